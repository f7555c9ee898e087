/** Leaks: any by how it was looked at, types on CT, what a cleft does, and the factors one by one. */
import type { EvidenceId } from '../../../shared/evidence/lookup.ts';
import { publishedIn } from '../fromEvidence.ts';
import {
  leakOddsRatio,
  leakPercent,
  leakRiskRatio,
  moreVolumeInLeakersMl,
} from '../model/leaks.ts';
import { type Ours, type Role, type Row, setting } from '../row.ts';

const AVERAGE = 'every factor at its prevalence, 4.5 mL';
/** Two publications of opposite sign: the pooled odds ratio of 22 studies is the model's, the series of 278 gives the types. */
const CLEFT =
  'vertebroplasty, 4.5 mL; any leak follows the pooled odds ratio 1.40 of a cleft, and the difference in this series was not significant';

function row(
  evidenceId: EvidenceId,
  what: string,
  assumed: string | null,
  run: () => Ours,
  role: Role = 'check',
): Row {
  return {
    id: `leak.${evidenceId}`,
    part: 'cement',
    what,
    role,
    assumed,
    run,
    ...publishedIn(evidenceId),
  };
}

const VP = { treatment: 'vertebroplasty' } as const;
const BKP = { treatment: 'kyphoplasty' } as const;

const CLEFT_ROWS = (
  [
    ['any', 'Any', 'any leak'],
    ['basivertebral', 'TypeB', 'type B'],
    ['segmental', 'TypeS', 'type S'],
    ['cortical', 'TypeC', 'type C'],
    ['disc', 'TypeD', 'into a disc'],
  ] as const
).flatMap(([type, name, words]) => [
  row(`cleft${name}`, `with a cleft, ${words} on CT`, CLEFT, () =>
    leakPercent({ ...VP, cleft: 'present' }, type),
  ),
  row(`noCleft${name}`, `without a cleft, ${words} on CT`, CLEFT, () =>
    leakPercent({ ...VP, cleft: 'absent' }, type),
  ),
]);

export const LEAK_ROWS: readonly Row[] = [
  row('leakVertebroplastyRadiograph', 'vertebroplasty, leak seen on a radiograph', AVERAGE, () =>
    leakPercent(VP, 'any', 'XR'),
  ),
  row('leakKyphoplastyRadiograph', 'kyphoplasty, leak seen on a radiograph', AVERAGE, () =>
    leakPercent(BKP, 'any', 'XR'),
  ),
  row('leakBouza', 'kyphoplasty, leak seen on a radiograph', AVERAGE, () =>
    leakPercent(BKP, 'any', 'XR'),
  ),
  row('leakLieberman', 'kyphoplasty, leak seen on a radiograph', AVERAGE, () =>
    leakPercent(BKP, 'any', 'XR'),
  ),
  row('leakSeries', 'kyphoplasty, leak, series', `${AVERAGE}; on a radiograph`, () =>
    leakPercent(BKP, 'any', 'XR'),
  ),
  row(
    'leakPosteriorWall',
    'kyphoplasty with a broken posterior wall, leak seen on a radiograph',
    'the wall is a cortical defect; other factors at their prevalence, 4.5 mL',
    () => leakPercent({ ...BKP, corticalDefect: 'yes' }, 'any', 'XR'),
  ),
  row(
    'leakIncompleteBurst',
    'kyphoplasty of an incomplete burst, patients with a leak',
    'the burst is a cortical defect; one level a patient; on CT, which the paper does not say',
    () => leakPercent({ ...BKP, corticalDefect: 'yes' }, 'any'),
  ),
  row(
    'leakDuringOperation',
    'kyphoplasty, patients with a leak during the operation',
    `${AVERAGE}; one level a patient; on CT, which the paper does not say`,
    () => leakPercent(BKP, 'any'),
  ),
  row(
    'smallFillLeak',
    'leak where little was filled',
    'vertebroplasty of L1, 11.6 % of the body; on CT, which the paper does not say',
    () => leakPercent(VP, 'any', 'CT', 2.6),
  ),
  row('typeBCt', 'type B on CT', `vertebroplasty, ${AVERAGE}`, () =>
    leakPercent(VP, 'basivertebral'),
  ),
  row('typeCCt', 'type C on CT', `vertebroplasty, ${AVERAGE}`, () => leakPercent(VP, 'cortical')),
  row('typeSCt', 'type S on CT', `vertebroplasty, ${AVERAGE}`, () => leakPercent(VP, 'segmental')),
  ...CLEFT_ROWS,
  row(
    'corticalDisruption',
    'odds ratio of a cortical defect',
    'vertebroplasty, other factors at their prevalence',
    () => leakOddsRatio({ corticalDefect: 'yes' }, { corticalDefect: 'no' }),
    'construction',
  ),
  row(
    'lowViscosity',
    'odds ratio of low viscosity over medium',
    'vertebroplasty, other factors at their prevalence',
    () => leakOddsRatio({ viscosity: 'low' }, { viscosity: 'medium' }),
    'construction',
  ),
  row(
    'cleftOdds',
    'odds ratio of a cleft',
    'vertebroplasty, other factors at their prevalence',
    () => leakOddsRatio({ cleft: 'present' }, { cleft: 'absent' }),
    'construction',
  ),
  row(
    'highViscosity',
    'risk ratio of high viscosity over the average cement',
    'vertebroplasty, other factors at their prevalence',
    () => leakRiskRatio('any'),
    'construction',
  ),
  row(
    'highViscosityDisc',
    'the same, into a disc',
    'vertebroplasty, other factors at their prevalence',
    () => leakRiskRatio('disc'),
    'construction',
  ),
  row(
    'highViscosityVein',
    'the same, into a segmental vein',
    'vertebroplasty, other factors at their prevalence',
    () => leakRiskRatio('segmental'),
    'construction',
  ),
  setting(
    row('volumeInLeakers', 'more cement where it leaked', 'volumes of 4.5 ± 2 mL', () =>
      moreVolumeInLeakersMl(2),
    ),
    'LEAK_LOGIT_PER_ML',
  ),
];
