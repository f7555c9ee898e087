/** Eastell–Melton: three ratios, each graded by its distance below the mean of the level (M-FR-10). */
import type { HeightsMm, Place } from '../../../anatomy/heights.ts';
import type { Level } from '../../../anatomy/levels.ts';
import { type Numbering, USUAL_NUMBERING } from '../../../anatomy/numbering.ts';
import type { Columns } from '../../../base/stratified.ts';
import { HEIGHT_RATIO_SD } from '../../constants.ts';
import type { LevelMeasurements } from '../../facts.ts';
import { type DistributedAnswer, type NotAvailable, notAvailable } from '../answer.ts';
import { EASTELL_GRADE_1_FROM, EASTELL_GRADE_2_FROM, LEVEL_DEPARTURE_SD } from '../constants.ts';
import { distribute, ofEachDraw } from './distribution.ts';
import type { MeasuredFracture } from './losses.ts';
import { adjacentNeighbour } from './neighbours.ts';

export const EASTELL_GRADES = [0, 1, 2] as const;
export type EastellGrade = (typeof EASTELL_GRADES)[number];

export interface EastellAnswer {
  readonly kind: 'ratios';
  readonly wedge: DistributedAnswer<EastellGrade>;
  readonly biconcave: DistributedAnswer<EastellGrade>;
  /** Needs a level next to the fracture. */
  readonly compression: DistributedAnswer<EastellGrade> | NotAvailable;
  /** The largest of the three; not available while one of them is not. */
  readonly grade: DistributedAnswer<EastellGrade> | NotAvailable;
  /** The level that the posterior height is compared with. */
  readonly adjacent: Level | null;
}

/** What the two morphometric schemes need beside the measured fracture. */
export interface RatioInput {
  readonly level: Level;
  readonly levels: LevelMeasurements;
  /** Heights of the population at a level; only their ratios count. */
  readonly expectedMm: (level: Level) => HeightsMm;
  readonly columns: Columns;
  readonly numbering?: Numbering;
}

export function eastellMelton(fracture: MeasuredFracture, input: RatioInput): EastellAnswer {
  const wedge = overPosterior('anterior', fracture, input);
  const biconcave = overPosterior('middle', fracture, input);
  const compression = overAdjacent(fracture, input);
  return {
    kind: 'ratios',
    wedge: distributed(wedge),
    biconcave: distributed(biconcave),
    compression: compression ? distributed(compression) : notAvailable('noAdjacentNeighbour'),
    grade: compression
      ? distributed(larger(larger(wedge, biconcave), compression))
      : notAvailable('noAdjacentNeighbour'),
    adjacent: compression?.level ?? null,
  };
}

export function gradeOfZ(z: number): EastellGrade {
  if (z <= -EASTELL_GRADE_2_FROM.value) return 2;
  return z <= -EASTELL_GRADE_1_FROM.value ? 1 : 0;
}

/** Grade of the best estimates and of each draw. */
interface Graded {
  readonly best: EastellGrade;
  readonly drawn: readonly EastellGrade[];
}

function overPosterior(
  place: Place,
  { measuredMm, draws }: MeasuredFracture,
  { level, expectedMm }: RatioInput,
): Graded {
  const expected = expectedMm(level);
  const mean = expected[place] / expected.posterior;
  const grade = (height: number, posterior: number) =>
    gradeOfZ((height / posterior - mean) / HEIGHT_RATIO_SD.value);
  const { [place]: height, posterior } = draws.measuredMm;
  return {
    best: grade(measuredMm[place], measuredMm.posterior),
    drawn: ofEachDraw(height.length, (i) => grade(height[i]!, posterior[i]!)),
  };
}

/** Two levels depart from the table independently: hence √2. */
function overAdjacent(
  { measuredMm, draws }: MeasuredFracture,
  { level, levels, expectedMm, columns, numbering = USUAL_NUMBERING }: RatioInput,
): (Graded & { readonly level: Level }) | undefined {
  const adjacent = adjacentNeighbour(level, levels, numbering, columns);
  if (!adjacent) return undefined;
  const mean = expectedMm(level).posterior / expectedMm(adjacent.level).posterior;
  const sd = mean * Math.SQRT2 * LEVEL_DEPARTURE_SD.value;
  const grade = (own: number, other: number) => gradeOfZ((own / other - mean) / sd);
  const { posterior } = draws.measuredMm;
  return {
    level: adjacent.level,
    best: grade(measuredMm.posterior, adjacent.posteriorMm),
    drawn: ofEachDraw(posterior.length, (i) => grade(posterior[i]!, adjacent.drawsMm[i]!)),
  };
}

function larger(a: Graded, b: Graded): Graded {
  const of = (x: EastellGrade, y: EastellGrade) => (x > y ? x : y);
  return {
    best: of(a.best, b.best),
    drawn: ofEachDraw(a.drawn.length, (i) => of(a.drawn[i]!, b.drawn[i]!)),
  };
}

function distributed({ best, drawn }: Graded): DistributedAnswer<EastellGrade> {
  return distribute(EASTELL_GRADES, best, drawn.length, (i) => drawn[i]!);
}
