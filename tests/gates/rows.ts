/** Every row the shell and its documents are held to, in order. A row without a run has not been written: it is red. */
import { concurrentEditors } from './documents/concurrentEditors.ts';
import { crashStates } from './documents/crashStates.ts';
import { damagedCases } from './documents/damagedCases.ts';
import { diskFull } from './documents/diskFull.ts';
import { errnoMatrix } from './documents/errnoMatrix.ts';
import { hostileValues } from './documents/hostileValues.ts';
import { killAtSyscall } from './documents/killAtSyscall.ts';
import { KILLS, killDuringSave } from './documents/killDuringSave.ts';
import { editsLost, stateRecovered, WINDOW_KILLS } from './documents/killedWindow.ts';
import { leftBehind } from './documents/leftBehind.ts';
import { CUTS, powerCuts } from './documents/powerCuts.ts';
import { roundTrip } from './documents/roundTrip.ts';
import { saveTime } from './documents/saveTime.ts';
import { undoSequences } from './documents/undoSequences.ts';
import { coldStarts, STARTS } from './endurance/coldStarts.ts';
import { manyCases, OPENINGS } from './endurance/manyCases.ts';
import { EDITS, manyEdits } from './endurance/manyEdits.ts';
import { MONKEY_MINUTES, monkey } from './endurance/monkey.ts';
import type { GateResult } from './gate.ts';
import { identifiers, NAMES } from './identifiers/identifiers.ts';
import { MUTANTS, mutation } from './mutation/mutation.ts';
import { CRASHES, crashedPage } from './picture/crashedPage.ts';
import { GRAPHICS_KILLS, graphicsProcess } from './picture/graphicsProcess.ts';
import { HANGS, hungPage } from './picture/hungPage.ts';
import { LOSSES, lostContexts } from './picture/lostContexts.ts';
import { asarIntegrity } from './shell/asarIntegrity.ts';
import { contentPolicy, LEAST_ENTRIES } from './shell/contentPolicy.ts';
import { fuses } from './shell/fuses.ts';
import { ipcFuzz } from './shell/ipcFuzz.ts';
import { otherPaths } from './shell/otherPaths.ts';
import { outbound, TOUR_MINUTES } from './shell/outbound.ts';
import { pollution } from './shell/pollution.ts';
import { sameBuild } from './shell/sameBuild.ts';
import { securityChecklist } from './shell/securityChecklist.ts';
import { staticRules } from './shell/staticRules.ts';
import { INTERLEAVINGS, stale } from './stale/stale.ts';
import { suite } from './suite.ts';
import { advisories } from './supply/advisories.ts';
import { electronAge } from './supply/electronAge.ts';

export interface Row {
  readonly id: string;
  readonly what: string;
  /** The least number of tries a run must make to be called passed. */
  readonly wanted: number;
  readonly run?: () => Promise<GateResult>;
}

const E = 'tests/electron';

export const ROWS: readonly Row[] = [
  {
    id: 'G01',
    what: 'the security checklist, item by item',
    wanted: 40,
    run: () => securityChecklist(new Set(ROWS.filter(({ run }) => run).map(({ id }) => id))),
  },
  { id: 'G02', what: 'fuses, set and read back', wanted: 8, run: fuses },
  {
    id: 'G03',
    what: 'integrity of the packed program, byte by byte',
    wanted: 1000,
    run: asarIntegrity,
  },
  { id: 'G04', what: 'random values at the process border', wanted: 100_000, run: ipcFuzz },
  {
    id: 'G05',
    what: 'forged senders',
    wanted: 40,
    run: () => suite([`${E}/handle.test.ts`], 'who may ask'),
  },
  { id: 'G06', what: 'paths that lead elsewhere', wanted: 200, run: otherPaths },
  {
    id: 'G07',
    what: 'texts that would run, in every field',
    wanted: LEAST_ENTRIES,
    run: contentPolicy,
  },
  {
    id: 'G08',
    what: 'minutes of a tour without outbound traffic',
    wanted: TOUR_MINUTES,
    run: outbound,
  },
  {
    id: 'G09',
    what: 'static rules over source and compiled program',
    wanted: 25,
    run: staticRules,
  },
  { id: 'G10', what: 'advisories against the lockfile', wanted: 1, run: advisories },
  { id: 'G11', what: 'age of Electron', wanted: 1, run: electronAge },
  { id: 'G12', what: 'planted identifiers in every output', wanted: NAMES, run: identifiers },
  { id: 'G13', what: 'prototype pollution through every reader', wanted: 10_000, run: pollution },
  { id: 'G14', what: 'two builds, one program', wanted: 2, run: sameBuild },
  { id: 'G20', what: 'kills at random moments of a save', wanted: KILLS, run: killDuringSave },
  { id: 'G21', what: 'a kill at every system call of a save', wanted: 50, run: killAtSyscall },
  { id: 'G22', what: 'every error at every call of a save', wanted: 60, run: errnoMatrix },
  { id: 'G23', what: 'states after a power cut, enumerated', wanted: 30, run: crashStates },
  { id: 'G24', what: 'power cuts of a real file system', wanted: CUTS, run: powerCuts },
  { id: 'G25', what: 'no room, at a hundred sizes', wanted: 100, run: diskFull },
  { id: 'G26', what: 'edits lost to a kill', wanted: WINDOW_KILLS, run: editsLost },
  {
    id: 'G27',
    what: 'state recovered against state before',
    wanted: WINDOW_KILLS,
    run: stateRecovered,
  },
  { id: 'G28', what: 'two editors of one file', wanted: 1000, run: concurrentEditors },
  { id: 'G29', what: 'written, read, written again', wanted: 10_000, run: roundTrip },
  {
    id: 'G30',
    what: 'migrations of every version',
    wanted: 3,
    run: () => suite(['tests/shared/document/schema.test.ts'], 'migrations'),
  },
  { id: 'G31', what: 'damaged cases', wanted: 80_000, run: damagedCases },
  { id: 'G32', what: 'random edits, undone and redone', wanted: 20_000, run: undoSequences },
  { id: 'G33', what: 'time of a save', wanted: 100, run: saveTime },
  { id: 'G34', what: 'files that kills leave beside a case', wanted: 100, run: leftBehind },
  {
    id: 'G35',
    what: 'mutations of save, journal, migrations: four of five found by tests',
    wanted: MUTANTS,
    run: mutation,
  },
  { id: 'G61', what: 'hostile values in every field', wanted: 1_000_000, run: hostileValues },
  {
    id: 'G67',
    what: 'entry of numbers, nine kinds of fault',
    wanted: 9,
    run: () => suite(['tests/renderer/window/numberEntry.test.ts']),
  },
  { id: 'G69', what: 'stale results', wanted: INTERLEAVINGS, run: stale },
  { id: 'G80', what: 'memory over 2,000 edits', wanted: EDITS, run: manyEdits },
  { id: 'G81', what: 'cases opened and closed', wanted: OPENINGS, run: manyCases },
  { id: 'G82', what: 'lost graphics contexts', wanted: LOSSES, run: lostContexts },
  { id: 'G83', what: 'the graphics process killed', wanted: GRAPHICS_KILLS, run: graphicsProcess },
  { id: 'G84', what: 'the page crashed', wanted: CRASHES, run: crashedPage },
  { id: 'G85', what: 'the page hung', wanted: HANGS, run: hungPage },
  { id: 'G91', what: 'minutes of monkey', wanted: MONKEY_MINUTES, run: monkey },
  { id: 'G92', what: 'start to usable', wanted: STARTS, run: coldStarts },
];
