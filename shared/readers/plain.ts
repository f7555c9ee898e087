/** What a file holds, made fit to be shown: one short line of printable characters. */

/** Longer names are cut: a fault is read by people. */
const SHOWN_LENGTH = 80;

export function plain(text: string): string {
  const short = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
  return short.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd');
}
