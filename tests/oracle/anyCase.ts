/** Random cases for the oracle: any level, shape, pose and plan, facts known or not. */
import fc from 'fast-check';
import { CASE_LEVELS, type Level, levelAbove, levelBelow } from '../../shared/anatomy/levels.ts';
import { MORPHOMETRY } from '../../shared/anatomy/morphometry.ts';
import type { BoneDensity } from '../../shared/anatomy/patient.ts';
import { ACCESS_IDS, BALLOON_IDS } from '../../shared/devices/catalogue.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import {
  CLEFTS,
  type LevelMeasurements,
  MODALITIES,
  POSES,
  POSTERIOR_WALLS,
} from '../../shared/fracture/facts.ts';
import { APPROACHES, PROCEDURES } from '../../shared/plan/plan.ts';
import { buildDocument, measurement, sidesWith } from '../shared/simulation/builders.ts';

/** Evenly spread: floating-point numbers would crowd round zero, where nothing is lifted. */
const within = (min: number, max: number) =>
  fc.noBias(fc.integer({ min: 0, max: 1000 })).map((step) => min + ((max - min) * step) / 1000);
const known = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));

const anyDensity: fc.Arbitrary<BoneDensity | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('tScore' as const), tScore: within(-5, 1) }),
  fc.record({ kind: fc.constant('qct' as const), densityMgPerCm3: within(5, 180) }),
  fc.record({
    kind: fc.constant('hounsfield' as const),
    hounsfieldUnits: within(25, 200),
    calibrationSlope: within(0.7, 1.2),
    calibrationInterceptMgPerCm3: within(-10, 10),
  }),
);

/** Alike, unlike, or nothing on one side. */
const anyInflation = fc.oneof(
  within(0, 6),
  fc.record({ left: within(0, 6), right: within(0, 6) }),
  fc.record({ left: within(2, 5), right: fc.constant(0) }),
);

export const anyCase: fc.Arbitrary<KyphoDocument> = fc
  .record({
    level: fc.constantFrom(...CASE_LEVELS),
    size: within(0.85, 1.15),
    kept: fc.tuple(within(0.4, 1), within(0.4, 1), within(0.7, 1)),
    neighbours: fc.record({ above: fc.boolean(), below: fc.boolean() }),
    neighbourSize: within(0.95, 1.05),
    depthMm: fc.option(within(0.85, 1.2)),
    widthMm: fc.option(within(0.85, 1.2)),
    pose: known(POSES),
    modality: known(MODALITIES),
    facts: fc.record({
      daysSinceFracture: fc.option(fc.integer({ min: 0, max: 400 })),
      cleft: known(CLEFTS),
      posteriorWall: known(POSTERIOR_WALLS),
    }),
    patient: fc.record({
      sex: known(['female', 'male'] as const),
      statureMm: fc.option(within(1450, 1900)),
      boneDensity: anyDensity,
    }),
    access: fc.constantFrom(...ACCESS_IDS),
    plan: fc.record({
      procedure: fc.constantFrom(...PROCEDURES, 'kyphoplasty' as const, 'kyphoplasty' as const),
      approach: fc.constantFrom(...APPROACHES),
      balloon: fc.constantFrom(...BALLOON_IDS),
      inflationVolumePerSideMl: anyInflation,
      balloonDepthShare: within(0.35, 0.75),
      cementVolumeMl: within(1, 8),
    }),
  })
  .map((any) => {
    const { level, size, kept, pose, modality, neighbours } = any;
    const row = MORPHOMETRY[level];
    const heights = (of: Level, by: readonly [number, number, number]) => {
      const { posteriorHeightMm: back, anteriorRatio, middleRatio } = MORPHOMETRY[of];
      return [
        back * anteriorRatio * size * by[0],
        back * middleRatio * size * by[1],
        back * size * by[2],
      ] as const;
    };
    const intact = [any.neighbourSize, any.neighbourSize, any.neighbourSize] as const;
    const beside = (of: Level | undefined, there: boolean) =>
      of && there
        ? {
            [of]: measurement(heights(of, intact), {
              pose,
              modality: 'CT',
              endplateDepthMm: null,
              endplateWidthMm: null,
            }),
          }
        : {};
    const document = buildDocument({
      facts: { level, ...any.facts },
      patient: any.patient,
      plan: { ...any.plan, sides: sidesWith({ access: any.access }) },
    });
    const levels: LevelMeasurements = {
      ...beside(levelAbove(level), neighbours.above),
      ...beside(levelBelow(level), neighbours.below),
      [level]: measurement(heights(level, kept), {
        fractured: true,
        pose,
        modality,
        endplateDepthMm:
          any.depthMm && (any.depthMm * (row.superiorDepthMm + row.inferiorDepthMm)) / 2,
        endplateWidthMm:
          any.widthMm && (any.widthMm * (row.superiorWidthMm + row.inferiorWidthMm)) / 2,
      }),
    };
    return { ...document, case: { ...document.case, levels } };
  });
