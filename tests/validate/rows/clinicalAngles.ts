/** Angle changes in patients. Check-only: no constant was, or may be, fitted to any of them. */
import { type EvidenceId, evidence } from '../../../shared/evidence/lookup.ts';
import { wedgeAngleDeg } from '../../../shared/fracture/angles.ts';
import type { Stage } from '../../../shared/simulation/result.ts';
import { publishedIn } from '../fromEvidence.ts';
import { correctionDeg, lossMm, meanOf, percentOf } from '../model/ask.ts';
import { ASSUMED_PER_SIDE_ML } from '../model/caseDocument.ts';
import { type CaseRun, drawCase, runCase } from '../model/caseRun.ts';
import type { CaseSpec } from '../model/caseSpec.ts';
import { inflating, inflatingTo } from '../model/inflation.ts';
import type { Row } from '../row.ts';

const typical: CaseSpec = {
  level: 'L1',
  intactMm: 24,
  lostMm: lossMm(8, 7, 0),
  days: 60,
  pose: 'standing',
};
const TYPICAL = 'loss 8 mm in front, 7 middle, none behind; 60 days; wedge of the body alone';
const liu: CaseSpec = { ...typical, intactMm: 23, lostMm: lossMm(9, 7, 0), days: 10 };
const LIU = 'loss 9 mm in front, 7 middle, none behind; 10 days; wedge of the body alone';

function row(
  evidenceId: EvidenceId,
  what: string,
  spec: CaseSpec,
  assumed: string,
  from: Stage,
  to: Stage,
): Row {
  const figure = {
    id: `angle.${evidenceId}`,
    part: 'clinical',
    what,
    role: 'checkOnly',
    assumed,
    ...publishedIn(evidenceId),
  } as const;
  const ask = (run: CaseRun | null) => correctionDeg(run, from, to);
  return to === 'positioned' || spec.procedure === 'vertebroplasty'
    ? { ...figure, run: () => ask(runCase(spec)) }
    : inflating(figure, spec, ask);
}

/** What the study called reducible. */
const REDUCIBLE_DEG = 5;

/** Corrections of the draws of one loss: the spread of patients as far as the model knows it. */
function correctionsDeg(spec: CaseSpec): readonly number[] {
  const before = runCase(spec)?.wedgeAngleDeg.before?.median;
  if (before === undefined) return [];
  return drawCase(spec, (heightsMm, depthMm) => {
    const { anterior, posterior } = heightsMm('standing');
    return before - wedgeAngleDeg(anterior, posterior, depthMm);
  });
}

function ofPhillips(
  evidenceId: EvidenceId,
  what: string,
  ask: (corrections: readonly number[]) => number | null,
): Row {
  return inflatingTo(
    {
      id: `angle.${evidenceId}`,
      part: 'clinical',
      what,
      role: 'checkOnly',
      assumed: `${TYPICAL}; everybody has that loss`,
      ...publishedIn(evidenceId),
    },
    ASSUMED_PER_SIDE_ML,
    (volumePerSideMl) => {
      const spec = { ...typical, volumePerSideMl };
      const ours = ask(correctionsDeg(spec));
      return { ours, reachedMl: runCase(spec)?.reachedVolumePerSideMl ?? null };
    },
  );
}

const plain: CaseSpec = { ...typical, procedure: 'vertebroplasty' };
const PLAIN = `vertebroplasty; ${TYPICAL}`;
const stent: CaseSpec = {
  ...typical,
  intactMm: { anterior: 27.5, middle: 28, posterior: 30.5 },
  lostMm: lossMm(7.2, 10.4, 2.5),
  days: 30,
  procedure: 'stent',
};
const STENT =
  'loss 7.2 mm in front, 10.4 middle, 2.5 behind; films standing; published over two bodies, ours of the body alone';

