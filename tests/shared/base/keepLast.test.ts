import { describe, expect, it } from 'vitest';
import { keepLast } from '../../../shared/base/keepLast.ts';

describe('the last answer', () => {
  it('is given again for the same arguments, and made anew when any of them is another one', () => {
    let made = 0;
    const pair = keepLast((first: object, text: string, share: number) => [
      first,
      text,
      share,
      ++made,
    ]);
    const a = {};
    const once = pair(a, 'x', Number.NaN);
    expect(pair(a, 'x', Number.NaN)).toBe(once);
    expect(pair(a, 'y', 1)).toEqual([a, 'y', 1, 2]);
    expect(pair(a, 'y', 2)).toEqual([a, 'y', 2, 3]);
    expect(pair({}, 'y', 2)[3]).toBe(4);
    expect(pair(a, 'y', 2)[3]).toBe(3);
    // Only the last one is kept.
    expect(pair(a, 'x', Number.NaN)[3]).toBe(5);
  });
});
