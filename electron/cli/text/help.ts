/** `kyphoplan --help`. */
import {
  NEEDLE_LENGTH_MM,
  REFERENCE_TEMPERATURE_C,
} from '../../../shared/simulation/cement/constants.ts';
import { EXIT } from '../exitCode.ts';
import { paragraph, section, table } from './layout.ts';
import { text } from './words.ts';

export function helpText(): string {
  const exits = Object.entries(EXIT) as [keyof typeof EXIT, number][];
  const lines = [
    text('cli.help.title'),
    ...paragraph(text('about.what'), ''),
    ...section(
      text('cli.help.usage'),
      table([
        ['kyphoplan plan CASE [--json]', text('cli.help.plan')],
        ['kyphoplan quantify CASE [--json]', text('cli.help.quantify')],
        ['kyphoplan quantify|plan FOLDER --csv [--out FILE]', text('cli.help.folder')],
        ['kyphoplan spine CASE [--json]', text('cli.help.spine')],
        ['kyphoplan classify CASE [--json]', text('cli.help.classify')],
        ['kyphoplan simulate CASE [--steps] [PLAN] [--json]', text('cli.help.simulate')],
        [
          'kyphoplan cement CASE [--temperature C] [--needle-length MM] [PLAN] [--json]',
          text('cli.help.cement'),
        ],
        ['kyphoplan timeline CASE [PLAN] [--json]', text('cli.help.timeline')],
        ['kyphoplan after CASE [PLAN] [--json]', text('cli.help.after')],
        ['kyphoplan beside CASE [--json]', text('cli.help.beside')],
        ['kyphoplan explain CASE [OUTPUT] [--json]', text('cli.help.explain')],
        ['kyphoplan evidence [TAG|ID] [--patient] [--json]', text('cli.help.evidence')],
        ['kyphoplan export CASE --format F [--stage S] --out FILE', text('cli.help.export')],
        ['kyphoplan validate CASE… [--json]', text('cli.help.validate')],
        ['kyphoplan report CASE --html [--out FILE]', text('cli.help.report')],
        ['kyphoplan --help', text('cli.help.help')],
        ['kyphoplan --version', text('cli.help.version')],
      ]),
    ),
    ...section(
      text('cli.help.options'),
      table([
        ['CASE', text('cli.help.case')],
        ['PLAN', '[--procedure P] [--approach A] [--volume ML]'],
        ['--procedure P', text('cli.help.procedure')],
        ['--approach A', text('cli.help.approach')],
        ['--volume ML', text('cli.help.volume')],
        ['--temperature C', text('cli.help.temperature', { usual: REFERENCE_TEMPERATURE_C.value })],
        ['--needle-length MM', text('cli.help.needleLength', { usual: NEEDLE_LENGTH_MM.value })],
        ['--format F', text('cli.help.format')],
        ['--stage S', text('cli.help.stage')],
        ['--out FILE', text('cli.help.out')],
        ['--steps', text('cli.help.steps')],
        ['--patient', text('cli.help.patient')],
        ['--json', text('cli.help.json')],
        ['FOLDER', text('cli.help.folderWhat')],
        ['--csv', text('cli.help.csv')],
        ['--', text('cli.help.end')],
      ]),
    ),
    ...section(
      text('cli.help.exitCodes'),
      table(exits.map(([name, code]) => [String(code), text(`cli.help.exits.${name}`)])),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
