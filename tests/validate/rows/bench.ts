/** Bodies on the bench: no posture, a known load, and what a device opens and loses. */

import { publishedIn } from '../fromEvidence.ts';
import { changeMm, evenLoss, gainMm, restorationOfLostPercent } from '../model/ask.ts';
import { bilateralOverUnilateral } from '../model/bone.ts';
import { runCase } from '../model/caseRun.ts';
import type { CaseSpec } from '../model/caseSpec.ts';
import { cyclicLossPercent } from '../model/notYet.ts';
import { type Ours, type Role, type Row, setting } from '../row.ts';

const BODY_MM = 24;

/** Lying stretched out, nothing is left for posture to open: a bench in words of the case file. */
const rotter: CaseSpec = {
  level: 'L1',
  intactMm: { anterior: BODY_MM, middle: BODY_MM, posterior: BODY_MM },
  lostMm: evenLoss(5.56),
  days: 0,
  pose: 'proneExtended',
  balloon: 'gen-20',
  volumePerSideMl: 6,
};
const belkoff: CaseSpec = { ...rotter, lostMm: evenLoss(2.6), preloadN: 0 };
const ROTTER = 'even loss 5.56 mm of 24 mm, 20 mm balloon, up to 6 mL per side';
const TWO =
  '15 mm balloons at 3 mL each, 14 mm between the endplates, usual load; the maker says no more';
const BELKOFF =
  'even loss 2.6 mm of 24 mm (published gain over published share), no load while inflating';

/** As a share of the unbroken body, percent. */
function percent(mm: number | null | undefined): Ours {
  return mm == null ? null : (100 * mm) / BODY_MM;
}

function row(
  evidenceId: Parameters<typeof publishedIn>[0],
  what: string,
  role: Role,
  assumed: string,
  run: () => Ours,
): Row {
  return {
    id: `bench.${evidenceId}`,
    part: 'bench',
    what,
    role,
    assumed,
    run,
    ...publishedIn(evidenceId),
  };
}

export const BENCH_ROWS: readonly Row[] = [
  setting(
    row('rotterBalloonLoss', 'balloon, height lost at deflation', 'calibration', ROTTER, () =>
      percent(changeMm(runCase(rotter), 'anterior', 'deflated', 'inflated')),
    ),
    'RECOIL_STIFFNESS_N_PER_MM',
  ),
  setting(
    row('rotterBalloonGain', 'balloon, total gain', 'calibration', ROTTER, () => {
      const gain = gainMm(runCase(rotter), 'anterior', 'cemented');
      return percent(gain?.median);
    }),
    'COMPACTED_FRACTION',
  ),
  setting(
    row('rotterStentLoss', 'stent, height lost at deflation', 'calibration', ROTTER, () =>
      percent(
        changeMm(runCase({ ...rotter, procedure: 'stent' }), 'anterior', 'deflated', 'inflated'),
      ),
    ),
    'STENT_RECOIL_STIFFNESS_N_PER_MM',
  ),
  setting(
    row('rotterStentGain', 'stent, total gain', 'calibration', ROTTER, () => {
      const gain = gainMm(runCase({ ...rotter, procedure: 'stent' }), 'anterior', 'cemented');
      return percent(gain?.median);
    }),
    'COMPACTED_FRACTION',
  ),
  row('belkoffTamp', 'balloon, restoration of the lost height', 'check', BELKOFF, () =>
    restorationOfLostPercent(runCase(belkoff), 'anterior', 'cemented'),
  ),
  row('belkoffGain', 'balloon, gain', 'check', BELKOFF, () =>
    gainMm(runCase(belkoff), 'anterior', 'cemented'),
  ),
  row(
    'bilateralForce',
    'lift force, two balloons over one',
    'check',
    TWO,
    () => bilateralOverUnilateral().force,
  ),
  row(
    'bilateralContact',
    'contact with the endplate, two balloons over one',
    'check',
    TWO,
    () => bilateralOverUnilateral().contact,
  ),
  row(
    'bilateralStress',
    'stress on the endplate, two balloons over one',
    'check',
    TWO,
    () => bilateralOverUnilateral().stressChangePercent,
  ),
  row('cyclicLoss', 'share of the gain lost under cyclic loading', 'check', 'load not known', () =>
    cyclicLossPercent(),
  ),
  setting(
    row(
      'belkoffVertebroplasty',
      'vertebroplasty, restoration of the lost height',
      'calibration',
      BELKOFF,
      () =>
        restorationOfLostPercent(
          runCase({ ...belkoff, procedure: 'vertebroplasty' }),
          'anterior',
          'cemented',
        ),
    ),
    'HYDRAULIC_SHARE',
  ),
];
