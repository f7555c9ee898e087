/** A name that a film's file brings along is nowhere in what leaves the case, however programs write names. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findMark } from '../../../gates/identifiers/findMark.ts';
import { withFilm } from '../../../gates/identifiers/identifiers.ts';
import { outputsOf } from '../../../gates/identifiers/outputs.ts';
import { MARK, plantedFilm } from '../../../gates/identifiers/plantedFilms.ts';
import { BOTH_SIDES } from '../../writers/plans.ts';

const around = (bytes: Uint8Array) => Buffer.concat([Buffer.alloc(7, 1), bytes, Buffer.alloc(9)]);
const NAME = Buffer.from('QzPlant00001^Anna');
const WIDE = Buffer.from(NAME.toString(), 'utf16le');
const LONG = Buffer.concat([Buffer.alloc(100, 'x'), NAME, Buffer.alloc(100, 'y')]);

describe('the search', () => {
  it.each([
    ['UTF-8', around(NAME)],
    ['UTF-16LE', around(WIDE)],
    ['UTF-16BE', around(Buffer.from(WIDE).swap16())],
    ['hexadecimal', around(Buffer.from(Buffer.from(MARK).toString('hex')))],
    ['UTF-8, Base64', Buffer.from(Buffer.from(`a${MARK}`).toString('base64'))],
    ['UTF-8, Base64', Buffer.from(Buffer.from(`ab${MARK}c`).toString('base64'))],
    ['UTF-8', Buffer.from(LONG.toString('base64'))],
    ['UTF-8', around(deflateSync(NAME))],
    ['UTF-16LE', around(gzipSync(WIDE))],
    ['UTF-8', Buffer.from(zipSync({ 'a.txt': NAME }))],
    ['UTF-8', Buffer.from(`{"png":"${gzipSync(LONG, { level: 0 }).toString('base64')}"}`)],
  ])('finds a name in %s', (way, bytes) => {
    expect(findMark(bytes, MARK)).toContain(way);
  });

  it('finds nothing where nothing is, and does not mind what only looks packed', () => {
    const bytes = Buffer.concat([Buffer.of(0x78, 0x9c, 1, 2, 3), Buffer.of(0x1f, 0x8b, 8, 0)]);
    expect(findMark(Buffer.concat([bytes, deflateRawSync(NAME)]), MARK)).toEqual([]);
  });
});

describe('a planted film', () => {
  it.each(['dicom', 'png', 'jpeg'] as const)(
    'of kind %s leaves no name in any output',
    async (kind) => {
      const film = plantedFilm(kind, 1);
      expect(film.names).toBeGreaterThan(5);
      expect(findMark(film.bytes, MARK)).toContain('UTF-8');
      const outputs = outputsOf(await withFilm(BOTH_SIDES, film, 'lateral'), []);
      expect(outputs.length).toBeGreaterThanOrEqual(6);
      for (const { name, bytes } of outputs)
        expect([name, findMark(bytes, MARK)]).toEqual([name, []]);
    },
  );
});
