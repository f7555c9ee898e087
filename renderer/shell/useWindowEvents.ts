/** Keys, menu, close requests and offered files arrive here; title and dirty state leave from here. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { commandOfKey } from '../commands/commandOfKey.ts';
import { windowCommand } from '../commands/windowCommands.ts';
import { lookAtWindow } from '../commands/windowLook.ts';
import { applyDrafts, hasDraft } from '../controls/applyDrafts.ts';
import type { Platform } from '../platform/platform.ts';
import type { Commands } from '../state/createCommands.ts';
import { dialogStore } from '../state/dialogStore.ts';
import { documentStore, isDirty, redoLabel, undoLabel } from '../state/documentStore.ts';
import type { Files } from '../state/files.ts';
import { onViewChange, writtenView } from '../state/keptView.ts';
import { text } from '../text/text.ts';

export function useWindowEvents(platform: Platform, files: Files, commands: Commands): void {
  useEffect(() => {
    const stop = [
      platform.onMenu((command) => {
        const id = command === 'licences' ? 'about' : command;
        // A question on the screen is answered first; how it looks may change meanwhile.
        if (!dialogStore.getState().dialog || id.startsWith('appearance:'))
          windowCommand(id).run(commands);
      }),
      platform.onCloseRequested(() => {
        applyDrafts();
        void files.close();
      }),
      platform.onFileOffered(() => {
        applyDrafts();
        void files.openOffered();
      }),
    ];
    return () => {
      for (const each of stop) each();
    };
  }, [platform, files, commands]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
      const typing = takesText(target);
      const drafting = target instanceof HTMLInputElement && target.dataset.draft === 'true';
      const held = { ctrlKey, metaKey, shiftKey, altKey };
      const command = commandOfKey({ key, ...held, typing, drafting }, lookAtWindow);
      if (!command) return;
      event.preventDefault();
      if (dialogStore.getState().dialog) return;
      if (command.whyNot(lookAtWindow()) === null) command.run(commands);
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

  const [view, setView] = useState(writtenView);
  useEffect(() => onViewChange(() => setView(writtenView())), []);

  const handle = useStore(documentStore, ({ open }) => open?.handle ?? null);
  const readOnly = useStore(documentStore, ({ open }) => open?.readOnly ?? false);
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
      handle,
      readOnly,
      view: title === undefined ? null : view,
    });
  }, [platform, title, dirty, drafting, undo, redo, handle, readOnly, view]);
}

/** A list or a menu is searched by typing, and so is the button that opens one. */
const TAKES_TEXT =
  'input:is([type="text"], [type="search"]), textarea, [role="listbox"], [role="menu"], [aria-haspopup="listbox"]';

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TAKES_TEXT) !== null;
}
