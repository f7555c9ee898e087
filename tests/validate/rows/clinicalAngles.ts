/** Angle changes in patients. Check-only: no constant was, or may be, fitted to any of them. */
import type { EvidenceId } from '../../../shared/evidence/lookup.ts';
import type { Stage } from '../../../shared/simulation/result.ts';
import { publishedIn } from '../fromEvidence.ts';
import { correctionDeg, lossMm } from '../model/ask.ts';
import { ASSUMED_PER_SIDE_ML } from '../model/caseDocument.ts';
import { type CaseRun, runCase } from '../model/caseRun.ts';
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

export const CLINICAL_ANGLE_ROWS: readonly Row[] = [
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
