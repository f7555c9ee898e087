/** Another case beside the open one, to look at: read like any case, never written, and forgotten with the dialog. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Platform } from '../platform/platform.ts';
import { platformFaultWords } from '../viewModel/errorWords.ts';
import type { decodeInWorker } from '../workers/decodeClient.ts';
import { ask } from './dialogStore.ts';
import { readCase } from './readCase.ts';

export interface OtherCase {
  readonly document: KyphoDocument;
  readonly fileName: string;
}

type Read =
  | { readonly kind: 'read'; readonly other: OtherCase }
  /** 'refused' has been told. */
  | { readonly kind: 'cancelled' | 'refused' };

export function createCompareCases(
  platform: Pick<Platform, 'openFile'>,
  decode: typeof decodeInWorker,
) {
  const read = async (): Promise<Read> => {
    const picked = await platform.openFile({ from: 'picker' });
    if (!picked.ok) {
      await ask('error', platformFaultWords(picked.error));
      return { kind: 'refused' };
    }
    if (!picked.value) return { kind: 'cancelled' };
    // Its handle is left alone: nothing here is ever written.
    const { name, bytes } = picked.value;
    const found = await readCase(decode, bytes);
    if (!found) return { kind: 'refused' };
    return { kind: 'read', other: { document: found.document, fileName: name } };
  };

  return async (): Promise<void> => {
    const first = await read();
    if (first.kind === 'cancelled') return;
    let other = first.kind === 'read' ? first.other : null;
    while ((await ask('compareCases', { other })) === 'choose') {
      const next = await read();
      if (next.kind === 'read') other = next.other;
    }
  };
}
