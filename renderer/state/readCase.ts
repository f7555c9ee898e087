/** Reads the bytes of a case in their worker: what is wrong is shown, what is strange is asked about. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import { text } from '../text/text.ts';
import { caseFileErrorWords, warningWords } from '../viewModel/errorWords.ts';
import type { decodeInWorker } from '../workers/decodeClient.ts';
import { ask } from './dialogStore.ts';
import { say } from './noticeStore.ts';

/** null: refused, or not wanted once its warnings were read. */
export async function readCase(
  decode: typeof decodeInWorker,
  bytes: Uint8Array,
): Promise<KyphoDocument | null> {
  say(text('loading.case'));
  const decoded = await decode(bytes);
  say('');
  if (!decoded.ok) {
    await ask('error', caseFileErrorWords(decoded.error));
    return null;
  }
  const { document, warnings } = decoded.value;
  if (warnings.length > 0) {
    const answer = await ask('warnings', { warnings: warnings.map(warningWords) });
    if (answer === 'cancel') return null;
  }
  return document;
}
