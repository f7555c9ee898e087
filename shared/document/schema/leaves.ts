/** The ends of every branch of the file: a number of the table, a word of a list, a line of text. */
import { z } from 'zod';
import { type QuantityKey, quantity } from '../../quantities/table.ts';

// Compiled validators need eval, which the window's content policy forbids.
z.config({ jitless: true });

/** A number of the table within its hard limits. −0 reads as 0, which is how it is written. */
export function number(key: QuantityKey) {
  const { limits, unit, whole } = quantity(key);
  return (whole ? z.int() : z.number())
    .min(limits[0])
    .max(limits[1])
    .overwrite((value) => value + 0)
    .meta({ unit });
}
export const orUnknown = (key: QuantityKey) => number(key).nullable();

/** One of a closed list of words, or unknown. */
export const wordOrUnknown = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words).nullable();

/** Text that is safe on a line, a print and a terminal: no control, no direction override, no half characters. */
export const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/u);
