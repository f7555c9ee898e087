/** A case file with exactly the heights a row assumes. */

import { NO_STATUS } from '../../../shared/anatomy/clinicalStatus.ts';
import { type HeightsMm, mapPlaces } from '../../../shared/anatomy/heights.ts';
import { type Level, levelAbove, levelBelow } from '../../../shared/anatomy/levels.ts';
import { tableHeightsMm } from '../../../shared/anatomy/morphometry.ts';
import { USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import { type KyphoDocument, NOTHING_BESIDES } from '../../../shared/document/document.ts';
import type { LevelMeasurement, Pose } from '../../../shared/fracture/facts.ts';
import { NO_FEATURES } from '../../../shared/fracture/features.ts';
import { NOTHING_ASKED } from '../../../shared/fracture/safetyAnswers.ts';
import type { SidePlan } from '../../../shared/plan/plan.ts';
import type { CaseSpec } from './caseSpec.ts';

/** Planned on each side where a paper does not say: as much as the wall allows, in most bodies. */
export const ASSUMED_PER_SIDE_ML = 4;

const SIDE: SidePlan = { route: 'transpedicular', access: '8G', path: null, skinDepthMm: null };

/** Neighbours of exactly the height that makes the intact height what the row assumes. */
export function buildDocument(
  spec: CaseSpec,
  intactMm: HeightsMm,
  measuredMm: HeightsMm,
): KyphoDocument {
  const { level, pose } = spec;
  const table = tableHeightsMm(level);
  const neighbour = (of: Level): LevelMeasurement =>
    measurement(
      mapPlaces((place) => (intactMm[place] * tableHeightsMm(of)[place]) / table[place]),
      pose,
    );
  const levels: Partial<Record<Level, LevelMeasurement>> = {
    [level]: { ...measurement(measuredMm, pose), fractured: true },
  };
  for (const next of [levelAbove(level), levelBelow(level)])
    if (next) levels[next] = neighbour(next);
  return {
    case: {
      title: 'Validation',
      origin: 'constructed',
      attribution: '',
      patient: {
        sex: null,
        ageYears: null,
        statureMm: null,
        weightKg: null,
        boneDensity: { kind: 'qct', densityMgPerCm3: spec.densityMgPerCm3 ?? 60 },
      },
      clinical: NO_STATUS,
      safety: NOTHING_ASKED,
      numbering: USUAL_NUMBERING,
      fracture: {
        level,
        daysSinceFracture: spec.days,
        cleft: spec.cleft ? 'present' : 'absent',
        type: null,
        posteriorWall: spec.lostMm.posterior > 0 ? 'fractured' : 'intact',
        cause: 'osteoporosis',
        ...NO_FEATURES,
      },
      levels,
      earlier: null,
    },
    plan: {
      planId: 'KP-VALIDATE',
      procedure: spec.procedure ?? 'kyphoplasty',
      approach: spec.approach ?? 'bilateral',
      sides: { left: SIDE, right: SIDE },
      balloon: spec.balloon ?? 'gen-15',
      stent: 'gen-stent-15',
      jack: 'gen-jack-5',
      inflationVolumePerSideMl: spec.volumePerSideMl ?? ASSUMED_PER_SIDE_ML,
      balloonDepthShare: 0.6,
      cementViscosity: 'medium',
      cementVolumeMl: 4,
    },
    ...NOTHING_BESIDES,
  };
}

function measurement(heightsMm: HeightsMm, pose: Pose): LevelMeasurement {
  return {
    anteriorHeightMm: heightsMm.anterior,
    middleHeightMm: heightsMm.middle,
    posteriorHeightMm: heightsMm.posterior,
    endplateDepthMm: null,
    endplateWidthMm: null,
    pose,
    modality: 'CT',
    fractured: false,
  };
}
