/** All that the shell remembers between two runs, each in a file of its own in the data folder. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from 'electron';
import type { FileSystem } from '../files/fileSystem.ts';
import type { KeptFile } from './keptFile.ts';
import { type LeftOpen, leftOpenFile } from './leftOpen.ts';
import { createRecentList, type RecentList, recentFile } from './recentFiles.ts';
import { type Settings, settingsFile } from './settings.ts';
import { type WindowPlace, windowPlaceFile } from './windowPlace.ts';

export interface Kept {
  readonly settings: KeptFile<Settings>;
  readonly recent: RecentList;
  readonly leftOpen: KeptFile<LeftOpen | null>;
  readonly place: KeptFile<WindowPlace | null>;
}

export function keptIn(
  folder: string,
  fs: FileSystem,
  app: Pick<App, 'addRecentDocument' | 'clearRecentDocuments'>,
): Kept {
  const settings = settingsFile(join(folder, 'settings.json'));
  return {
    settings,
    recent: createRecentList({
      kept: recentFile(join(folder, 'recent.json')),
      isKept: () => settings.read().keepRecent,
      setKept: (keepRecent) => settings.write({ ...settings.read(), keepRecent }),
      system: {
        add: (path) => app.addRecentDocument(path),
        clear: () => app.clearRecentDocuments(),
      },
      isThere: (path) =>
        fs.access(path).then(
          () => true,
          () => false,
        ),
      wait: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
    }),
    leftOpen: leftOpenFile(join(folder, 'left-open.json')),
    place: windowPlaceFile(join(folder, 'window.json')),
  };
}
