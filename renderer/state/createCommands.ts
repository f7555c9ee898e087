/** Everything a button, a key or the menu may ask of the window, by one name each. */
import type { BuiltInCaseId, MenuCommand } from '../../shared/ipc/bridge.ts';
import type { KeyCommand } from '../shell/shortcuts.ts';
import { text } from '../text/text.ts';
import type { PackFlow } from './anatomyPack.ts';
import { ask } from './dialogStore.ts';
import {
  dispatch,
  documentStore,
  redoLabel,
  redoStep,
  undoLabel,
  undoStep,
} from './documentStore.ts';
import type { Files } from './files.ts';
import { say } from './noticeStore.ts';
import { HOME_VIEW, viewStore } from './viewStore.ts';

export type Commands = ReturnType<typeof createCommands>;

export function createCommands(
  files: Files,
  print: () => Promise<void>,
  applyDrafts: () => boolean,
  packs: PackFlow,
  exportPlan: () => Promise<void>,
  approve: () => Promise<void>,
  series: () => Promise<void>,
) {
  /** Never without what stands in a field: a value that is seen is a value that is saved and printed. */
  const settled = (act: () => unknown) => () => {
    if (applyDrafts()) return act();
    return say(text('status.draftPending'));
  };
  const undo = () => {
    const label = undoLabel(documentStore.getState());
    if (label === null) return;
    undoStep();
    say(text('status.undone', { label }));
  };
  const redo = () => {
    const label = redoLabel(documentStore.getState());
    if (label === null) return;
    redoStep();
    say(text('status.redone', { label }));
  };
  const about = async () => {
    if ((await ask('about', {})) === 'model') await model();
  };
  const model = async () => {
    await ask('model', {});
  };
  /** Answers with the procedure to plan instead. */
  const compare = async () => {
    const chosen = await ask('compare', {});
    if (chosen) dispatch({ kind: 'editPlan', field: 'procedure', value: chosen });
  };
  const openBuiltIn = (id: BuiltInCaseId) => settled(() => files.openBuiltIn(id))();
  const newCase = settled(files.newCase);
  const open = settled(files.open);
  const save = settled(files.save);
  const saveAs = settled(files.saveAs);
  const printPlan = settled(print);
  const exportSettled = settled(exportPlan);

  const byMenu: Readonly<Record<MenuCommand, () => unknown>> = {
    new: newCase,
    open,
    'openBuiltIn:verse004': () => openBuiltIn('verse004'),
    'openBuiltIn:constructed': () => openBuiltIn('constructed'),
    loadAnatomyPack: packs.load,
    save,
    saveAs,
    printPlan,
    export: exportSettled,
    undo,
    redo,
    about,
    model,
    licences: about,
  };
  const byKey = (key: KeyCommand): unknown => {
    switch (key.command) {
      case 'namedView':
        return viewStore.setState({ namedView: key.view });
      case 'resetView':
        return viewStore.setState(HOME_VIEW);
      case 'new':
        return newCase();
      case 'print':
        return printPlan();
      case 'export':
        return exportSettled();
      case 'model':
        return model();
      default:
        return { open, save, saveAs, undo, redo }[key.command]();
    }
  };

  return {
    newCase,
    open,
    openBuiltIn,
    loadAnatomyPack: packs.load,
    showPack: packs.report,
    save,
    saveAs,
    print: printPlan,
    exportPlan: exportSettled,
    undo,
    redo,
    about,
    model,
    compare: settled(compare),
    approve: settled(approve),
    series: settled(series),
    byMenu,
    byKey,
  };
}
