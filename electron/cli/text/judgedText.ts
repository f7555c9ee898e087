/** One judged file as text: every fault in four parts, warnings, and what is open. */
import { basename } from 'node:path';
import { printable } from '../../../shared/document/fault.ts';
import { FORMAT, VERSION } from '../../../shared/document/schema/fileSchema.ts';
import type { Judged } from '../validate/judged.ts';
import { allFaultsText, warningText } from './faultText.ts';
import { paragraph } from './layout.ts';
import { text } from './words.ts';

export function judgedText(judged: Judged): string {
  const { path } = judged;
  if (judged.verdict === 'invalid') return `${allFaultsText(path, judged.refused)}\n`;
  const { fileVersion, savedWith, warnings, open, verdict } = judged;
  const name = printable(basename(path));
  const lines = [
    text(`cli.validate.${verdict}`, { name, count: warnings.length }),
    ...paragraph(
      text(fileVersion === VERSION ? 'cli.validate.format' : 'cli.validate.older', {
        format: FORMAT,
        version: fileVersion,
        newest: VERSION,
        model: savedWith.version,
      }),
    ),
    ...warnings.flatMap((warning) => paragraph(warningText(warning))),
    ...openLines(
      text('cli.validate.questions'),
      open.questions.map((question) => text(`safety.questions.${question}`)),
    ),
    ...openLines(text('cli.validate.facts'), open.facts),
  ];
  return `${lines.join('\n')}\n`;
}

function openLines(title: string, open: readonly string[]): string[] {
  return paragraph(
    `${title} (${open.length}): ${open.join(', ') || text('cli.validate.nothing')}.`,
  );
}
