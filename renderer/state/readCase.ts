/** Reads the bytes of a case in their worker: what is wrong is shown, what is strange is asked about. */
import type { DecodedCase } from '../../shared/document/decode.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { text } from '../text/text.ts';
import { caseFileErrorWords, warningWords } from '../viewModel/errorWords.ts';
import type { decodeInWorker } from '../workers/decodeClient.ts';
import { ask } from './dialogStore.ts';
import { say } from './noticeStore.ts';

/** Bytes of a version that was kept before a save, from the newest, 0, on; null: there is none so far back. */
export type EarlierVersions = (back: number) => Promise<Uint8Array | null>;

interface ReadCase {
  readonly document: KyphoDocument;
  /** It is not what was asked for, which is damaged, but the newest version before it that can be read. */
  readonly earlier: boolean;
}

/** null: refused, or not wanted once its warnings were read. */
export async function readCase(
  decode: typeof decodeInWorker,
  bytes: Uint8Array,
  versions: EarlierVersions = async () => null,
): Promise<ReadCase | null> {
  say(text('loading.case'));
  const decoded = await decode(bytes);
  const before = decoded.ok ? null : await newestReadable(decode, versions);
  say('');
  if (decoded.ok) return accepted(decoded.value, false);
  const words = caseFileErrorWords(decoded.error);
  const answer = await ask('error', { ...words, earlier: before !== null });
  return before && answer === 'earlier' ? accepted(before, true) : null;
}

async function accepted(
  { document, warnings }: DecodedCase,
  earlier: boolean,
): Promise<ReadCase | null> {
  if (warnings.length > 0) {
    const answer = await ask('warnings', { warnings: warnings.map(warningWords) });
    if (answer === 'cancel') return null;
  }
  return { document, earlier };
}

async function newestReadable(
  decode: typeof decodeInWorker,
  versions: EarlierVersions,
): Promise<DecodedCase | null> {
  for (let back = 0; ; back++) {
    const bytes = await versions(back);
    if (!bytes) return null;
    const decoded = await decode(bytes);
    if (decoded.ok) return decoded.value;
  }
}
