/** Writing case files: what is written is read back the same, byte for byte the second time, or it is not written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../../shared/base/utf8.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { createDocument, createPlanId } from '../../../shared/document/newDocument.ts';
import { documents } from './arbitraries.ts';
import { unsealed } from './unsealed.ts';

const CASES = join(import.meta.dirname, '..', '..', 'fixtures', 'cases');

function opened(text: string): KyphoDocument {
  const decoded = decodeCaseFile(text);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value.document;
}

const fresh = createDocument({ level: 'L1', title: 'New', planId: 'KP-7F3A-21' });

describe('encodeCaseFile', () => {
  it('writes what decodeCaseFile reads back, and the same bytes again', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = encodeCaseFile(document);
        const again = opened(text);
        expect(again).toEqual(document);
        expect(encodeCaseFile(again)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it.each(readdirSync(CASES))('saves %s as the very bytes it was opened from', (name) => {
    const text = readFileSync(join(CASES, name), 'utf8');
    const written = encodeCaseFile(opened(text));
    // Only the stamp of the model that saved it last may differ; what was written by hand has no seal.
    const stamp = /"model": \{[^}]*\}/;
    expect(unsealed(written).replace(stamp, '')).toBe(text.replace(stamp, ''));
  });

  it('writes keys in one order, however the document was built', () => {
    const { case: kase, plan, ...besides } = fresh;
    const shuffled: KyphoDocument = {
      ...besides,
      plan: Object.fromEntries(Object.entries(plan).reverse()) as unknown as typeof plan,
      case: Object.fromEntries(Object.entries(kase).reverse()) as unknown as typeof kase,
    };
    expect(encodeCaseFile(shuffled)).toBe(encodeCaseFile(fresh));
  });

  it('ends with one newline and has no byte-order mark', () => {
    const text = encodeCaseFile(fresh);
    expect(text.startsWith('{\n  "format": "kyphoplan-case",\n  "version": 4,')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('keeps the fields of other programs untouched', () => {
    const extensions = { other: { constructor: 'kept', list: [1, { deep: null }] } };
    expect(opened(encodeCaseFile({ ...fresh, extensions })).extensions).toEqual(extensions);
  });

  it.each([
    ['NaN', { ...fresh, plan: { ...fresh.plan, inflationVolumePerSideMl: Number.NaN } }],
    [
      'infinity',
      { ...fresh, plan: { ...fresh.plan, balloonDepthShare: Number.POSITIVE_INFINITY } },
    ],
    [
      'a value beyond its limits',
      { ...fresh, plan: { ...fresh.plan, inflationVolumePerSideMl: 60 } },
    ],
    ['NaN of another program', { ...fresh, extensions: { other: [Number.NaN] } }],
    ['a field JSON drops', { ...fresh, extensions: { other: undefined } }],
    ['an unknown field', { ...fresh, plan: { ...fresh.plan, extra: 1 } }],
  ])('refuses to write %s', (_name, document) => {
    expect(() => encodeCaseFile(document as KyphoDocument)).toThrow();
  });
});

describe('a new document', () => {
  it('knows nothing but its level, and opens again', () => {
    expect(Object.values(fresh.case.patient)).toEqual([null, null, null, null, null]);
    expect(fresh.case.levels).toEqual({});
    expect(opened(encodeCaseFile(fresh))).toEqual(fresh);
  });

  it('has a short plan id from the random bytes it was given', () => {
    expect(createPlanId(new Uint8Array([0x7f, 0x3a, 0x21, 0xff]))).toBe('KP-7F3A-21');
    expect(createPlanId(new Uint8Array(3))).toBe('KP-0000-00');
    expect(() => createPlanId(new Uint8Array(2))).toThrow();
  });
});

describe('decodeUtf8', () => {
  it('reads what TextEncoder writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const expected = text.startsWith('\ufeff') ? text.slice(1) : text;
        expect(decodeUtf8(new TextEncoder().encode(text))).toBe(expected);
      }),
    );
  });

  it('accepts and refuses the same bytes as the platform decoder', () => {
    const platform = (bytes: Uint8Array) => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        return undefined;
      }
    };
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(
        0xc0,
        0xc1,
        0xe0,
        0xed,
        0xef,
        0xf0,
        0xf4,
        0xf5,
        0x80,
        0x8f,
        0x90,
        0x9f,
        0xa0,
        0xbf,
      ),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), (values) => {
        const bytes = new Uint8Array(values);
        expect(decodeUtf8(bytes)).toBe(platform(bytes));
      }),
      { numRuns: 3000 },
    );
  });
});
