/** The seal of a file: silent while the content is the one that was saved, loud after any change of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { projectedFilm } from '../film/projectSpine.ts';
import { buildDocument } from '../simulation/builders.ts';
import { documents } from './arbitraries.ts';
import { unsealed } from './unsealed.ts';

const PNG = 'iVBORw0KGgo=';
const film = projectedFilm('lateral');
const pictured = {
  ...buildDocument(),
  films: { lateral: film, ap: null },
  pictures: { [film.image.sha256]: PNG },
};
const sealed = encodeCaseFile(pictured);

function codesOf(text: string): readonly string[] {
  const read = decodeCaseFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.warnings.map(({ code }) => code).filter((code) => code === 'changedOutside');
}

describe('the seal of a case file', () => {
  it('is silent on every file as it was saved, with its pictures and without', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(codesOf(encodeCaseFile(document))).toEqual([]);
        expect(codesOf(encodeCaseFile(document, 'leftOut'))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('closes the file, after the pictures', () => {
    expect(sealed).toMatch(
      new RegExp(
        `"pictures": \\{\\n {4}"${film.image.sha256}": "${PNG}"\\n {2}\\},\\n {2}"sha256": "[0-9a-f]{64}"\\n\\}\\n$`,
      ),
    );
    expect(Object.keys(JSON.parse(sealed)).at(-1)).toBe('sha256');
  });

  it.each([
    ['a number', ['"cementVolumeMl": 4', '"cementVolumeMl": 5']],
    ['a side', ['"planId": "KP', '"planId": "KQ']],
    ['the model it was saved with', ['"id": "', '"id": "x']],
    ['the seal itself', [/"sha256": "[0-9a-f]{4}(?=[0-9a-f]{60}"\n\}\n$)/, '"sha256": "0000']],
  ] as const)('tells of another value of %s', (_name, [from, to]) => {
    const changed = sealed.replace(from, to);
    expect(changed).not.toBe(sealed);
    expect(codesOf(changed)).toEqual(['changedOutside']);
  });

  it('does not mind white space and line ends, which say nothing', () => {
    expect(codesOf(sealed.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(codesOf(`\ufeff${JSON.stringify(JSON.parse(sealed))}`.slice(1))).toEqual([]);
  });

  it('is not missed in a file that never had one', () => {
    expect(codesOf(unsealed(sealed).replace('"cementVolumeMl": 4', '"cementVolumeMl": 5'))).toEqual(
      [],
    );
  });

  it('is refused where it is no hash', () => {
    const read = decodeCaseFile(
      sealed.replace(/"sha256": "[0-9a-f]{64}"\n\}\n$/, '"sha256": null\n}\n'),
    );
    expect(read.ok ? null : read.error.path).toBe('/sha256');
  });
});
