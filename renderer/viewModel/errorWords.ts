/** Refusals in the four parts of the error dialog: what, where and what was found, what was expected, what now. */
import type { Expected, Fault, FileError } from '../../shared/document/fault.ts';
import type { FileWarning } from '../../shared/document/warnings/fileWarning.ts';
import type { PlatformFault } from '../../shared/ipc/bridge.ts';
import type { Unit } from '../../shared/quantities/units.ts';
import { hasText, text } from '../text/text.ts';

export interface ErrorWords {
  readonly what: string;
  readonly where?: string;
  readonly found?: string;
  readonly why?: string;
  readonly expected?: string;
  readonly next: string;
  /** For "copy details": codes and places, no identifiers. */
  readonly details: string;
}

export interface WarningWords {
  readonly what: string;
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  readonly next: string;
}

const BYTES_PER_MB = 1e6;

/** The platform's sentence already says what to do. */
export function platformFaultWords(fault: PlatformFault): ErrorWords {
  const { code, name, neededBytes, keptAs } = fault;
  const why =
    neededBytes !== undefined
      ? text('platform.needs', { size: (neededBytes / BYTES_PER_MB).toFixed(1) })
      : keptAs && text('platform.keptAs', { keptAs });
  return {
    what: text(`platform.faults.${code}`),
    ...(name ? { where: name } : {}),
    ...(why ? { why } : {}),
    next: text('error.tryAgain'),
    details: code,
  };
}

export function caseFileErrorWords(error: FileError): ErrorWords {
  const { code } = error;
  return fileErrorWords(
    error,
    text(`fileErrors.codes.${code}.what`),
    text(`fileErrors.codes.${code}.next`),
  );
}

/** What is wrong with JSON is said alike of every file; what is wrong with a device is said of a device. */
export function deviceFileErrorWords(error: FileError): ErrorWords {
  const { code } = error;
  const words = (part: 'what' | 'next') => {
    const own = `fileErrors.devices.${code}.${part}`;
    return hasText(own) ? text(own) : text(`fileErrors.codes.${code}.${part}`);
  };
  return fileErrorWords(error, words('what'), words('next'));
}

function fileErrorWords(error: FileError, what: string, next: string): ErrorWords {
  const { hint, found, further } = error;
  const advice = [
    hint && text(`fileErrors.hints.${hint}`),
    next,
    further.length > 0 && text('error.further', { count: further.length }),
  ];
  return {
    what,
    where: placeText(error),
    ...(found ? { found } : {}),
    expected: expectedText(error.expected),
    next: advice.filter(Boolean).join(' '),
    details: [error, ...further].map((fault) => `${fault.code} ${placeText(fault)}`).join('\n'),
  };
}

export function warningWords(warning: FileWarning): WarningWords {
  const { code, hint, path, further = 0, found, expected } = warning;
  const advice = [
    hint && text(`fileErrors.hints.${hint}`),
    text(`fileErrors.warnings.${code}.next`),
  ];
  return {
    what: text(`fileErrors.warnings.${code}.what`),
    where: further > 0 ? text('fileErrors.andMore', { places: path, count: further }) : path,
    found,
    expected: expectedText(expected),
    next: advice.filter(Boolean).join(' '),
  };
}

/** Field and place in the text, as far as they are known. */
function placeText({ path, at }: Fault): string {
  const field = path || text('error.wholeFile');
  return at ? text('error.position', { field, line: at.line, column: at.column }) : field;
}

export function expectedText(expected: Expected): string {
  if (expected.kind !== 'range')
    return text(`fileErrors.expected.${expected.kind}`, expected.values);
  const { min, max, unit } = expected.values;
  return text('fileErrors.expected.range', {
    min,
    max,
    unit: text(`units.${unit as Unit}`),
  }).trim();
}
