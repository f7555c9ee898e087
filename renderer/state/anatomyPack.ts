/**
 * Bones from an anatomy pack, for this session only: loading one, and going back to our own. A pack that cannot be read
 * changes nothing; the open case is never touched.
 */
import { createStore } from 'zustand/vanilla';
import type { Platform } from '../platform/platform.ts';
import { text } from '../text/text.ts';
import { packFaultWords, packFileFaultWords } from '../viewModel/packWords.ts';
import type { Templates } from '../viewport/useTemplates.ts';
import type { BuiltPack } from '../workers/buildPack.ts';
import type { buildPackInWorker } from '../workers/packClient.ts';
import { ask } from './dialogStore.ts';
import { say } from './noticeStore.ts';

export interface LoadedPack extends Pick<BuiltPack, 'leftOut' | 'copyright'> {
  /** Bare file name. */
  readonly name: string;
  readonly levels: readonly string[];
}

export interface PackProgress {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  cancel(): void;
}

export interface AnatomyPackState {
  /** null: our own bones. */
  readonly pack: LoadedPack | null;
  readonly templates: Templates;
  /** null: nothing is being read. */
  readonly progress: PackProgress | null;
}

const NO_TEMPLATES: Templates = new Map();

export const anatomyPackStore = createStore<AnatomyPackState>()(() => ({
  pack: null,
  templates: NO_TEMPLATES,
  progress: null,
}));

export function showOwnBones(): void {
  anatomyPackStore.setState({ pack: null, templates: NO_TEMPLATES });
  say(text('anatomyPack.own'));
}

export function createPackFlow(
  platform: Pick<Platform, 'openAnatomyPack'>,
  build: typeof buildPackInWorker,
) {
  let busy = false;

  const load = async (): Promise<void> => {
    const picked = await platform.openAnatomyPack();
    if (!picked.ok) {
      await ask('error', packFileFaultWords(picked.error));
      return;
    }
    if (!picked.value) return;
    const { name, bytes } = picked.value;
    const stopped = new AbortController();
    const cancel = () => stopped.abort();
    const progress = (done: number, total: number) =>
      anatomyPackStore.setState({ progress: { name, done, total, cancel } });
    progress(0, 0);
    const outcome = await build(bytes, progress, stopped.signal);
    anatomyPackStore.setState({ progress: null });
    if (outcome === null) say(text('anatomyPack.cancelled'));
    else if (outcome.kind === 'built') await show(name, outcome.pack);
    else await ask('error', packFaultWords(outcome, name));
  };

  const show = async (name: string, { drawn, leftOut, copyright }: BuiltPack): Promise<void> => {
    anatomyPackStore.setState({
      pack: { name, levels: drawn.map(({ template }) => template.level), leftOut, copyright },
      templates: new Map(drawn.map((bone) => [bone.template.level, bone])),
    });
    say(text('anatomyPack.loaded', { name, count: drawn.length }));
    await report();
  };

  /** What the pack gave, and the way back. */
  const report = async (): Promise<void> => {
    if ((await ask('anatomyPack', {})) === 'own') showOwnBones();
  };

  return {
    /** One at a time: a second request while a file is picked or read does nothing. */
    load: async (): Promise<void> => {
      if (busy) return;
      busy = true;
      try {
        await load();
      } finally {
        busy = false;
      }
    },
    report,
  };
}

export type PackFlow = ReturnType<typeof createPackFlow>;
