/** The `kyphoplan` command: reports to standard output, everything else to standard error, the verdict as exit code. */
import type { Result } from '../../shared/base/result.ts';
import { printable } from '../../shared/document/fault.ts';
import { answerCase, type Report } from './answerCase.ts';
import { answerEvidence } from './answerEvidence.ts';
import { readCommandLine, type UsageFault } from './asked/commandLine.ts';
import { EXIT } from './exitCode.ts';
import { exportCase } from './exportCase.ts';
import { readCase } from './readCase.ts';
import { caseFaultText, warningText } from './text/faultText.ts';
import { helpText } from './text/help.ts';
import { text } from './text/words.ts';

/** Filled in by the build. */
declare const __APP_VERSION__: string;

function run(words: readonly string[]): number {
  const asked = readCommandLine(words);
  if (!asked.ok) return refuse(asked.error);
  const request = asked.value;
  switch (request.kind) {
    case 'help':
      process.stdout.write(helpText());
      return EXIT.fine;
    case 'version':
      process.stdout.write(`${__APP_VERSION__}\n`);
      return EXIT.fine;
    case 'evidence':
      return deliver(answerEvidence(request));
    case 'export':
    case 'case': {
      const opened = readCase(request.path);
      if (!opened.ok) {
        complain(caseFaultText(request.path, opened.error));
        return EXIT.invalidFile;
      }
      for (const warning of opened.value.warnings) complain(warningText(warning));
      return request.kind === 'case'
        ? deliver(answerCase(request, opened.value))
        : exportCase(request, opened.value.document);
    }
  }
}

function deliver(answered: Result<Report, UsageFault>): number {
  if (!answered.ok) return refuse(answered.error);
  process.stdout.write(answered.value.report);
  return answered.value.exitCode;
}

function refuse({ code, word, others = '' }: UsageFault): number {
  const shown = { word: printable(word), others };
  complain(`${text(`cli.usage.${code}`, shown)}\n${text('cli.usage.seeHelp')}`);
  return EXIT.usage;
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
