/** Keys, menu, close requests and offered files arrive here; title and dirty state leave from here. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { applyDrafts, hasDraft } from '../controls/applyDrafts.ts';
import type { Platform } from '../platform/platform.ts';
import type { Commands } from '../state/createCommands.ts';
import { dialogStore } from '../state/dialogStore.ts';
import { documentStore, isDirty, redoLabel, undoLabel } from '../state/documentStore.ts';
import type { Files } from '../state/files.ts';
import { text } from '../text/text.ts';
import { keyCommand } from './shortcuts.ts';

export function useWindowEvents(platform: Platform, files: Files, commands: Commands): void {
  useEffect(() => {
    const stop = [
      platform.onMenu((command) => {
        // A question on the screen is answered first.
        if (!dialogStore.getState().dialog) commands.byMenu[command]();
      }),
      platform.onCloseRequested(() => {
        applyDrafts();
        void files.close();
      }),
      platform.onFileOffered(() => void files.openOffered()),
    ];
    return () => {
      for (const each of stop) each();
    };
  }, [platform, files, commands]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
      const typing = target instanceof HTMLInputElement && target.type === 'text';
      const drafting = typing && target.dataset.draft === 'true';
      const command = keyCommand({ key, ctrlKey, metaKey, shiftKey, altKey, typing, drafting });
      if (!command) return;
      event.preventDefault();
      if (!dialogStore.getState().dialog) commands.byKey(command);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [commands]);

  // A window with something in a field is not closed as if there were nothing to lose.
  const [drafting, setDrafting] = useState(false);
  useEffect(() => {
    const look = () => setTimeout(() => setDrafting(hasDraft()));
    for (const event of ['input', 'focusout', 'keyup'] as const) addEventListener(event, look);
    return () => {
      for (const event of ['input', 'focusout', 'keyup'] as const) removeEventListener(event, look);
    };
  }, []);

  const title = useStore(documentStore, ({ open }) => open?.history.present.case.title);
  const dirty = useStore(documentStore, isDirty);
  const undo = useStore(documentStore, undoLabel);
  const redo = useStore(documentStore, redoLabel);
  useEffect(() => {
    platform.setDocumentState({
      title: title ? text('app.title', { title }) : text('app.name'),
      dirty: dirty || drafting,
      undoLabel: undo,
      redoLabel: redo,
    });
  }, [platform, title, dirty, drafting, undo, redo]);
}
