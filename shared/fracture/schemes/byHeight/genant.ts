/** Genant's grade and its relatives: by height, by area, with a collapsed class, and the shape (M-FR-6, M-FR-9). */
import type { HeightsMm, Place } from '../../../anatomy/heights.ts';
import type { Estimate } from '../../../quantities/estimate.ts';
import { estimateOf } from '../../../quantities/estimateOf.ts';
import type { GenantGrade, GradeEstimate } from '../../assessment.ts';
import { gradeOfLoss, lossPercent, shapeOf, worstPlace } from '../../grade.ts';
import type { DistributedAnswer } from '../answer.ts';
import {
  AREA_GRADE_1_FROM,
  AREA_GRADE_1_TO,
  AREA_GRADE_2_TO,
  COLLAPSED_ABOVE,
} from '../constants.ts';
import { distribute } from './distribution.ts';
import { drawCount, largest, type MeasuredFracture } from './losses.ts';

export const GENANT_GRADES: readonly GenantGrade[] = [0, 1, 2, 3];
export const MODIFIED_GRADES = ['0', '1', '2', '3', 'collapsed'] as const;
export type ModifiedGrade = (typeof MODIFIED_GRADES)[number];
export const SHAPES = ['none', 'wedge', 'biconcave', 'crush', 'mixed'] as const;

export interface GenantAnswer extends DistributedAnswer<GenantGrade> {
  /** Where most was lost. */
  readonly place: Place;
  readonly shape: DistributedAnswer<GradeEstimate['shape']>;
}

export function genant(fracture: MeasuredFracture): GenantAnswer {
  const { bestLoss, drawnLoss, largestLoss } = fracture;
  const shapeWithGrade = (loss: HeightsMm, grade: GenantGrade) =>
    grade === 0 ? 'none' : shapeOf(loss, worstPlace(loss));
  const draws = drawCount(fracture);
  const best = gradeOfLoss(largest(bestLoss));
  return {
    ...distribute(GENANT_GRADES, best, draws, (i) => gradeOfLoss(largestLoss[i]!)),
    place: worstPlace(bestLoss),
    shape: distribute(SHAPES, shapeWithGrade(bestLoss, best), draws, (i) => {
      const loss = {
        anterior: drawnLoss.anterior[i]!,
        middle: drawnLoss.middle[i]!,
        posterior: drawnLoss.posterior[i]!,
      };
      return shapeWithGrade(loss, gradeOfLoss(largestLoss[i]!));
    }),
  };
}

export interface AreaGrade extends DistributedAnswer<GenantGrade> {
  readonly areaLossPercent: Estimate;
}

/** Depth cancels: the fracture is taken to keep the body's depth. */
export function genantByArea(fracture: MeasuredFracture): AreaGrade {
  const { measuredMm, intactMm, draws } = fracture;
  const losses = draws.measuredMm.anterior.map((_, i) =>
    lossPercent(drawnMeanHeight(draws.measuredMm, i), drawnMeanHeight(draws.intactMm, i)),
  );
  const best = lossPercent(meanHeightMm(measuredMm), meanHeightMm(intactMm));
  return {
    ...distribute(GENANT_GRADES, gradeOfArea(best), losses.length, (i) => gradeOfArea(losses[i]!)),
    areaLossPercent: estimateOf(losses, 'area loss'),
  };
}

export function gradeOfArea(areaLossPercent: number): GenantGrade {
  if (areaLossPercent < AREA_GRADE_1_FROM.value) return 0;
  if (areaLossPercent <= AREA_GRADE_1_TO.value) return 1;
  return areaLossPercent <= AREA_GRADE_2_TO.value ? 2 : 3;
}

/** Grade 3 parted in two: the collapsed class is remembered weakly and is never shown without saying so. */
export function modifiedSq(fracture: MeasuredFracture): DistributedAnswer<ModifiedGrade> {
  const { bestLoss, largestLoss } = fracture;
  return distribute(MODIFIED_GRADES, modifiedGradeOf(largest(bestLoss)), drawCount(fracture), (i) =>
    modifiedGradeOf(largestLoss[i]!),
  );
}

export function modifiedGradeOf(loss: number): ModifiedGrade {
  return loss > COLLAPSED_ABOVE.value ? 'collapsed' : MODIFIED_GRADES[gradeOfLoss(loss)];
}

/** Simpson's rule over front, middle and back: exact for dished endplates of one parabola. */
export function meanHeightMm({ anterior, middle, posterior }: HeightsMm): number {
  return (anterior + 4 * middle + posterior) / 6;
}

function drawnMeanHeight(heights: Readonly<Record<Place, Float64Array>>, draw: number): number {
  return (heights.anterior[draw]! + 4 * heights.middle[draw]! + heights.posterior[draw]!) / 6;
}
