/** Heights in patients. The abstracts leave out the lost height, so each row says what was assumed. */
import { type EvidenceId, evidence } from '../../../shared/evidence/lookup.ts';
import { publishedIn } from '../fromEvidence.ts';
import {
  changeMm,
  gainAtYearMm,
  gainMm,
  heightMm,
  heightRatio,
  lossMm,
  percentOf,
  responders,
  restorationOfLostPercent,
  shareOfNormalPercent,
} from '../model/ask.ts';
import { ASSUMED_PER_SIDE_ML } from '../model/caseDocument.ts';
import { type CaseRun, drawCase, runCase } from '../model/caseRun.ts';
import type { CaseSpec } from '../model/caseSpec.ts';
import { inflating, inflatingTo } from '../model/inflation.ts';
import { type Ours, type Published, type Role, type Row, setting } from '../row.ts';

const standing = { level: 'L1', intactMm: 24, pose: 'standing' } as const;

const liu: CaseSpec = { ...standing, intactMm: 23, lostMm: lossMm(9, 7, 0), days: 10 };
const LIU = 'L1 of 23 mm, loss 9 mm in front, 7 middle; 10 days';
const winkelmann: CaseSpec = { ...standing, lostMm: lossMm(6, 7, 0), days: 30, pose: 'supine' };
const WINKELMANN = 'L1 of 24 mm, loss 6 mm in front, 7 middle; 30 days';
const crandallAcute: CaseSpec = { ...standing, lostMm: lossMm(10.1, 9, 0), days: 35 };
const crandallChronic: CaseSpec = { ...standing, lostMm: lossMm(10.6, 9, 0), days: 180 };
const CRANDALL_ACUTE = 'loss 10.1 mm in front (58 % of 24 mm), 9 middle; 35 days; standing';
const CRANDALL_CHRONIC = 'loss 10.6 mm in front (56 % of 24 mm), 9 middle; 180 days; standing';
const lieberman = { ...standing, days: null } as const;
const ledlie: CaseSpec = { ...standing, lostMm: lossMm(8.2, 7.7, 0), days: 60 };
const LEDLIE = 'loss 34 % in front, 35 % middle; 60 days; standing';
const sakos: CaseSpec = { ...standing, lostMm: lossMm(6, 6, 0), days: 90 };
const SAKOS = 'loss 6 mm; 90 days; standing';
const stent: CaseSpec = {
  ...standing,
  intactMm: { anterior: 27.5, middle: 28, posterior: 30.5 },
  lostMm: lossMm(7.2, 10.4, 2.5),
  days: 30,
  procedure: 'stent',
};
const STENT = 'loss 7.2 mm in front, 10.4 middle; films standing';
const typical: CaseSpec = { ...standing, lostMm: lossMm(8, 7, 0), days: 60 };
const TYPICAL = 'loss 8 mm in front, 7 middle; 60 days; standing';
const acute: CaseSpec = { ...standing, intactMm: 28.3, lostMm: lossMm(10, 9, 0), days: 7 };

/** What the study called near normal. */
const NEAR_NORMAL = 0.89;

/** Losses of a population, mean 6.5 and SD 3 mm, at its twentieths; what is too small to run gains nothing. */
const LOSSES_MM = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645].map(
  (z) => Math.max(0.5, 6.5 + 3 * z),
);

function bare(evidenceId: EvidenceId, what: string, role: Role, assumed: string) {
  return {
    id: `clinical.${evidenceId}`,
    part: 'clinical',
    what,
    role,
    assumed,
    ...publishedIn(evidenceId),
  } as const;
}

/** Nothing is inflated, or not yet. */
function row(...[id, what, role, assumed, run]: [...Parameters<typeof bare>, () => Ours]): Row {
  return { ...bare(id, what, role, assumed), run };
}

function inflated(
  ...[id, what, role, assumed, spec, ask]: [
    ...Parameters<typeof bare>,
    CaseSpec,
    (run: CaseRun | null) => Ours,
  ]
): Row {
  return inflating(bare(id, what, role, assumed), spec, ask);
}

