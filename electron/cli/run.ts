/** One command from its words to its exit code. What it prints to and what it costs to draw bones come from outside. */
import type { Level } from '../../shared/anatomy/levels.ts';
import type { VertebraTemplate } from '../../shared/anatomy/vertebraTemplate.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { printable } from '../../shared/document/fault.ts';
import { answerCase, type Report } from './answerCase.ts';
import { answerEvidence } from './answerEvidence.ts';
import { readCommandLine, type UsageFault } from './asked/commandLine.ts';
import { EXIT } from './exitCode.ts';
import { exportCase } from './exportCase.ts';
import { tabulateFolder } from './folder/tabulateFolder.ts';
import { readCase } from './readCase.ts';
import { reportCase } from './reportCase.ts';
import { caseFaultText, warningText } from './text/faultText.ts';
import { helpText } from './text/help.ts';
import { text } from './text/words.ts';
import { validateCases } from './validate/validateCases.ts';

export interface Surroundings {
  readonly version: string;
  /** To standard output, as it is. */
  readonly print: (report: string) => void;
  /** A line to standard error. */
  readonly complain: (message: string) => void;
  readonly templateOf: (level: Level) => VertebraTemplate;
  /** A line that the next one takes the place of, null for none; null where nobody watches. */
  readonly progress: ((line: string | null) => void) | null;
  /** Calls once when the user wants to stop; gives back how to listen no more. */
  readonly onInterrupt: (stop: () => void) => () => void;
}

/** A report is there at once, a file when it is safely written. */
export function run(words: readonly string[], around: Surroundings): number | Promise<number> {
  const { version, print, complain } = around;
  const asked = readCommandLine(words);
  if (!asked.ok) return refuse(asked.error, around);
  const request = asked.value;
  switch (request.kind) {
    case 'help':
      print(helpText());
      return EXIT.fine;
    case 'version':
      print(`${version}\n`);
      return EXIT.fine;
    case 'evidence':
      return deliver(answerEvidence(request), around);
    case 'validate':
      return deliver(ok(validateCases(request)), around);
    case 'folder':
      return tabulateFolder(request, around);
    case 'export':
    case 'report':
    case 'case': {
      const opened = readCase(request.path);
      if (!opened.ok) {
        complain(caseFaultText(request.path, opened.error));
        return EXIT.invalidFile;
      }
      for (const warning of opened.value.warnings) complain(warningText(warning));
      switch (request.kind) {
        case 'case':
          return deliver(answerCase(request, opened.value), around);
        case 'report':
          return reportCase(request, opened.value.document, around);
        case 'export':
          return exportCase(request, opened.value.document, around);
      }
    }
  }
}

function deliver(answered: Result<Report, UsageFault>, around: Surroundings): number {
  if (!answered.ok) return refuse(answered.error, around);
  around.print(answered.value.report);
  return answered.value.exitCode;
}

function refuse({ code, word, others = '' }: UsageFault, { complain }: Surroundings): number {
  const shown = { word: printable(word), others };
  complain(`${text(`cli.usage.${code}`, shown)}\n${text('cli.usage.seeHelp')}`);
  return EXIT.usage;
}
