/** Everything that the window says of its case: words, values of fields, marks of the picture. Two of them are compared. */
import type { Page } from 'playwright-core';

export function screenWords(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      ...[...document.querySelectorAll<HTMLElement>('header, .panel, .identity, .stage-strip')].map(
        (room) => room.innerText,
      ),
      ...[...document.querySelectorAll<HTMLInputElement>('input')].map(
        ({ type, value, checked }) => `${type} ${value} ${checked}`,
      ),
      document.querySelector('.viewport svg.overlay')?.outerHTML,
    ].join('\n'),
  );
}

/** Where two texts part, for a reader; null: nowhere. */
export function whereDiffering(before: string, after: string): string | null {
  if (before === after) return null;
  const old = before.split('\n');
  const line = after.split('\n').findIndex((each, i) => each !== old[i]);
  return `“${old[line]?.slice(0, 80)}” became “${after.split('\n')[line]?.slice(0, 80)}”`;
}
