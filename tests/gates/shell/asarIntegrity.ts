/**
 * G03: bytes of the packed program turned, one at a time. The hashes the archive carries, and the hash of its own head that
 * the packer puts into the program, must show each. Linux has no such check at its start: there the package is signed.
 */
import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type DirectoryRecord, type FileRecord, getRawHeader } from '@electron/asar';
import { createRandom } from '../../../shared/base/random.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { scratch } from '../scratch.ts';

const ARCHIVE = 'dist/packages/linux-unpacked/resources/app.asar';
const BYTES = 1000;
/** Behind the sizes of the head: where its text begins. */
const HEAD_AT = 16;
const SEED = 3;

export async function asarIntegrity(): Promise<GateResult> {
  if (!existsSync(ARCHIVE))
    return { n: 0, failures: [], note: 'nothing is packed: npm run package' };
  const random = createRandom(SEED);
  const { list, note } = createFailures();
  const { folder, dispose } = scratch();
  const copy = join(folder, 'app.asar');
  copyFileSync(ARCHIVE, copy);
  const whole = readFileSync(ARCHIVE);
  const head = headHash(copy);
  const headLength = Buffer.byteLength(getRawHeader(ARCHIVE).headerString);
  if (!isWhole(copy, head)) note('the archive as it was packed does not pass its own check');
  const file = openSync(copy, 'r+');
  for (let n = 0; n < BYTES; n++) {
    // Half of them in the head, which is small and says where everything is.
    const length = n % 2 === 0 ? whole.length - HEAD_AT : headLength;
    const at = HEAD_AT + Math.floor(random.uniform() * length);
    const was = whole[at]!;
    writeSync(file, Uint8Array.of(was ^ (1 + Math.floor(random.uniform() * 255))), 0, 1, at);
    if (isWhole(copy, head)) note(`byte ${at} was changed unseen`);
    writeSync(file, Uint8Array.of(was), 0, 1, at);
  }
  closeSync(file);
  dispose();
  return { n: BYTES, failures: list, seed: SEED, note: 'checked as macOS and Windows check it' };
}

/** What the packer puts into the program. */
function headHash(archive: string): string {
  return hashOf(Buffer.from(getRawHeader(archive).headerString));
}

function isWhole(archive: string, head: string): boolean {
  try {
    const { header, headerString, headerSize } = getRawHeader(archive);
    if (hashOf(Buffer.from(headerString)) !== head) return false;
    const bytes = readFileSync(archive);
    const start = 8 + headerSize;
    return filesOf(header).every(({ offset, size, integrity }) => {
      const content = bytes.subarray(start + Number(offset), start + Number(offset) + size);
      if (integrity.algorithm !== 'SHA256' || content.length !== size) return false;
      return integrity.blocks.every((block, i) => {
        const from = i * integrity.blockSize;
        return hashOf(content.subarray(from, from + integrity.blockSize)) === block;
      });
    });
  } catch {
    return false;
  }
}

function filesOf(record: DirectoryRecord | FileRecord): readonly FileRecord[] {
  return 'files' in record ? Object.values(record.files).flatMap(filesOf) : [record];
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
