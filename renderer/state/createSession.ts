/** Puts the window together once: platform, file flows, commands, autosave. The clock and chance enter here. */
import { createPlanId } from '../../shared/document/newDocument.ts';
import type { Platform } from '../platform/platform.ts';
import type { ViewportHandle } from '../viewport/viewportProps.ts';
import { decodeDevicesInWorker, decodeInWorker } from '../workers/decodeClient.ts';
import { buildExportInWorker } from '../workers/exportClient.ts';
import { buildPackInWorker } from '../workers/packClient.ts';
import { openRadiographInWorker } from '../workers/radiographClient.ts';
import { createPackFlow } from './anatomyPack.ts';
import { createApprove } from './approving.ts';
import { startAutosave } from './autosave.ts';
import { createCompareCases } from './compareCases.ts';
import { createCommands } from './createCommands.ts';
import { createExport } from './exporting.ts';
import { createFiles } from './files.ts';
import { createFilmImport } from './filmImport.ts';
import { createInstruments } from './instruments.ts';
import { keepLayout } from './keepLayout.ts';
import { keepOwnDevices } from './ownDevices.ts';
import { createPrint } from './printing.ts';
import { followRecent } from './recentStore.ts';
import { createSeries } from './series.ts';

export type Session = ReturnType<typeof createSession>;

export function createSession(platform: Platform, applyDrafts: () => boolean) {
  let viewport: ViewportHandle | null = null;
  const files = createFiles(platform, decodeInWorker, () =>
    createPlanId(crypto.getRandomValues(new Uint8Array(3))),
  );
  const films = createFilmImport(openRadiographInWorker, files.needCase);
  const packs = createPackFlow(platform, buildPackInWorker);
  const print = createPrint(
    platform,
    () => viewport,
    () => new Date(),
  );
  const exportPlan = createExport({
    platform,
    build: buildExportInWorker,
    viewport: () => viewport,
    copy: (words) => navigator.clipboard.writeText(words),
    now: () => new Date(),
  });
  keepLayout(platform);
  keepOwnDevices(platform);
  startAutosave(platform);
  return {
    platform,
    files,
    films,
    commands: createCommands({
      files,
      applyDrafts,
      packs,
      print,
      exportPlan,
      compareCases: createCompareCases(platform, decodeInWorker),
      approve: createApprove(() => new Date()),
      series: createSeries(platform, decodeInWorker),
      instruments: createInstruments(platform, decodeDevicesInWorker),
      changeRecent: followRecent(platform),
    }),
    setViewport: (handle: ViewportHandle) => {
      viewport = handle;
    },
  };
}
