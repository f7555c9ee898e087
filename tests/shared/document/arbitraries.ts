/** Random documents and commands within what the format allows, for property tests. */
import fc from 'fast-check';
import { CASE_LEVELS, LEVELS } from '../../../shared/anatomy/levels.ts';
import { SEXES } from '../../../shared/anatomy/patient.ts';
import { ACCESS_IDS, BALLOON_IDS } from '../../../shared/devices/catalogue.ts';
import type { Command } from '../../../shared/document/commands.ts';
import { type KyphoDocument, ORIGINS } from '../../../shared/document/document.ts';
import {
  CAUSES,
  CLEFTS,
  FRACTURE_TYPES,
  type LevelMeasurement,
  MODALITIES,
  POSES,
  POSTERIOR_WALLS,
} from '../../../shared/fracture/facts.ts';
import { QUANTITIES, type QuantityKey } from '../../../shared/quantities/table.ts';

const number = (key: QuantityKey) => {
  const [min, max] = QUANTITIES[key].limits;
  // Minus zero is zero in a file.
  return fc.double({ min, max, noNaN: true }).map((value) => value + 0);
};
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = <T>(words: readonly T[]) => fc.constantFrom(...words);
const plain = /^[^\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/u;
const title = fc.string({ maxLength: 60, unit: 'grapheme' }).filter((text) => plain.test(text));

const boneDensity = fc.oneof(
  fc.record({ kind: fc.constant('qct' as const), densityMgPerCm3: number('densityMgPerCm3') }),
  fc.record({
    kind: fc.constant('hounsfield' as const),
    hounsfieldUnits: number('hounsfieldUnits'),
    calibrationSlope: number('calibrationSlope'),
    calibrationInterceptMgPerCm3: number('calibrationInterceptMgPerCm3'),
  }),
  fc.record({ kind: fc.constant('tScore' as const), tScore: number('tScore') }),
);

const measurement: fc.Arbitrary<LevelMeasurement> = fc.record({
  anteriorHeightMm: maybe(number('anteriorHeightMm')),
  middleHeightMm: maybe(number('middleHeightMm')),
  posteriorHeightMm: maybe(number('posteriorHeightMm')),
  endplateDepthMm: maybe(number('endplateDepthMm')),
  endplateWidthMm: maybe(number('endplateWidthMm')),
  pose: maybe(word(POSES)),
  modality: maybe(word(MODALITIES)),
  fractured: fc.boolean(),
});

/** Content of another program: any JSON but minus zero, and the one key no reader can hold. */
const extensions = fc
  .dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>)
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

export const documents: fc.Arbitrary<KyphoDocument> = fc.record({
  case: fc.record({
    title,
    origin: word(ORIGINS),
    attribution: title,
    patient: fc.record({
      sex: maybe(word(SEXES)),
      ageYears: maybe(number('ageYears')),
      statureMm: maybe(number('statureMm')),
      weightKg: maybe(number('weightKg')),
      boneDensity: maybe(boneDensity),
    }),
    fracture: fc.record({
      level: word(CASE_LEVELS),
      daysSinceFracture: maybe(number('daysSinceFracture')),
      cleft: maybe(word(CLEFTS)),
      type: maybe(word(FRACTURE_TYPES)),
      posteriorWall: maybe(word(POSTERIOR_WALLS)),
      cause: maybe(word(CAUSES)),
    }),
    levels: fc.dictionary(word(LEVELS), measurement, { maxKeys: 6, noNullPrototype: true }),
  }),
  plan: fc.record({
    planId: fc.stringMatching(/^KP-[0-9A-F]{4}-[0-9A-F]{2}$/),
    access: word(ACCESS_IDS),
    balloon: word(BALLOON_IDS),
    inflationVolumePerSideMl: number('inflationVolumePerSideMl'),
    balloonDepthShare: number('balloonDepthShare'),
  }),
  extensions,
});

/** Commands, good ones and (one in ten) refused ones. */
export const commands: fc.Arbitrary<Command> = fc.oneof(
  title.map((text): Command => ({ kind: 'renameCase', title: text })),
  maybe(word(SEXES)).map((value): Command => ({ kind: 'editPatient', field: 'sex', value })),
  maybe(number('ageYears')).map(
    (value): Command => ({ kind: 'editPatient', field: 'ageYears', value }),
  ),
  maybe(boneDensity).map((value): Command => ({ kind: 'setBoneDensity', boneDensity: value })),
  maybe(word(POSTERIOR_WALLS)).map(
    (value): Command => ({ kind: 'editFracture', field: 'posteriorWall', value }),
  ),
  word(LEVELS).map((level): Command => ({ kind: 'setFracturedLevel', level })),
  fc
    .tuple(word(LEVELS), maybe(number('anteriorHeightMm')))
    .map(
      ([level, value]): Command => ({ kind: 'editLevel', level, field: 'anteriorHeightMm', value }),
    ),
  fc
    .tuple(word(LEVELS), maybe(word(POSES)))
    .map(([level, value]): Command => ({ kind: 'editLevel', level, field: 'pose', value })),
  word(LEVELS).map((level): Command => ({ kind: 'clearLevel', level })),
  fc
    .double()
    .map((value): Command => ({ kind: 'editPlan', field: 'inflationVolumePerSideMl', value })),
  number('balloonDepthShare').map(
    (value): Command => ({ kind: 'editPlan', field: 'balloonDepthShare', value }),
  ),
);
