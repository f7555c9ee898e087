/** Why a radiograph is refused, as data; the words live in the text file under `radiograph.faults`. */
import { err, type Result } from '../../base/result.ts';
import { plain } from '../plain.ts';

export const RADIOGRAPH_FAULTS = [
  'empty',
  'tooLarge',
  'unknownFormat',
  'twoFormats',
  'truncated',
  'damaged',
  'badStructure',
  'tooManyPixels',
  'unpacksTooLarge',
  'sizesDisagree',
  'tooDeep',
  'tooManyElements',
  'unsupportedColour',
  'unsupportedCoding',
  'wrongModality',
  'noPicture',
] as const;

export interface RadiographFault {
  readonly code: (typeof RADIOGRAPH_FAULTS)[number];
  /** A tag, a chunk or a segment; empty for the file as a whole. */
  readonly where: string;
  /** What is there, short; empty when nothing is. Never what a name field holds. */
  readonly found: string;
}

export type Read<T> = Result<T, RadiographFault>;

export function radiographFault(
  code: RadiographFault['code'],
  where = '',
  found: unknown = '',
): RadiographFault {
  return { code, where: plain(where), found: plain(String(found)) };
}

export function refuse(
  code: RadiographFault['code'],
  where = '',
  found: unknown = '',
): Result<never, RadiographFault> {
  return err(radiographFault(code, where, found));
}

/**
 * The one place where a library may throw: whatever it throws, an object, a text or an exhausted stack, is a fault of
 * the file. Its words stay behind; they may quote the file.
 */
export function guarded<T>(decode: () => T, code: RadiographFault['code'], where: string): Read<T> {
  try {
    return { ok: true, value: decode() };
  } catch (thrown) {
    const own = thrown instanceof Error ? refusals.get(thrown) : undefined;
    return err(own ?? radiographFault(code, where));
  }
}

const refusals = new WeakMap<Error, RadiographFault>();

/** To be thrown through a library by our own callbacks, which ends its work early. */
export function refusal(fault: RadiographFault): Error {
  const error = new Error(fault.code);
  refusals.set(error, fault);
  return error;
}
