/** What the model says of the open case; it remembers its own answers. A fault of the model is shown, not thrown. */
import { useStore } from 'zustand';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { derive } from '../../shared/pipeline/derive.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { documentStore } from './documentStore.ts';

export type Derivation =
  | { readonly ok: true; readonly derived: Derived }
  | { readonly ok: false; readonly message: string };

export function derivationOf(document: KyphoDocument): Derivation {
  try {
    return { ok: true, derived: derive(document) };
  } catch (fault) {
    return { ok: false, message: fault instanceof Error ? fault.message : String(fault) };
  }
}

export function useOpenDocument(): KyphoDocument | null {
  return useStore(documentStore, (state) => state.open?.history.present ?? null);
}
