/** From a test document to what the classifications read. */
import { type ClinicalStatus, NO_STATUS } from '../../../../shared/anatomy/clinicalStatus.ts';
import { mapPlaces } from '../../../../shared/anatomy/heights.ts';
import { type Level, segmentLevels } from '../../../../shared/anatomy/levels.ts';
import { expectedHeightsMm, shapeVertebra } from '../../../../shared/anatomy/shapeVertebra.ts';
import { assessFracture, completeHeightsMm } from '../../../../shared/fracture/assessFracture.ts';
import type { HeightDraws } from '../../../../shared/fracture/draws.ts';
import { type FractureFeatures, NO_FEATURES } from '../../../../shared/fracture/features.ts';
import { estimateIntactHeights } from '../../../../shared/fracture/lostHeight.ts';
import {
  type MeasuredFracture,
  measuredFracture,
} from '../../../../shared/fracture/schemes/byHeight/losses.ts';
import {
  type ClassifyInput,
  classifyFracture,
} from '../../../../shared/fracture/schemes/classifyFracture.ts';
import { buildDocument, columns } from '../../simulation/builders.ts';

export interface Change {
  readonly document?: Parameters<typeof buildDocument>[0];
  readonly features?: Partial<FractureFeatures>;
  readonly status?: Partial<ClinicalStatus>;
}

export function classifyInput({ document, features, status }: Change = {}): ClassifyInput {
  const { fracture: facts, levels, patient } = buildDocument(document).case;
  const expectedMm = (level: Level) => expectedHeightsMm(level, patient.sex, patient.statureMm);
  const intact = estimateIntactHeights({ facts, levels, patient, expectedMm });
  const shapes = segmentLevels(facts.level).map((level) => {
    const measuredMm = completeHeightsMm(levels[level]);
    return shapeVertebra({
      level,
      sex: patient.sex,
      statureMm: patient.statureMm,
      heightsMm: measuredMm,
      intactHeightsMm:
        level === facts.level
          ? mapPlaces((place) => Math.max(measuredMm?.[place] ?? 0, intact[place].heightMm))
          : null,
      endplateDepthMm: levels[level]?.endplateDepthMm ?? null,
      endplateWidthMm: levels[level]?.endplateWidthMm ?? null,
    });
  });
  const assess = { facts, levels, shapes, intact, columns };
  return {
    ...assess,
    assessment: assessFracture(assess),
    features: { ...NO_FEATURES, ...features },
    status: { ...NO_STATUS, ...status },
    patient,
    expectedMm,
  };
}

export function classify(change: Change = {}) {
  return classifyFracture(classifyInput(change));
}

/** The answer of a scheme, which must have one. */
export function answered<A extends { readonly kind: string }>(
  answer: A,
): Exclude<A, { readonly kind: 'notAvailable' }> {
  if (answer.kind === 'notAvailable') throw new Error(`not available: ${JSON.stringify(answer)}`);
  return answer as Exclude<A, { readonly kind: 'notAvailable' }>;
}

type Three = readonly [anterior: number, middle: number, posterior: number];

/** A fracture without any error of measuring: every draw is the best estimate. */
export function sureFracture(measured: Three, intact: Three): MeasuredFracture {
  const heights = ([anterior, middle, posterior]: Three) => ({ anterior, middle, posterior });
  const draws = (three: Three): HeightDraws['measuredMm'] => {
    const each = heights(three);
    return mapPlaces((place) => Float64Array.from({ length: 20 }, () => each[place]));
  };
  return measuredFracture(heights(measured), heights(intact), {
    measuredMm: draws(measured),
    intactMm: draws(intact),
  });
}
