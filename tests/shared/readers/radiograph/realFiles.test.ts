/** DICOM files of other makers, where they lie beside the repository; a CT slice stands in for a film of the same coding. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRadiograph } from '../../../../shared/readers/radiograph/readRadiograph.ts';
import { faultOf, filmOf } from './reading.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const DATA = process.env.KYPHOPLAN_DATA ?? join(ROOT, '..', 'shared', 'data');
const FOLDER = join(DATA, 'test', 'dicom-transfer-syntaxes');
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
if (files.length === 0)
  console.warn(
    `DATA ABSENT: ${FOLDER}. Codings are NOT tried on other makers' files; set KYPHOPLAN_DATA.`,
  );

/** The same file, calling itself a radiograph: (0008,0060) CT becomes CR. */
function asFilm(name: string): Uint8Array {
  const bytes = Uint8Array.from(readFileSync(join(FOLDER, name)));
  // The coding is looked at before the modality.
  if (name.includes('BigEndian')) return bytes;
  const at = Buffer.from(bytes).indexOf(Buffer.from([0x08, 0x00, 0x60, 0x00]));
  const word = Buffer.from(bytes).indexOf('CT', at);
  if (at < 0 || word < 0 || word > at + 10) throw new Error(`${name}: no modality`);
  return bytes.with(word + 1, 'R'.charCodeAt(0));
}

const syntaxFile = (uid: string) => {
  const name = files.find((each) => each.endsWith(`_${uid}.dcm`));
  if (!name) throw new Error(uid);
  return asFilm(name);
};

describe.skipIf(files.length === 0)('files of other makers', () => {
  it.each([
    '1.2.840.10008.1.2',
    '1.2.840.10008.1.2.4.57',
    '1.2.840.10008.1.2.4.70',
    '1.2.840.10008.1.2.5',
  ])('%s gives the same samples as the plain file', (uid) => {
    const plain = filmOf(syntaxFile('1.2.840.10008.1.2.1'));
    const coded = filmOf(syntaxFile(uid));
    expect(coded.widthPx * coded.heightPx).toBeGreaterThan(10_000);
    expect(coded.samples.findIndex((sample, i) => sample !== plain.samples[i])).toBe(-1);
  });

  it.each([
    ['1.2.840.10008.1.2.2', /Big Endian/],
    ['1.2.840.10008.1.2.4.80', /JPEG-LS/],
    ['1.2.840.10008.1.2.4.81', /JPEG-LS/],
    ['1.2.840.10008.1.2.4.90', /JPEG 2000/],
    ['1.2.840.10008.1.2.4.91', /JPEG 2000/],
  ])('%s is refused by its name', (uid, name) => {
    const fault = faultOf(syntaxFile(uid));
    expect(fault.code).toBe('unsupportedCoding');
    expect(fault.found).toMatch(name);
  });

  it('a CT slice as it is is refused: it is no projection', () => {
    const read = readRadiograph(readFileSync(join(FOLDER, 'CTImage.dcm')));
    expect(read.ok ? 'read' : read.error.code).toBe('wrongModality');
  });

  it('a file without a header, or of anything else in the folder, is read or refused by a code', () => {
    for (const name of files) {
      const read = readRadiograph(readFileSync(join(FOLDER, name)));
      expect(read.ok).toBe(false);
    }
  });
});
