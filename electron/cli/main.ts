/** The `kyphoplan` command: reports to standard output, everything else to standard error, the verdict as exit code. */
import { buildVertebraTemplate } from '../../shared/anatomy/vertebraTemplate.ts';
import { EXIT } from './exitCode.ts';
import { run } from './run.ts';
import { text } from './text/words.ts';

/** Filled in by the build. */
declare const __APP_VERSION__: string;

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Back to the start of the line, and what stood there away. */
function showProgress(line: string | null): void {
  process.stderr.write(`\r\x1b[K${line ?? ''}`);
}

// Whoever reads us may leave early (`| head`): that is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

try {
  process.exitCode = await run(process.argv.slice(2), {
    version: __APP_VERSION__,
    print: (report) => process.stdout.write(report),
    complain,
    templateOf: buildVertebraTemplate,
    progress: process.stderr.isTTY ? showProgress : null,
    onInterrupt: (stop) => {
      // Once: who asks again is not made to wait.
      process.once('SIGINT', stop);
      return () => process.off('SIGINT', stop);
    },
  });
} catch (error) {
  complain(text('cli.bug', { message: error instanceof Error ? error.message : String(error) }));
  process.exitCode = EXIT.bug;
}