export const CLINICAL_ANGLE_ROWS: readonly Row[] = [
  ofPhillips('phillipsReducible', 'levels that lose more than 5° of kyphosis', (corrections) =>
    percentOf(corrections.map((deg) => deg > REDUCIBLE_DEG)),
  ),
  ofPhillips(
    'phillipsCorrectionOfReducible',
    'kyphosis taken away, of those levels',
    (corrections) => {
      const more = corrections.filter((deg) => deg > REDUCIBLE_DEG);
      return more.length === 0 ? null : meanOf(more);
    },
  ),
  row(
    'hulmeVertebroplasty',
    'vertebroplasty, kyphosis taken away, pooled',
    plain,
    PLAIN,
    'before',
    'standing',
  ),
  row(
    'papanastassiouVertebroplasty',
    'vertebroplasty, kyphosis taken away, pooled',
    plain,
    PLAIN,
    'before',
    'standing',
  ),
  inflatingTo(
    {
      id: 'angle.xingAngleDifference',
      part: 'clinical',
      what: 'kyphosis taken away, balloon minus vertebroplasty',
      role: 'checkOnly',
      assumed: TYPICAL,
      ...publishedIn('xingAngleDifference'),
    },
    ASSUMED_PER_SIDE_ML,
    (volumePerSideMl) => {
      const run = runCase({ ...typical, volumePerSideMl });
      const more = correctionDeg(run, 'before', 'standing');
      const less = correctionDeg(runCase(plain), 'before', 'standing');
      const ours = more === null || less === null ? null : more - less;
      return { ours, reachedMl: run?.reachedVolumePerSideMl ?? null };
    },
  ),
  inflating(
    {
      id: 'angle.stentKyphosisAfter',
      part: 'clinical',
      what: 'stent, local kyphosis taken away',
      role: 'checkOnly',
      assumed: STENT,
      source: publishedIn('stentKyphosisAfter').source,
      published: {
        ...publishedIn('stentKyphosisAfter').published,
        mean: Number(
          (evidence('stentKyphosisBefore').value! - evidence('stentKyphosisAfter').value!).toFixed(
            1,
          ),
        ),
      },
    },
    stent,
    (run) => correctionDeg(run, 'before', 'standing'),
  ),
  row('phillipsCorrection', 'kyphosis taken away', typical, TYPICAL, 'before', 'standing'),
  row(
    'voggenreiterProne',
    'kyphosis taken away, standing to prone',
    typical,
    TYPICAL,
    'before',
    'positioned',
  ),
  row(
    'voggenreiterInflation',
    'kyphosis taken away at inflation',
    typical,
    TYPICAL,
    'positioned',
    'inflated',
  ),
  row('liuAngleProne', 'kyphosis taken away, standing to prone', liu, LIU, 'before', 'positioned'),
  row('liuAngleAfter', 'kyphosis taken away, final', liu, LIU, 'before', 'standing'),
  row('seriesCorrection', 'kyphosis taken away', typical, TYPICAL, 'before', 'standing'),
  row('hulmeKyphoplasty', 'kyphosis taken away, pooled', typical, TYPICAL, 'before', 'standing'),
  row(
    'papanastassiouKyphoplasty',
    'kyphosis taken away, pooled',
    typical,
    TYPICAL,
    'before',
    'standing',
  ),
  row(
    'fourteenTrialsAngle',
    'kyphosis taken away, pooled trials',
    typical,
    TYPICAL,
    'before',
    'standing',
  ),
  inflatingTo(
    {
      id: 'angle.unilateralKyphosis2024',
      part: 'clinical',
      what: 'kyphosis left, one side minus both',
      role: 'checkOnly',
      assumed: TYPICAL,
      ...publishedIn('unilateralKyphosis2024'),
    },
    ASSUMED_PER_SIDE_ML,
    (volumePerSideMl) => {
      const run = runCase({ ...typical, volumePerSideMl });
      const both = correctionDeg(run, 'before', 'standing');
      const oneSided = { ...typical, volumePerSideMl, approach: 'right' } as const;
      const one = correctionDeg(runCase(oneSided), 'before', 'standing');
      const ours = both === null || one === null ? null : both - one;
      return { ours, reachedMl: run?.reachedVolumePerSideMl ?? null };
    },
  ),
];
