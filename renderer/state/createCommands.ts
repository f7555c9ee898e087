/** Everything a button, a key or the menu may ask of the window, by one name each. */
import type { BuiltInCaseId, FileHandle, RecentChange } from '../../shared/ipc/bridge.ts';
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
import { keepFilmHand } from './keepFilmHand.ts';
import { resetLayout } from './keepLayout.ts';
import { say } from './noticeStore.ts';

export type Commands = ReturnType<typeof createCommands>;

/** What the commands set going: each flow by its name. */
export interface CommandFlows {
  readonly files: Files;
  /** False: what stands in a field cannot be applied yet. */
  readonly applyDrafts: () => boolean;
  readonly packs: PackFlow;
  readonly print: () => Promise<void>;
  readonly exportPlan: () => Promise<void>;
  readonly approve: () => Promise<void>;
  readonly compareCases: () => Promise<void>;
  readonly series: () => Promise<void>;
  readonly instruments: () => Promise<void>;
  readonly changeRecent: (change: RecentChange) => void;
}

export function createCommands(flows: CommandFlows) {
  const { files, applyDrafts, packs, print, exportPlan, approve, series, instruments } = flows;
  const { compareCases } = flows;
  /** Never without what stands in a field: a value that is seen is a value that is saved and printed. */
  const settled = (act: () => unknown) => () => {
    if (applyDrafts()) return act();
    return say(text('status.draftPending'));
  };
  const undo = () => {
    const label = undoLabel(documentStore.getState());
    if (label === null) return;
    keepFilmHand(undoStep);
    say(text('status.undone', { label }));
  };
  const redo = () => {
    const label = redoLabel(documentStore.getState());
    if (label === null) return;
    keepFilmHand(redoStep);
    say(text('status.redone', { label }));
  };
  const about = async () => {
    if ((await ask('about', {})) === 'model') await model();
  };
  const model = async () => {
    await ask('model', {});
  };
  const compare = async (): Promise<void> => {
    const answer = await ask('compare', {});
    if (answer === 'anotherCase') return compareCases();
    if (answer === null) return;
    if (!('explain' in answer)) {
      dispatch(answer);
      return;
    }
    // Back to the columns it was asked from, unless somebody goes on from there.
    const next = await ask('number', answer.explain);
    if (next === 'close') await compare();
    if (next === 'model') await model();
  };
  /** Answers with the command that was chosen; it runs once the palette is gone. */
  const palette = async () => {
    const chosen = await ask('palette', {});
    await chosen?.run(commands);
  };
  const shortcuts = async () => {
    if ((await ask('shortcuts', {})) === 'palette') await palette();
  };
  const glossary = async () => {
    await ask('glossary', {});
  };
  const openBuiltIn = (id: BuiltInCaseId) => settled(() => files.openBuiltIn(id))();
  const openRecent = (id: FileHandle) => settled(() => files.openRecent(id))();
  const recentFiles = async () => {
    const chosen = await ask('recentFiles', { change: flows.changeRecent });
    if (chosen) await openRecent(chosen);
  };
  const newCase = settled(files.newCase);
  const newFromFilms = settled(files.newFromFilms);
  const open = settled(files.open);
  const save = settled(files.save);
  const saveAs = settled(files.saveAs);
  const commands = {
    newCase,
    newFromFilms,
    open,
    openBuiltIn,
    openRecent,
    recentFiles,
    duplicate: settled(files.duplicate),
    loadAnatomyPack: packs.load,
    showPack: packs.report,
    save,
    saveAs,
    print: settled(print),
    exportPlan: settled(exportPlan),
    undo,
    redo,
    about,
    model,
    compare: settled(compare),
    compareCases: settled(compareCases),
    approve: settled(approve),
    series: settled(series),
    instruments,
    palette,
    shortcuts,
    glossary,
    resetLayout: () => {
      resetLayout();
      say(text('status.layoutReset'));
    },
  };
  return commands;
}
