/** The scan before JSON.parse agrees with it on what is JSON, and refuses four things more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../shared/document/scanJson.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanJson', () => {
  it('accepts every JSON text that JSON.parse accepts, pretty or not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!text.includes('__proto__'));
        expect(scanJson(text)).toBeUndefined();
      }),
    );
  });

  it('accepts a text that was changed at random only when JSON.parse does', () => {
    const texts = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(3), fc.string({ maxLength: 2 }))
      .map(([text, at, cut, insert]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + insert + text.slice(place + cut);
      });
    const more = new Set(['duplicateKey', 'numberOverflow', 'unknownKey', 'tooDeep']);
    fc.assert(
      fc.property(texts, (text) => {
        const fault = scanJson(text);
        if (fault && more.has(fault.code)) return;
        expect(fault === undefined).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the text', () => {
    const long = `["${'a'.repeat(2_000_000)}"]`;
    const start = performance.now();
    expect(scanJson(long)).toBeUndefined();
    expect(scanJson(long.slice(0, -2))?.code).toBe('truncated');
    // Milliseconds, and a minute or more if it were quadratic; a busy machine is somewhere between.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
