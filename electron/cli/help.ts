/** `kyphoplan --help`. */
import { EXIT } from './exitCode.ts';
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
        ['kyphoplan --help', text('cli.help.help')],
        ['kyphoplan --version', text('cli.help.version')],
      ]),
    ),
    ...section(
      text('cli.help.options'),
      table([
        ['CASE', text('cli.help.case')],
        ['--json', text('cli.help.json')],
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
