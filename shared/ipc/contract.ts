/**
 * Channels of the process border with the schema of every request: strict, bounded, finite.
 * A channel that is not listed here does not exist; there are at most 16.
 */
import { z } from 'zod';
import {
  APPEARANCES,
  EXPORT_EXTENSIONS,
  type KyphoBridge,
  MAX_FILE_BYTES,
  MAX_NAME_LENGTH,
} from './bridge.ts';

/** More than are ever kept of one file. */
const MAX_VERSIONS_BACK = 50;
/** Some dozens of short values. */
const MAX_VIEW_LENGTH = 4_000;

const handle = z.string().regex(/^[0-9a-f]{32}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength > 0 && value.byteLength <= MAX_FILE_BYTES);
/** A bare name: nothing that could climb out of a folder or hide from the eye. */
const name = z
  .string()
  .min(1)
  .max(MAX_NAME_LENGTH)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .regex(/^[^/\\:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+$/)
  .refine((value) => !/^\.+$/.test(value));
const view = z.string().max(MAX_VIEW_LENGTH).nullable();
const label = z.string().max(MAX_NAME_LENGTH).nullable();
const nothing = z.undefined();

/** Request schema per function of the bridge. Results are built by the main process itself. */
export const REQUESTS = {
  openFile: z.discriminatedUnion('from', [
    z.strictObject({ from: z.enum(['picker', 'offered', 'leftOpen']) }),
    z.strictObject({ from: z.literal('recent'), id: handle }),
    z.strictObject({
      from: z.literal('earlier'),
      id: handle,
      back: z.int().min(0).max(MAX_VERSIONS_BACK),
    }),
  ]),
  openAnatomyPack: nothing,
  saveFile: z.strictObject({ handle, bytes, sha256, overwrite: z.boolean() }),
  saveFileAs: z.strictObject({ suggestedName: name, bytes, sha256 }),
  appendJournal: z.strictObject({
    name,
    edits: z.int().min(0).max(1_000_000),
    bytes,
    pictures: z.exactOptional(z.record(sha256, z.string().max(MAX_FILE_BYTES))),
  }),
  clearJournal: nothing,
  listJournals: nothing,
  restoreJournal: z.strictObject({ id: handle }),
  discardJournal: z.strictObject({ id: handle }),
  printPlan: z.strictObject({ suggestedName: name }),
  saveExport: z.strictObject({ suggestedName: name, extension: z.enum(EXPORT_EXTENSIONS), bytes }),
  setDocumentState: z.strictObject({
    title: z.string().max(MAX_NAME_LENGTH),
    dirty: z.boolean(),
    undoLabel: label,
    redoLabel: label,
    handle: handle.nullable(),
    readOnly: z.boolean(),
    view,
  }),
  listRecent: nothing,
  changeRecent: z.discriminatedUnion('change', [
    z.strictObject({ change: z.literal('remove'), id: handle }),
    z.strictObject({ change: z.literal('clear') }),
    z.strictObject({ change: z.literal('keep'), kept: z.boolean() }),
  ]),
  setAppearance: z.strictObject({ appearance: z.enum(APPEARANCES) }),
  closeWindow: nothing,
} as const satisfies Record<Exclude<keyof KyphoBridge, 'onEvent'>, z.ZodType>;

export type Channel = keyof typeof REQUESTS;
export type Request<C extends Channel> = z.infer<(typeof REQUESTS)[C]>;
export type Value<C extends Channel> = Extract<
  Awaited<ReturnType<KyphoBridge[C]>>,
  { ok: true }
>['value'];

export const CHANNELS = Object.keys(REQUESTS) as readonly Channel[];
