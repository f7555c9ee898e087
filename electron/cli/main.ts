/** The `kyphoplan` command: reports to standard output, everything else to standard error, the verdict as exit code. */
import { derive } from '../../shared/pipeline/derive.ts';
import { readCommandLine } from './commandLine.ts';
import { EXIT, exitCodeOf } from './exitCode.ts';
import { caseFaultText, warningText } from './faultText.ts';
import { helpText } from './help.ts';
import { readCase } from './readCase.ts';
import { jsonReport, textReport } from './report.ts';
import { text } from './words.ts';

/** Filled in by the build. */
declare const __APP_VERSION__: string;

function run(words: readonly string[]): number {
  const asked = readCommandLine(words);
  if (!asked.ok) {
    const { code, word } = asked.error;
    complain(`${text(`cli.usage.${code}`, { word })}\n${text('cli.usage.seeHelp')}`);
    return EXIT.usage;
  }
  const request = asked.value;
  switch (request.kind) {
    case 'help':
      process.stdout.write(helpText());
      return EXIT.fine;
    case 'version':
      process.stdout.write(`${__APP_VERSION__}\n`);
      return EXIT.fine;
    case 'report': {
      const { verb, path, json } = request;
      const opened = readCase(path);
      if (!opened.ok) {
        complain(caseFaultText(path, opened.error));
        return EXIT.invalidFile;
      }
      for (const warning of opened.value.warnings) complain(warningText(warning));
      const derived = derive(opened.value.document);
      process.stdout.write((json ? jsonReport : textReport)(verb, opened.value, derived));
      return exitCodeOf(verb, derived);
    }
  }
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

// Whoever reads us may leave early (`| head`): that is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  complain(text('cli.bug', { message: error instanceof Error ? error.message : String(error) }));
  process.exitCode = EXIT.bug;
}
