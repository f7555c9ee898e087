/**
 * Unsaved work on disk: an append-only file of records `length | crc32 | payload`, each a whole case but for its pictures,
 * which have a record of their own, written once.
 * A cut tail is expected after a crash; reading stops at the first bad record and tells that it did.
 */
import type { FileHandle as OpenFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { MAX_NAME_LENGTH } from '../../shared/ipc/bridge.ts';
import type { FileSystem } from './fileSystem.ts';
import { writeAnew } from './writeAnew.ts';
import { writeAt } from './writeAt.ts';

export interface JournalEntry {
  readonly name: string;
  readonly edits: number;
  readonly atMs: number;
  readonly bytes: Uint8Array;
  /** Pictures that are new to the journal, base64 by their hash. */
  readonly pictures?: Readonly<Record<string, string>>;
}

export interface JournalContent {
  readonly entries: readonly JournalEntry[];
  readonly pictures: Readonly<Record<string, string>>;
  /** Bytes up to the end of the last good record. */
  readonly goodLength: number;
  readonly torn: boolean;
}

const HEADER_BYTES = 8;
/** After so many records only the last is worth its space, and the pictures. */
const RECORDS_BEFORE_COMPACTION = 200;
/** Two hundred records of 4 MiB, many times what a case is without its pictures: a larger file is not ours. */
const MAX_JOURNAL_BYTES = 800 * 1024 * 1024;
const headline = z.strictObject({
  name: z.string().max(MAX_NAME_LENGTH),
  edits: z.int().min(0),
  atMs: z.number(),
});

const pictureLine = z.strictObject({ picture: z.string().regex(/^[0-9a-f]{64}$/) });

/** The new pictures, then the case. */
export function encodeRecord({ bytes, pictures = {}, ...head }: JournalEntry): Uint8Array {
  return Buffer.concat([...encodePictures(pictures), encodePayload(head, bytes)]);
}

function encodePictures(pictures: JournalContent['pictures']): readonly Uint8Array[] {
  return Object.entries(pictures).map(([picture, png]) =>
    encodePayload({ picture }, Buffer.from(png, 'latin1')),
  );
}

function encodePayload(head: object, bytes: Uint8Array): Uint8Array {
  const payload = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(payload.length, 0);
  header.writeUInt32LE(crc32(payload), 4);
  return Buffer.concat([header, payload]);
}

export function decodeRecords(file: Uint8Array): JournalContent {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const entries: JournalEntry[] = [];
  const pictures: Record<string, string> = {};
  let position = 0;
  while (position + HEADER_BYTES <= view.length) {
    const length = view.readUInt32LE(position);
    const end = position + HEADER_BYTES + length;
    if (end > view.length) break;
    const payload = view.subarray(position + HEADER_BYTES, end);
    if (crc32(payload) !== view.readUInt32LE(position + 4)) break;
    const record = decodePayload(payload);
    if (!record) break;
    if ('picture' in record) pictures[record.picture] = record.png;
    else entries.push(record);
    position = end;
  }
  return { entries, pictures, goodLength: position, torn: position !== view.length };
}

interface PictureRecord {
  readonly picture: string;
  readonly png: string;
}

function decodePayload(payload: Buffer): JournalEntry | PictureRecord | null {
  const cut = payload.indexOf(0x0a);
  try {
    const line: unknown = JSON.parse(payload.subarray(0, cut).toString('utf8'));
    const bytes = payload.subarray(cut + 1);
    const picture = pictureLine.safeParse(line);
    if (picture.success) return { ...picture.data, png: bytes.toString('latin1') };
    return { ...headline.parse(line), bytes: new Uint8Array(bytes) };
  } catch {
    return null;
  }
}

export interface JournalWriter {
  readonly path: string;
  append(entry: JournalEntry): Promise<void>;
  close(): Promise<void>;
}

/** Continues a journal after its last good record, or starts a new one. */
export async function openJournal(fs: FileSystem, path: string): Promise<JournalWriter> {
  let file = await openOrCreate(fs, path);
  const { entries, goodLength } = decodeRecords(await file.readFile());
  let length = goodLength;
  let records = entries.length;

  return {
    path,
    append: async (entry) => {
      const record = encodeRecord(entry);
      if (records >= RECORDS_BEFORE_COMPACTION) {
        const { pictures } = decodeRecords(await fs.readFile(path));
        const whole = Buffer.concat([...encodePictures(pictures), record]);
        const compacted = await writeAnew(fs, path, whole);
        await file.close();
        file = compacted;
        length = whole.length;
        records = 1;
        return;
      }
      // Always at the end of the last good record: what a failed attempt left behind is written over.
      await writeAt(file, record, length);
      await file.truncate(length + record.length);
      await file.datasync();
      length += record.length;
      records += 1;
    },
    close: () => file.close(),
  };
}

/** The content of a journal on disk; one that is too large to be ours has none. */
export async function readJournal(fs: FileSystem, path: string): Promise<JournalContent> {
  const { size } = await fs.stat(path);
  if (size > MAX_JOURNAL_BYTES) return { entries: [], pictures: {}, goodLength: 0, torn: true };
  return decodeRecords(await fs.readFile(path));
}

async function openOrCreate(fs: FileSystem, path: string): Promise<OpenFile> {
  await fs.mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    return await fs.open(path, 'r+');
  } catch {
    return await fs.open(path, 'wx+', 0o600);
  }
}
