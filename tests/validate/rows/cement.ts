/** Cement: volumes, stiffness and strength, flow, setting, leak. */

import type { EvidenceId } from '../../../shared/evidence/lookup.ts';
import { publishedIn } from '../fromEvidence.ts';
import { fillForIntactPercent, recoveredShare } from '../model/after.ts';
import { lossMm } from '../model/ask.ts';
import { ASSUMED_PER_SIDE_ML } from '../model/caseDocument.ts';
import { runCase } from '../model/caseRun.ts';
import type { CaseSpec } from '../model/caseSpec.ts';
import {
  hardeningMinutes,
  leakProbabilityPercent,
  marrowPressureKpa,
  mediumViscosityPaS,
  newtonianCannulaMpa,
  vertebroplastyVolumeMl,
} from '../model/cement.ts';
import { inflatingTo } from '../model/inflation.ts';
import { peakTemperatureC } from '../model/notYet.ts';
import type { Ours, Row } from '../row.ts';

function law(
  id: string,
  what: string,
  mean: number,
  unit: string,
  of: number,
  run: () => Ours,
): Row {
  return {
    id: `cement.${id}`,
    part: 'cement',
    what,
    source: 'model',
    published: { mean, spread: { kind: 'rounding', of }, unit, n: null, confidence: 'derived' },
    role: 'construction',
    assumed: null,
    run,
  };
}

function check(evidenceId: EvidenceId, what: string, assumed: string | null, run: () => Ours): Row {
  return {
    id: `cement.${evidenceId}`,
    part: 'cement',
    what,
    role: 'check',
    assumed,
    run,
    ...publishedIn(evidenceId),
  };
}

const typical: CaseSpec = {
  level: 'L1',
  intactMm: 24,
  lostMm: lossMm(8, 7, 0),
  days: 60,
  pose: 'standing',
};
const TYPICAL = 'loss 8 mm in front, 7 middle; as much as the wall allows';

function oneSideMinusBoth(evidenceId: EvidenceId): Row {
  const { run: _, ...figure } = check(
    evidenceId,
    'cement, one side minus both',
    TYPICAL,
    () => null,
  );
  return inflatingTo(figure, ASSUMED_PER_SIDE_ML, (volumePerSideMl) => {
    const both = runCase({ ...typical, volumePerSideMl });
    const one = runCase({ ...typical, volumePerSideMl, approach: 'right' });
    const ours = both && one && one.cementVolumeMl.median - both.cementVolumeMl.median;
    return { ours, reachedMl: both?.reachedVolumePerSideMl ?? null };
  });
}

export const CEMENT_ROWS: readonly Row[] = [
  {
    id: 'cement.freeCement',
    part: 'cement',
    what: 'cement for 2.4 mL of balloon per side',
    role: 'calibration',
    sets: ['CEMENT_RATIO'],
    assumed: 'a body with room for 2.4 mL per side: loss 10 mm in front, 9 middle; 20 mm balloon',
    ...publishedIn('freeCement'),
    run: () =>
      runCase({
        level: 'L2',
        intactMm: 25,
        lostMm: lossMm(10, 9, 0),
        days: 60,
        pose: 'standing',
        balloon: 'gen-20',
        volumePerSideMl: 2.4,
      })?.cementVolumeMl ?? null,
  },
  oneSideMinusBoth('unilateralCement2017'),
  oneSideMinusBoth('unilateralCement2024'),
  law('stiffness.15', 'stiffness over intact, fill 15 %', 0.92, '1', 0.01, () =>
    recoveredShare('stiffness', 0.15),
  ),
  law('stiffness.30', 'stiffness over intact, fill 30 %', 1.08, '1', 0.01, () =>
    recoveredShare('stiffness', 0.3),
  ),
  law('strength.10', 'strength over intact, fill 10 %', 1.21, '1', 0.01, () =>
    recoveredShare('strength', 0.1),
  ),
  law('strength.16', 'strength over intact, fill 16 %', 1.36, '1', 0.01, () =>
    recoveredShare('strength', 0.16),
  ),
  law('front.thin', 'pressure at the front, 1e-8 m², 100 Pa s', 42, 'kPa', 1, () =>
    marrowPressureKpa(1e-8, 100),
  ),
  law('front.thick', 'pressure at the front, 1e-8 m², 500 Pa s', 209, 'kPa', 1, () =>
    marrowPressureKpa(1e-8, 500),
  ),
  law('front.open', 'pressure at the front, 4.45e-8 m², 100 Pa s', 9, 'kPa', 1, () =>
    marrowPressureKpa(4.45e-8, 100),
  ),
  law('cannula.8G', 'pressure along the cannula, 8G', 0.37, 'MPa', 0.02, () =>
    newtonianCannulaMpa(3.4),
  ),
  law('cannula.11G', 'pressure along the cannula, 11G', 1.5, 'MPa', 0.1, () =>
    newtonianCannulaMpa(2.4),
  ),
  law('cannula.13G', 'pressure along the cannula, 13G', 4.7, 'MPa', 0.1, () =>
    newtonianCannulaMpa(1.8),
  ),
  law('viscosity.start', 'viscosity 5 min after mixing, 22 °C', 100, 'Pa s', 1, () =>
    mediumViscosityPaS(5, 22),
  ),
  law('viscosity.end', 'viscosity 9.87 min after mixing, 22 °C', 1500, 'Pa s', 10, () =>
    mediumViscosityPaS(9.87, 22),
  ),
  {
    ...check('hardening', 'cement hard at body temperature', 'medium viscosity', hardeningMinutes),
    role: 'construction',
  },
  check('heatCentre', 'peak temperature, centre of the cement', '6 to 10 mL', () =>
    peakTemperatureC('centre'),
  ),
  check('heatCanal', 'peak temperature, canal', '6 to 10 mL', () => peakTemperatureC('canal')),
  check('molloyStrength', 'fill that restores strength', null, () =>
    fillForIntactPercent('strength'),
  ),
  check('molloyStiffness', 'fill that restores stiffness', null, () =>
    fillForIntactPercent('stiffness'),
  ),
  check('liebschnerStiffness', 'fill that restores stiffness', null, () =>
    fillForIntactPercent('stiffness'),
  ),
  check('kimStiffness', 'fill that restores stiffness', null, () =>
    fillForIntactPercent('stiffness'),
  ),
  check('volumeMidThoracic', 'cement of a vertebroplasty, T4 to T8', 'T6 of the table', () =>
    vertebroplastyVolumeMl('T6'),
  ),
  check('volumeLowThoracic', 'cement of a vertebroplasty, T9 to T12', 'T11 of the table', () =>
    vertebroplastyVolumeMl('T11'),
  ),
  check('volumeLumbar', 'cement of a vertebroplasty, L1 to L5', 'L3 of the table', () =>
    vertebroplastyVolumeMl('L3'),
  ),
  {
    id: 'cement.leakVertebroplastyCt',
    part: 'cement',
    what: 'vertebroplasty, leak seen on CT, average patient',
    role: 'construction',
    assumed: 'every factor at its prevalence',
    ...publishedIn('leakVertebroplastyCt'),
    run: () => leakProbabilityPercent('vertebroplasty'),
  },
  {
    id: 'cement.leakKyphoplastyCt',
    part: 'cement',
    what: 'kyphoplasty, leak seen on CT, average patient',
    role: 'construction',
    assumed: 'every factor at its prevalence',
    ...publishedIn('leakKyphoplastyCt'),
    run: () => leakProbabilityPercent('kyphoplasty'),
  },
];
