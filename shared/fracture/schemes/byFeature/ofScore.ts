/** The OF score in its modified form, which nobody has validated: every sum that the open items leave (M-FR-13). */
import type { ClinicalStatus } from '../../../anatomy/clinicalStatus.ts';
import type { BoneDensity } from '../../../anatomy/patient.ts';
import { type NotAvailable, notAvailable } from '../answer.ts';
import {
  OF_ASA_ABOVE,
  OF_COMORBIDITY_MOST,
  OF_CONSERVATIVE_TO,
  OF_EITHER_TO,
  OF_FRAILTY_ABOVE,
  OF_HOUNSFIELD_TO,
  OF_ITEM_POINTS,
  OF_NEUROLOGY_POINTS,
  OF_PAIN_FROM,
  OF_POINTS_PER_GRADE,
  OF_T_SCORE_BELOW,
} from '../constants.ts';
import { OF_CLASSES, type OfAnswer } from './osteoporoticFracture.ts';

export const OF_ITEMS = [
  'grade',
  'boneDensity',
  'progression',
  'pain',
  'neurology',
  'mobility',
  'comorbidity',
] as const;
export type OfItem = (typeof OF_ITEMS)[number];

/** Codes of the published bands of the sum; never an order. */
export const OF_BANDS = ['conservative', 'either', 'surgery'] as const;
export type OfBand = (typeof OF_BANDS)[number];

export interface OfScoreAnswer {
  readonly kind: 'score';
  readonly validated: false;
  /** Points an item may still have, ascending: one when it is answered. */
  readonly points: Readonly<Record<OfItem, readonly number[]>>;
  /** Sums that are possible, ascending. */
  readonly sums: readonly number[];
  /** Bands the sums reach. */
  readonly bands: readonly OfBand[];
  /** Items that are still open. */
  readonly undecidedBy: readonly OfItem[];
}

export interface OfScoreInput {
  readonly fracture: OfAnswer | NotAvailable;
  readonly status: ClinicalStatus;
  readonly boneDensity: BoneDensity | null;
}

export function ofScore({
  fracture,
  status,
  boneDensity,
}: OfScoreInput): OfScoreAnswer | NotAvailable {
  if (fracture.kind === 'notAvailable') return fracture;
  const grades = fracture.classes
    .map((each) => OF_CLASSES.indexOf(each))
    .filter((grade) => grade > 0);
  if (grades.length === 0) return notAvailable('noFracture');
  const one = OF_ITEM_POINTS.value;
  const points: Record<OfItem, readonly number[]> = {
    grade: grades.map((grade) => grade * OF_POINTS_PER_GRADE.value),
    boneDensity: pointsIf(bonePoor(boneDensity), one, 0),
    progression: pointsIf(isOrNull(status.progression, 'seen'), one, -one),
    pain: pointsIf(
      aboveOrNull(status.painVas, (vas) => vas >= OF_PAIN_FROM.value),
      one,
      -one,
    ),
    neurology: pointsIf(neurologyGrave(status.neurology), OF_NEUROLOGY_POINTS.value, 0),
    mobility: pointsIf(isOrNull(status.mobility, 'notMobilised'), one, -one),
    comorbidity: comorbidityPoints(status),
  };
  const sums = OF_ITEMS.reduce<readonly number[]>(
    (reached, item) => distinct(reached.flatMap((sum) => points[item].map((p) => sum + p))),
    [0],
  );
  return {
    kind: 'score',
    validated: false,
    points,
    sums,
    bands: OF_BANDS.filter((band) => sums.some((sum) => bandOfSum(sum) === band)),
    undecidedBy: OF_ITEMS.filter((item) => points[item].length > 1),
  };
}

export function bandOfSum(sum: number): OfBand {
  if (sum <= OF_CONSERVATIVE_TO.value) return 'conservative';
  return sum <= OF_EITHER_TO.value ? 'either' : 'surgery';
}

/** QCT has no border in this score: with it the item stays open. */
function bonePoor(density: BoneDensity | null): boolean | null {
  switch (density?.kind) {
    case 'tScore':
      return density.tScore < OF_T_SCORE_BELOW.value;
    case 'hounsfield':
      return density.hounsfieldUnits <= OF_HOUNSFIELD_TO.value;
    default:
      return null;
  }
}

/** NX cannot be examined: as open as not assessed. */
function neurologyGrave(neurology: ClinicalStatus['neurology']): boolean | null {
  if (neurology === null || neurology === 'NX') return null;
  return neurology === 'N2' || neurology === 'N3' || neurology === 'N4';
}

function comorbidityPoints(status: ClinicalStatus): readonly number[] {
  const present = [
    aboveOrNull(status.asaClass, (asa) => asa > OF_ASA_ABOVE.value),
    aboveOrNull(status.frailtyIndex, (index) => index > OF_FRAILTY_ABOVE.value),
    isOrNull(status.anticoagulated, 'yes'),
  ];
  const counts = present.reduce<readonly number[]>(
    (reached, each) => reached.flatMap((n) => pointsIf(each, 1, 0).map((p) => n + p)),
    [0],
  );
  const most = OF_COMORBIDITY_MOST.value / OF_ITEM_POINTS.value;
  // 0 − n, not −n: minus zero is no number of points.
  return distinct(counts.map((n) => 0 - OF_ITEM_POINTS.value * Math.min(n, most)));
}

/** Points when it holds, when it does not, or both while nobody knows. */
function pointsIf(holds: boolean | null, yes: number, no: number): readonly number[] {
  return holds === null ? [no, yes] : [holds ? yes : no];
}

function isOrNull<T extends string>(answer: T | null, wanted: T): boolean | null {
  return answer === null ? null : answer === wanted;
}

function aboveOrNull(value: number | null, holds: (value: number) => boolean): boolean | null {
  return value === null ? null : holds(value);
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