/** Definition A from two published shares of the normal height. */
function ofLostPercent(before: EvidenceId, after: EvidenceId): number {
  const [first, last] = [evidence(before).value!, evidence(after).value!];
  return (100 * (last - first)) / (100 - first);
}

function crandallOfLost(age: 'Acute' | 'Chronic', spec: CaseSpec, assumed: string): Row {
  const { published, source } = publishedIn(`crandall${age}After`);
  const mean = ofLostPercent(`crandall${age}Before`, `crandall${age}After`);
  const figure = {
    id: `clinical.crandall${age}OfLost`,
    part: 'clinical',
    what: `${age.toLowerCase()}, restoration of the lost height, before settling`,
    source,
    published: { ...published, mean: Number(mean.toFixed(1)) },
    role: 'check',
    assumed,
  } as const;
  return inflating(figure, spec, (run) => restorationOfLostPercent(run, 'anterior', 'cemented'));
}

/** Of a figure that was published as a bound from above. */
function atMost(evidenceId: EvidenceId, low = 0): Published {
  const { published } = publishedIn(evidenceId);
  return { ...published, mean: null, spread: { kind: 'range', low, high: published.mean! } };
}

/** Front at 89 % of normal at least, over the draws of one loss: the spread of patients as far as the model knows it. */
function nearNormal(age: 'Acute' | 'Chronic', spec: CaseSpec, assumed: string): Row {
  return inflatingTo(
    bare(
      `crandall${age}NearNormal`,
      `${age.toLowerCase()}, levels that reach 89 % of normal in front`,
      'check',
      `${assumed}; everybody has that loss`,
    ),
    ASSUMED_PER_SIDE_ML,
    (volumePerSideMl) => {
      const planned = { ...spec, volumePerSideMl };
      const run = runCase(planned);
      if (!run) return { ours: null, reachedMl: null };
      const near = NEAR_NORMAL * run.intactMm.anterior;
      const reaches = drawCase(planned, (heightsMm) => heightsMm('standing').anterior >= near);
      return { ours: percentOf(reaches), reachedMl: run.reachedVolumePerSideMl };
    },
  );
}

