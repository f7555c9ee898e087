/** Genant's semi-quantitative grade computed from heights, with the draws that fall into each grade (M-FR-6). */
import { type HeightsMm, mapPlaces, PLACES, type Place } from '../anatomy/heights.ts';
import type { GenantGrade, GradeEstimate } from './assessment.ts';
import { BORDERLINE_SHARE, GRADE_1_FROM, GRADE_1_TO, GRADE_2_TO, MIXED_TIE } from './constants.ts';
import type { HeightDraws } from './draws.ts';

export function gradeOfLoss(lossPercent: number): GenantGrade {
  if (lossPercent < GRADE_1_FROM.value) return 0;
  if (lossPercent <= GRADE_1_TO.value) return 1;
  return lossPercent <= GRADE_2_TO.value ? 2 : 3;
}

/** Grade of the best estimates; the probabilities say how firmly it stands. */
export function estimateGrade(
  measuredMm: HeightsMm,
  intactMm: HeightsMm,
  draws: HeightDraws,
): GradeEstimate {
  const loss = mapPlaces((place) => lossPercent(measuredMm[place], intactMm[place]));
  const place = worstPlace(loss);
  const grade = gradeOfLoss(loss[place]);
  const probabilities = gradeProbabilities(draws);
  const grades: readonly GenantGrade[] = [0, 1, 2, 3];
  return {
    grade,
    borderlineWith: grades.filter(
      (other) => other !== grade && probabilities[other] >= BORDERLINE_SHARE.value,
    ),
    probabilities,
    place,
    shape: grade === 0 ? 'none' : shapeOf(loss, place),
  };
}

/** Where most was lost; of two equal losses the one further forward. */
export function worstPlace(loss: HeightsMm): Place {
  return PLACES.reduce((worst, next) => (loss[next] > loss[worst] ? next : worst));
}

export function lossPercent(measuredMm: number, intactMm: number): number {
  return (100 * Math.max(0, intactMm - measuredMm)) / intactMm;
}

/** Of a loss worth a grade; `place` is where it is largest. */
export function shapeOf(loss: HeightsMm, place: Place): GradeEstimate['shape'] {
  if (loss.posterior >= GRADE_1_FROM.value) return 'crush';
  if (Math.abs(loss.anterior - loss.middle) < MIXED_TIE.value) return 'mixed';
  return place === 'anterior' ? 'wedge' : place === 'middle' ? 'biconcave' : 'crush';
}

function gradeProbabilities({
  measuredMm,
  intactMm,
}: HeightDraws): [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  const draws = measuredMm.anterior.length;
  for (let i = 0; i < draws; i++) {
    const worst = Math.max(
      ...PLACES.map((place) => lossPercent(measuredMm[place][i]!, intactMm[place][i]!)),
    );
    counts[gradeOfLoss(worst)]++;
  }
  return [counts[0] / draws, counts[1] / draws, counts[2] / draws, counts[3] / draws];
}
