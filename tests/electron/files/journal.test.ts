import {
  appendFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileSystem, realFileSystem } from '../../../electron/files/fileSystem.ts';
import {
  decodeRecords,
  encodeRecord,
  type JournalEntry,
  openJournal,
  readJournal,
} from '../../../electron/files/journal.ts';
import { MAX_NAME_LENGTH } from '../../../shared/ipc/bridge.ts';
import { tapFileSystem } from './faultyFileSystem.ts';
import { caseBytes } from './saveTools.ts';
import { scratchFolder } from './scratchFolder.ts';

const entry = (edits: number): JournalEntry => ({
  name: 'spine.kypho',
  edits,
  atMs: 1_000 + edits,
  bytes: caseBytes(`edit ${edits}`),
});
const editsOf = (entries: readonly JournalEntry[]) => entries.map((each) => each.edits);
const newPath = () => join(scratchFolder(), 'journals', 'a.journal');

describe('the records of a journal', () => {
  it('come back as they were written', () => {
    const written = [entry(0), entry(1), { ...entry(2), name: 'x'.repeat(MAX_NAME_LENGTH) }];
    const content = decodeRecords(Buffer.concat(written.map(encodeRecord)));
    expect(content.torn).toBe(false);
    expect(content.entries).toEqual(written);
  });

  it('survive a cut at any byte: whole records before it, nothing after it, and the cut is told', () => {
    const records = [1, 2, 3].map((edits) => encodeRecord(entry(edits)));
    const file = Buffer.concat(records);
    const ends = records.map((_, i) => Buffer.concat(records.slice(0, i + 1)).length);
    for (let cut = 0; cut <= file.length; cut += 1) {
      const { entries, torn, goodLength } = decodeRecords(file.subarray(0, cut));
      expect(entries).toHaveLength(ends.filter((end) => end <= cut).length);
      expect(torn).toBe(cut !== 0 && !ends.includes(cut));
      expect(goodLength).toBeLessThanOrEqual(cut);
    }
  });

  it('stop at a flipped bit and never invent a record', () => {
    const file = Buffer.concat([1, 2, 3].map((edits) => encodeRecord(entry(edits))));
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const broken = Buffer.from(file);
        broken[at] = (broken[at] ?? 0) ^ mask;
        const { entries, torn } = decodeRecords(broken);
        expect(torn).toBe(true);
        expect(editsOf(entries)).toEqual([1, 2, 3].slice(0, entries.length));
        expect(entries.length).toBeLessThan(3);
      }),
      { numRuns: 300 },
    );
  });

  it('are never found in random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeRecords(bytes).entries).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('writing a journal', () => {
  it('appends, is on disk before it answers, and is private', async () => {
    const path = newPath();
    const { fs, calls, stillOpen } = tapFileSystem();
    const journal = await openJournal(fs, path);
    await journal.append(entry(1));
    await journal.append(entry(2));
    expect(editsOf((await readJournal(realFileSystem, path)).entries)).toEqual([1, 2]);
    expect(calls.at(-1)).toBe('file.datasync');
    expect([dirname(path), path].map((each) => statSync(each).mode & 0o777)).toEqual([
      0o700, 0o600,
    ]);
    await journal.close();
    expect(stillOpen()).toBe(0);
  });

  it('goes on when the disk takes less than it was given', async () => {
    const path = newPath();
    const { fs } = tapFileSystem((call) => (call === 'file.write' ? 'short' : null));
    const journal = await openJournal(fs, path);
    for (const edits of [1, 2]) await journal.append(entry(edits));
    await journal.close();
    expect((await readJournal(realFileSystem, path)).entries).toEqual([entry(1), entry(2)]);
  });

  it('continues after a torn tail without losing what comes next', async () => {
    const path = newPath();
    const first = await openJournal(realFileSystem, path);
    await first.append(entry(1));
    await first.append(entry(2));
    await first.close();
    truncateSync(path, statSync(path).size - 3);
    const second = await openJournal(realFileSystem, path);
    await second.append(entry(3));
    await second.close();
    const content = await readJournal(realFileSystem, path);
    expect(editsOf(content.entries)).toEqual([1, 3]);
    expect(content.torn).toBe(false);
  });

  it('tells a full disk, and the next record after it is good', async () => {
    const path = newPath();
    let full = false;
    const { fs } = tapFileSystem((call) => (full && call === 'read.write' ? 'ENOSPC' : null));
    const journal = await openJournal(realFileSystem, path);
    await journal.append(entry(1));
    await journal.close();
    const again = await openJournal(fs, path);
    full = true;
    await expect(again.append(entry(2))).rejects.toMatchObject({ code: 'ENOSPC' });
    full = false;
    appendFileSync(path, 'half a record, longer than the next '.repeat(20));
    await again.append(entry(3));
    await again.close();
    const content = await readJournal(realFileSystem, path);
    expect(editsOf(content.entries)).toEqual([1, 3]);
    expect(content.torn).toBe(false);
  });

  it('keeps only the last record after two hundred, and after two hundred more', async () => {
    const path = newPath();
    const { fs, calls, stillOpen } = tapFileSystem();
    const journal = await openJournal(fs, path);
    for (let edits = 1; edits <= 201; edits += 1) await journal.append(entry(edits));
    expect(calls.slice(-2)).toEqual(['file.datasync', 'rename']);
    for (let edits = 202; edits <= 403; edits += 1) await journal.append(entry(edits));
    await journal.close();
    expect(editsOf((await readJournal(realFileSystem, path)).entries)).toEqual([401, 402, 403]);
    expect(readdirSync(dirname(path))).toEqual(['a.journal']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(stillOpen()).toBe(0);
  });

  it('loses nothing when that fails, and tries again with the next edit', async () => {
    const path = newPath();
    let fails = true;
    const { fs, stillOpen } = tapFileSystem((call) =>
      call === 'rename' && fails ? 'ENOSPC' : null,
    );
    const journal = await openJournal(fs, path);
    for (let edits = 1; edits <= 200; edits += 1) await journal.append(entry(edits));
    await expect(journal.append(entry(201))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(dirname(path))).toEqual(['a.journal']);
    expect((await readJournal(realFileSystem, path)).entries).toHaveLength(200);
    fails = false;
    await journal.append(entry(202));
    await journal.close();
    expect(editsOf((await readJournal(realFileSystem, path)).entries)).toEqual([202]);
    expect(stillOpen()).toBe(0);
  });

  it('is not read when it is larger than any of ours', async () => {
    const inMemory = (size: number) =>
      ({
        stat: async () => ({ size }),
        readFile: async () => encodeRecord(entry(1)),
      }) as unknown as FileSystem;
    const most = 800 * 1024 ** 2;
    expect((await readJournal(inMemory(most), '')).entries).toEqual([entry(1)]);
    expect(await readJournal(inMemory(most + 1), '')).toEqual({
      entries: [],
      pictures: {},
      goodLength: 0,
      torn: true,
    });
  });

  it('keeps a picture once, through two hundred edits and a second start', async () => {
    const path = newPath();
    const journal = await openJournal(realFileSystem, path);
    const sha256 = 'a'.repeat(64);
    const png = 'iVBORw0KGgo='.repeat(1000);
    await journal.append({ ...entry(1), pictures: { [sha256]: png } });
    const withPicture = statSync(path).size;
    await journal.append(entry(2));
    expect(statSync(path).size - withPicture).toBeLessThan(png.length / 10);
    for (let edits = 3; edits <= 203; edits += 1) await journal.append(entry(edits));
    await journal.close();
    const content = await readJournal(realFileSystem, path);
    expect(editsOf(content.entries).at(-1)).toBe(203);
    expect(content.entries.length).toBeLessThan(10);
    expect(content.pictures).toEqual({ [sha256]: png });
  });

  it('reads an empty, a foreign and a huge claim as a journal without work', async () => {
    const path = join(scratchFolder(), 'x.journal');
    writeFileSync(path, '');
    expect((await readJournal(realFileSystem, path)).entries).toEqual([]);
    writeFileSync(path, Buffer.from([0xff, 0xff, 0xff, 0x7f, 1, 2, 3, 4, 5]));
    expect(await readJournal(realFileSystem, path)).toMatchObject({ entries: [], torn: true });
    expect(readFileSync(path).length).toBe(9);
  });
});