export const CLINICAL_HEIGHT_ROWS: readonly Row[] = [
  setting(
    row(
      'postureAnteriorSupine',
      'anterior height lying, from 18.3 mm sitting',
      'calibration',
      'loss 10 mm; 7 days',
      () => heightMm(runCase(acute), 'anterior', 'positioned'),
    ),
    'MOBILITY_*',
  ),
  setting(
    row('liuAnteriorProne', 'anterior gain, standing to prone', 'calibration', LIU, () =>
      gainMm(runCase(liu), 'anterior', 'positioned'),
    ),
    'MOBILITY_*',
  ),
  row('liuMiddleProne', 'middle gain, standing to prone', 'check', LIU, () =>
    gainMm(runCase(liu), 'middle', 'positioned'),
  ),
  inflating(
    {
      id: 'clinical.liuInflation',
      part: 'clinical',
      what: 'anterior gain at inflation beyond prone: none significant',
      source: 'liu2014',
      published: { mean: 0, spread: null, unit: 'mm', n: '50 patients', confidence: 'read' },
      role: 'check',
      assumed: LIU,
    },
    liu,
    (run) => changeMm(run, 'anterior', 'positioned', 'inflated'),
  ),
  setting(
    inflated('liuAnteriorAfter', 'anterior gain, final', 'calibration', LIU, liu, (run) =>
      gainMm(run, 'anterior', 'standing'),
    ),
    'SETTLING_MM',
  ),
  inflated('liuMiddleAfter', 'middle gain, final', 'check', LIU, liu, (run) =>
    gainMm(run, 'middle', 'standing'),
  ),
  inflated(
    'winkelmannAnterior',
    'anterior gain, lying CT to lying CT',
    'check',
    WINKELMANN,
    winkelmann,
    (run) => gainMm(run, 'anterior', 'cemented'),
  ),
  inflated(
    'winkelmannMiddle',
    'middle gain, lying CT to lying CT',
    'check',
    WINKELMANN,
    winkelmann,
    (run) => gainMm(run, 'middle', 'cemented'),
  ),
  crandallOfLost('Acute', crandallAcute, CRANDALL_ACUTE),
  setting(crandallOfLost('Chronic', crandallChronic, CRANDALL_CHRONIC), 'CEILING_*'),
  inflated(
    'crandallAcuteAfter',
    'acute, anterior height of normal',
    'check',
    CRANDALL_ACUTE,
    crandallAcute,
    (run) => shareOfNormalPercent(run, 'anterior', 'standing'),
  ),
  inflated(
    'crandallChronicAfter',
    'chronic, anterior height of normal',
    'check',
    CRANDALL_CHRONIC,
    crandallChronic,
    (run) => shareOfNormalPercent(run, 'anterior', 'standing'),
  ),
  inflatingTo(
    bare(
      'liebermanResponders',
      'levels that gain more than 1 mm',
      'check',
      'losses of 6.5 ± 3 mm, age of the fracture drawn',
    ),
    ASSUMED_PER_SIDE_ML,
    (volumePerSideMl) => {
      const { percent, reachedMl } = responders(LOSSES_MM, { ...lieberman, volumePerSideMl });
      return { ours: percent, reachedMl };
    },
  ),
  inflatingTo(
    bare(
      'liebermanRestorationOfResponders',
      'restoration of the lost height, of those levels',
      'check',
      'losses of 6.5 ± 3 mm, age of the fracture drawn',
    ),
    ASSUMED_PER_SIDE_ML,
    (volumePerSideMl) => {
      const { restorationPercent, reachedMl } = responders(LOSSES_MM, {
        ...lieberman,
        volumePerSideMl,
      });
      return { ours: restorationPercent, reachedMl };
    },
  ),
  inflatingTo(
    bare(
      'liebermanRestoration',
      'restoration of the lost height, of all levels',
      'check',
      'losses of 6.5 ± 3 mm, age of the fracture drawn',
    ),
    ASSUMED_PER_SIDE_ML,
    (volumePerSideMl) => {
      const found = responders(LOSSES_MM, { ...lieberman, volumePerSideMl });
      return { ours: found.restorationOfAllPercent, reachedMl: found.reachedMl };
    },
  ),
  inflatingTo(
    {
      ...bare(
        'noAppreciableRestoration',
        'levels that gain a millimetre at most: up to a third',
        'check',
        'losses of 6.5 ± 3 mm, age of the fracture drawn',
      ),
      published: atMost('noAppreciableRestoration'),
    },
    ASSUMED_PER_SIDE_ML,
    (volumePerSideMl) => {
      const { percent, reachedMl } = responders(LOSSES_MM, { ...lieberman, volumePerSideMl });
      return { ours: 100 - percent, reachedMl };
    },
  ),
  nearNormal('Acute', crandallAcute, CRANDALL_ACUTE),
  nearNormal('Chronic', crandallChronic, CRANDALL_CHRONIC),
  inflated(
    'ledlieAnteriorLater',
    'anterior height of normal, after a year',
    'check',
    LEDLIE,
    ledlie,
    (run) => {
      const gain = gainAtYearMm(run, 'anterior');
      return run && gain && (100 * (run.measuredMm.anterior + gain)) / run.intactMm.anterior;
    },
  ),
  inflated('ledlieAnteriorAfter', 'anterior height of normal', 'check', LEDLIE, ledlie, (run) =>
    shareOfNormalPercent(run, 'anterior', 'standing'),
  ),
  inflated('ledlieMiddleAfter', 'middle height of normal', 'check', LEDLIE, ledlie, (run) =>
    shareOfNormalPercent(run, 'middle', 'standing'),
  ),
  inflated(
    'seriesMidlineAfter',
    'middle height of normal',
    'check',
    'loss 34 %; 60 days; standing',
    { ...ledlie, lostMm: lossMm(8.2, 7.4, 0) },
    (run) => shareOfNormalPercent(run, 'middle', 'standing'),
  ),
  setting(
    inflated(
      'sakosBalloonSixMonths',
      'balloon, middle gain at six months',
      'calibration',
      SAKOS,
      sakos,
      (run) => gainMm(run, 'middle', 'sixMonths'),
    ),
    'FOLLOW_UP_MM',
  ),
  inflating(
    {
      ...bare('sakosBalloonYear', 'balloon, middle gain at a year: lower', 'check', SAKOS),
      published: atMost('sakosBalloonYear', -evidence('sakosBalloonYear').value!),
    },
    sakos,
    (run) => gainAtYearMm(run, 'middle'),
  ),
  row('sakosJackYear', 'jack, middle gain at a year', 'check', SAKOS, () =>
    gainAtYearMm(runCase({ ...sakos, procedure: 'jack' }), 'middle'),
  ),
  row('sakosJackSixMonths', 'jack, middle gain at six months', 'check', SAKOS, () =>
    gainMm(runCase({ ...sakos, procedure: 'jack' }), 'middle', 'sixMonths'),
  ),
  inflated('stentAnteriorAfter', 'stent, anterior height', 'check', STENT, stent, (run) =>
    heightMm(run, 'anterior', 'standing'),
  ),
  inflated('stentMiddleAfter', 'stent, middle height', 'check', STENT, stent, (run) =>
    heightMm(run, 'middle', 'standing'),
  ),
  inflated('stentPosteriorAfter', 'stent, posterior height', 'check', STENT, stent, (run) =>
    heightMm(run, 'posterior', 'standing'),
  ),
  inflated('stentBeckAfter', 'stent, front over back', 'check', STENT, stent, (run) =>
    heightRatio(run, 'anterior', 'posterior', 'standing'),
  ),
  inflated('stentAlternativeBeckAfter', 'stent, middle over back', 'check', STENT, stent, (run) =>
    heightRatio(run, 'middle', 'posterior', 'standing'),
  ),
  inflated(
    'fourteenTrialsAnterior',
    'anterior gain, pooled trials',
    'check',
    TYPICAL,
    typical,
    (run) => gainMm(run, 'anterior', 'standing'),
  ),
  inflated('fourteenTrialsMiddle', 'middle gain, pooled trials', 'check', TYPICAL, typical, (run) =>
    gainMm(run, 'middle', 'standing'),
  ),
  inflated(
    'fourteenTrialsAnteriorShare',
    'anterior gain of normal, pooled trials',
    'check',
    `${TYPICAL}; a share of the normal height`,
    typical,
    (run) => {
      const gain = gainMm(run, 'anterior', 'standing');
      return run && gain && (100 * gain.median) / run.intactMm.anterior;
    },
  ),
  inflatingTo(
    bare('xingAnteriorDifference', 'anterior gain, balloon minus vertebroplasty', 'check', TYPICAL),
    ASSUMED_PER_SIDE_ML,
    (volumePerSideMl) => {
      const balloon = runCase({ ...typical, volumePerSideMl });
      const plain = runCase({ ...typical, procedure: 'vertebroplasty' });
      const [more, less] = [balloon, plain].map((run) => gainMm(run, 'anterior', 'standing'));
      return {
        ours: more && less ? more.median - less.median : null,
        reachedMl: balloon?.reachedVolumePerSideMl ?? null,
      };
    },
  ),
  inflated(
    'freeBalloonPerSide',
    'inflation reached per side',
    'check',
    `${TYPICAL}; as much as the wall allows`,
    typical,
    (run) => run?.reachedVolumePerSideMl ?? null,
  ),
];
