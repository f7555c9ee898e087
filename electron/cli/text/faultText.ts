/** A refused file in the terminal: code, place, what is wrong, what was found and expected, what to do. */
import { basename } from 'node:path';
import type { Expected, Fault } from '../../../shared/document/fault.ts';
import { printable } from '../../../shared/document/fault.ts';
import type { FileWarning } from '../../../shared/document/warnings/fileWarning.ts';
import type { CaseFault, Unreadable } from '../readCase.ts';
import { table } from './layout.ts';
import { unitText } from './numbers.ts';
import { text } from './words.ts';

export function caseFaultText(path: string, { kind, fault }: CaseFault): string {
  const headline = refusal(path);
  if (kind === 'unreadable') return [headline, ...unreadableLines(fault)].join('\n');
  const others = fault.further.map((other) => [other.code, placeText(other)]);
  return [
    headline,
    ...table(faultRows(fault)),
    ...(others.length > 0
      ? [text('fileErrors.further', { count: others.length }), ...table(others)]
      : []),
  ].join('\n');
}

/** The same, every fault in full: one visit mends the file. */
export function allFaultsText(path: string, { kind, fault }: CaseFault): string {
  const lines =
    kind === 'unreadable'
      ? unreadableLines(fault)
      : [fault, ...fault.further].flatMap((each, i) => [
          ...(i > 0 ? [''] : []),
          ...table(faultRows(each)),
        ]);
  return [refusal(path), ...lines].join('\n');
}

function refusal(path: string): string {
  return text('cli.refused', { name: printable(basename(path)) });
}

function unreadableLines({ code }: Unreadable): string[] {
  return table([
    [text('cli.labels.code'), code],
    [text('error.what'), text(`cli.unreadable.${code}.what`)],
    [text('error.next'), text(`cli.unreadable.${code}.next`)],
  ]);
}

/** The same in one line: of one file among many. */
export function caseFaultLine({ kind, fault }: CaseFault): string {
  if (kind === 'unreadable')
    return `${text(`cli.unreadable.${fault.code}.what`)} ${text(`cli.unreadable.${fault.code}.next`)}`;
  const { code, found, expected } = fault;
  return text('cli.faultLine', {
    place: placeText(fault),
    what: text(`fileErrors.codes.${code}.what`),
    found: found === '' ? text('fileErrors.nothing') : found,
    expected: expectedText(expected),
    next: text(`fileErrors.codes.${code}.next`),
  });
}

function faultRows(fault: Fault): string[][] {
  const { code, hint, found, expected } = fault;
  return [
    [text('cli.labels.code'), code],
    [text('error.where'), placeText(fault)],
    [text('error.what'), text(`fileErrors.codes.${code}.what`)],
    [text('error.found'), found === '' ? text('fileErrors.nothing') : found],
    [text('error.expected'), expectedText(expected)],
    ...(hint ? [[text('cli.labels.hint'), text(`fileErrors.hints.${hint}`)]] : []),
    [text('error.next'), text(`fileErrors.codes.${code}.next`)],
  ];
}

export function warningText(warning: FileWarning): string {
  const { code, path: places, further = 0, found, hint, expected } = warning;
  const path = further > 0 ? text('fileErrors.andMore', { places, count: further }) : places;
  const guess = hint ? ` ${text(`fileErrors.hints.${hint}`)}` : '';
  const what = text(`fileErrors.warnings.${code}.what`);
  const next = text(`fileErrors.warnings.${code}.next`);
  return text('cli.warning', { path, found, what, next, expected: expectedText(expected) }) + guess;
}

function placeText({ path, at }: Fault): string {
  const place = at ? text('fileErrors.place', { line: at.line, column: at.column }) : '';
  return [path, place].filter(Boolean).join(', ') || text('fileErrors.wholeFile');
}

function expectedText(expected: Expected): string {
  if (expected.kind !== 'range')
    return text(`fileErrors.expected.${expected.kind}`, expected.values);
  const { min, max, unit } = expected.values;
  return text('fileErrors.expected.range', { min, max, unit: unitText(unit) }).trim();
}
