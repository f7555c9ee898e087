/** Before each file: the stores of the window as they are when it opens, because files of tests share their modules. */
import { anatomyPackStore } from '../../renderer/state/anatomyPack.ts';
import { autosaveStore } from '../../renderer/state/autosave.ts';
import { dialogStore } from '../../renderer/state/dialogStore.ts';
import { documentStore } from '../../renderer/state/documentStore.ts';
import { exportStore } from '../../renderer/state/exporting.ts';
import { filmStore } from '../../renderer/state/filmStore.ts';
import { fluoroscopyStore } from '../../renderer/state/fluoroscopyStore.ts';
import { layoutStore } from '../../renderer/state/layoutStore.ts';
import { noticeStore } from '../../renderer/state/noticeStore.ts';
import { ownDevicesStore } from '../../renderer/state/ownDevices.ts';
import { printStore } from '../../renderer/state/printing.ts';
import { recentStore } from '../../renderer/state/recentStore.ts';
import { seriesStore } from '../../renderer/state/series.ts';
import { viewStore } from '../../renderer/state/viewStore.ts';

interface Resettable {
  getInitialState(): unknown;
  setState(state: never, replace: true): void;
}

const STORES: readonly Resettable[] = [
  anatomyPackStore,
  autosaveStore,
  dialogStore,
  documentStore,
  exportStore,
  filmStore,
  fluoroscopyStore,
  layoutStore,
  noticeStore,
  ownDevicesStore,
  printStore,
  recentStore,
  seriesStore,
  viewStore,
];

for (const store of STORES) store.setState(store.getInitialState() as never, true);
