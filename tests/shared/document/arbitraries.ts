/** Random documents and commands within what the format allows, for property tests. */
import fc from 'fast-check';
import {
  ANTICOAGULATIONS,
  type ClinicalStatus,
  MOBILITIES,
  NEUROLOGIES,
  PROGRESSIONS,
} from '../../../shared/anatomy/clinicalStatus.ts';
import { ALL_LEVELS, caseLevels, type Level, SIDES } from '../../../shared/anatomy/levels.ts';
import {
  LUMBAR_COUNTS,
  levelsOf,
  type Numbering,
  THORACIC_COUNTS,
  TRANSITIONS,
} from '../../../shared/anatomy/numbering.ts';
import { type Patient, SEXES } from '../../../shared/anatomy/patient.ts';
import {
  ACCESS_IDS,
  BALLOON_IDS,
  CEMENT_VISCOSITIES,
  JACK_IDS,
  STENT_IDS,
} from '../../../shared/devices/catalogue.ts';
import type {
  OwnBalloon,
  OwnCannula,
  OwnCement,
  OwnJack,
  OwnStent,
} from '../../../shared/devices/ownDevice.ts';
import type { Approval } from '../../../shared/document/approval.ts';
import type { Command } from '../../../shared/document/commands.ts';
import type { OwnDevices } from '../../../shared/document/deviceFile.ts';
import { type KyphoDocument, ORIGINS } from '../../../shared/document/document.ts';
import {
  CAUSES,
  CLEFTS,
  FRACTURE_TYPES,
  type FractureFacts,
  type LevelMeasurement,
  MODALITIES,
  POSES,
  POSTERIOR_WALLS,
} from '../../../shared/fracture/facts.ts';
import {
  ENDPLATES_BROKEN,
  FRAMES,
  POSTERIOR_WALL_EXTENTS,
  TENSION_BANDS,
  YES_NO,
} from '../../../shared/fracture/features.ts';
import {
  isAsked,
  SAFETY_QUESTIONS,
  type SafetyAnswers,
} from '../../../shared/fracture/safetyAnswers.ts';
import { type Point, point } from '../../../shared/math/frames.ts';
import { type Afterwards, LEAKS_SEEN } from '../../../shared/plan/afterwards.ts';
import { type Aside, NOTHING_ASIDE, VARIANTS } from '../../../shared/plan/aside.ts';
import {
  APPROACHES,
  type Plan,
  PROCEDURES,
  ROUTES,
  type SidePlan,
} from '../../../shared/plan/plan.ts';
import { QUANTITIES, type QuantityKey } from '../../../shared/quantities/table.ts';
import { filmCommands, filmParts } from './filmArbitraries.ts';

const number = (key: QuantityKey) => {
  const [min, max] = QUANTITIES[key].limits;
  // Minus zero is zero in a file.
  return fc.double({ min, max, noNaN: true }).map((value) => value + 0);
};
const count = (key: QuantityKey) => {
  const [min, max] = QUANTITIES[key].limits;
  return fc.integer({ min, max });
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

export const patients: fc.Arbitrary<Patient> = fc.record({
  sex: maybe(word(SEXES)),
  ageYears: maybe(number('ageYears')),
  statureMm: maybe(number('statureMm')),
  weightKg: maybe(number('weightKg')),
  boneDensity: maybe(boneDensity),
});

export const measurement: fc.Arbitrary<LevelMeasurement> = fc.record({
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
export const extensions = fc
  .dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>)
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

/** How many vertebrae the spine has, with one level of it that may be fractured. */
export const spines = fc
  .record({
    thoracicCount: word(THORACIC_COUNTS),
    lumbarCount: word(LUMBAR_COUNTS),
    transition: maybe(word(TRANSITIONS)),
  })
  .chain((numbering) =>
    fc.record({
      numbering: fc.constant<Numbering>(numbering),
      level: word(caseLevels(numbering)),
    }),
  );

export const clinicalStatuses: fc.Arbitrary<ClinicalStatus> = fc.record({
  neurology: maybe(word(NEUROLOGIES)),
  painVas: maybe(number('painVas')),
  mobility: maybe(word(MOBILITIES)),
  progression: maybe(word(PROGRESSIONS)),
  asaClass: maybe(count('asaClass')),
  frailtyIndex: maybe(count('frailtyIndex')),
  anticoagulated: maybe(word(ANTICOAGULATIONS)),
});

export const fracturesOf = (level: Level): fc.Arbitrary<FractureFacts> =>
  fc.record({
    level: fc.constant(level),
    daysSinceFracture: maybe(number('daysSinceFracture')),
    cleft: maybe(word(CLEFTS)),
    type: maybe(word(FRACTURE_TYPES)),
    posteriorWall: maybe(word(POSTERIOR_WALLS)),
    cause: maybe(word(CAUSES)),
    endplatesBroken: maybe(word(ENDPLATES_BROKEN)),
    posteriorWallExtent: maybe(word(POSTERIOR_WALL_EXTENTS)),
    frame: maybe(word(FRAMES)),
    split: maybe(word(YES_NO)),
    tensionBand: maybe(word(TENSION_BANDS)),
    displaced: maybe(word(YES_NO)),
    oedema: maybe(word(YES_NO)),
    corticalDefect: maybe(word(YES_NO)),
    adjacentDiscChanged: maybe(word(YES_NO)),
    canalDepthMm: maybe(number('canalDepthMm')),
    canalDepthAboveMm: maybe(number('canalDepthAboveMm')),
    canalDepthBelowMm: maybe(number('canalDepthBelowMm')),
  });

const coordinate = number('pathCoordinateMm');
const place: fc.Arbitrary<Point<'vertebra'>> = fc
  .tuple(coordinate, coordinate, coordinate)
  .map(([x, y, z]) => point<'vertebra'>(x, y, z));

const words = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ]{0,20}$/);
const entered = { label: words, statedSource: words };
const inflated = {
  nominalLengthMm: number('nominalLengthMm'),
  maxVolumeMl: number('maxVolumeMl'),
  maxPressureKpa: number('maxPressureKpa'),
  minInnerDiameterMm: number('minInnerDiameterMm'),
};
const ownBalloons: fc.Arbitrary<OwnBalloon> = fc.record({ ...entered, ...inflated });
const ownStents: fc.Arbitrary<OwnStent> = fc.record({ ...entered, ...inflated });
const ownJacks: fc.Arbitrary<OwnJack> = fc
  .record({
    ...entered,
    nominalLengthMm: number('nominalLengthMm'),
    closedHeightMm: number('closedHeightMm'),
    openHeightMm: number('openHeightMm'),
    maxForceN: number('maxForceN'),
    minInnerDiameterMm: number('minInnerDiameterMm'),
  })
  .filter(({ closedHeightMm, openHeightMm }) => closedHeightMm < openHeightMm);
const ownCannulas: fc.Arbitrary<OwnCannula> = fc
  .record({
    ...entered,
    outerDiameterMm: number('outerDiameterMm'),
    innerDiameterMm: number('innerDiameterMm'),
  })
  .filter(({ innerDiameterMm, outerDiameterMm }) => innerDiameterMm < outerDiameterMm);

export const ownCements: fc.Arbitrary<OwnCement> = fc
  .record({
    ...entered,
    viscosity: word(CEMENT_VISCOSITIES),
    injectionFromMin: number('injectionFromMin'),
    workingUntilMin: number('workingUntilMin'),
    hardAtMin: number('hardAtMin'),
  })
  .filter(
    ({ injectionFromMin, workingUntilMin, hardAtMin }) =>
      injectionFromMin < workingUntilMin && workingUntilMin < hardAtMin,
  );

export const ownDevices: fc.Arbitrary<OwnDevices> = fc.record({
  balloons: fc.array(ownBalloons, { maxLength: 4 }),
  stents: fc.array(ownStents, { maxLength: 4 }),
  jacks: fc.array(ownJacks, { maxLength: 4 }),
  cannulas: fc.array(ownCannulas, { maxLength: 4 }),
  cements: fc.array(ownCements, { maxLength: 4 }),
});

/** Any path the format can hold, however little sense it makes. */
export const sidePlans: fc.Arbitrary<SidePlan> = fc.record({
  route: word(ROUTES),
  access: fc.oneof(word(ACCESS_IDS), ownCannulas),
  path: maybe(fc.record({ entry: place, target: place })),
  skinDepthMm: maybe(number('skinDepthMm')),
});

const ASKED_QUESTIONS = SAFETY_QUESTIONS.filter(isAsked);

export const safetyAnswers = fc.record(
  Object.fromEntries(ASKED_QUESTIONS.map((question) => [question, maybe(word(YES_NO))])),
) as fc.Arbitrary<SafetyAnswers>;

const eachSide = fc.record({
  left: number('inflationVolumePerSideMl'),
  right: number('inflationVolumePerSideMl'),
});

export const plans: fc.Arbitrary<Plan> = fc.record({
  planId: fc.stringMatching(/^KP-[0-9A-F]{4}-[0-9A-F]{2}$/),
  procedure: word(PROCEDURES),
  approach: word(APPROACHES),
  sides: fc.record({ left: sidePlans, right: sidePlans }),
  balloon: fc.oneof(word(BALLOON_IDS), ownBalloons),
  stent: fc.oneof(word(STENT_IDS), ownStents),
  jack: fc.oneof(word(JACK_IDS), ownJacks),
  inflationVolumePerSideMl: fc.oneof(number('inflationVolumePerSideMl'), eachSide),
  balloonDepthShare: number('balloonDepthShare'),
  cementViscosity: fc.oneof(word(CEMENT_VISCOSITIES), ownCements),
  cementVolumeMl: number('cementVolumeMl'),
});

const afterwardsRecords: fc.Arbitrary<Afterwards> = fc.record({
  daysAfter: maybe(number('daysAfter')),
  anteriorHeightMm: maybe(number('anteriorHeightMm')),
  middleHeightMm: maybe(number('middleHeightMm')),
  posteriorHeightMm: maybe(number('posteriorHeightMm')),
  pose: maybe(word(POSES)),
  modality: maybe(word(MODALITIES)),
  inflationVolumeLeftMl: maybe(number('inflationVolumeLeftMl')),
  inflationVolumeRightMl: maybe(number('inflationVolumeRightMl')),
  highestPressureKpa: maybe(number('highestPressureKpa')),
  placedCementMl: maybe(number('placedCementMl')),
  leak: maybe(word(LEAKS_SEEN)),
});

const approvalRecords: fc.Arbitrary<Approval> = fc.record({
  version: fc.integer({ min: 1, max: 9 }),
  initials: fc.stringMatching(/^[A-Z]{1,3}$/),
  approvedOn: fc.constant('2026-03-04'),
  contentHash: fc.stringMatching(/^[0-9a-f]{64}$/),
  dangers: fc.constant([]),
  reason: fc.constantFrom(null, 'Second opinion taken'),
  modelVersion: fc.constant('2.1.0'),
});

const measuredLevelsOf = (numbering: Numbering) =>
  fc.dictionary(word(levelsOf(numbering)), measurement, {
    maxKeys: 6,
    noNullPrototype: true,
  });

/** What may lie aside when `level` is at hand: other treated levels, and a plan of each variant for each level. */
export const asidesOf = (
  numbering: Numbering,
  level: Level,
  planId: string,
  maxLength = 2,
): fc.Arbitrary<Aside> =>
  fc
    .record({
      others: fc.uniqueArray(word(caseLevels(numbering).filter((each) => each !== level)), {
        maxLength,
      }),
      variants: fc.uniqueArray(word(VARIANTS), { minLength: 1, maxLength: VARIANTS.length }),
    })
    .chain(({ others, variants }) => {
      const [variant = 'A'] = variants;
      const places = variants.flatMap((each) =>
        [level, ...others]
          .filter((at) => each !== variant || at !== level)
          .map((at) => ({ variant: each, level: at })),
      );
      return fc.record({
        variant: fc.constant(variant),
        fractures: fc.tuple(
          ...others.map((other) =>
            fc.record({
              facts: fracturesOf(other),
              progression: maybe(word(PROGRESSIONS)),
              painAtLevel: maybe(word(YES_NO)),
            }),
          ),
        ),
        plans: fc.tuple(
          ...places.map((place) => plans.map((plan) => ({ ...place, plan: { ...plan, planId } }))),
        ),
      });
    });

/** A plan, and what lies aside of it. */
export const plannedOf = (numbering: Numbering, level: Level, maxLength?: number) =>
  plans.chain((plan) =>
    fc
      .oneof(fc.constant(NOTHING_ASIDE), asidesOf(numbering, level, plan.planId, maxLength))
      .map((aside) => ({ plan, aside })),
  );

export const documents: fc.Arbitrary<KyphoDocument> = spines
  .chain(({ numbering, level }) =>
    fc.record({
      parts: filmParts(numbering),
      planned: plannedOf(numbering, level),
      case: fc.record({
        title,
        origin: word(ORIGINS),
        attribution: title,
        patient: patients,
        clinical: clinicalStatuses,
        safety: safetyAnswers,
        numbering: fc.constant(numbering),
        fracture: fracturesOf(level),
        levels: measuredLevelsOf(numbering),
        earlier: maybe(
          fc.record(
            {
              daysBefore: maybe(number('daysBefore')),
              afterAugmentation: maybe(word(YES_NO)),
              levels: measuredLevelsOf(numbering),
            },
            { requiredKeys: ['daysBefore', 'levels'] },
          ),
        ),
      }),
      afterwards: fc.dictionary(word(ALL_LEVELS), afterwardsRecords, {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      approvals: fc.array(approvalRecords, { maxLength: 2 }),
      extensions,
    }),
  )
  .map(({ planned, parts, ...rest }) => ({ ...rest, ...planned, ...parts }));

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
  word(ALL_LEVELS).map((level): Command => ({ kind: 'setFracturedLevel', level })),
  maybe(word(TENSION_BANDS)).map(
    (value): Command => ({ kind: 'editFracture', field: 'tensionBand', value }),
  ),
  maybe(number('canalDepthMm')).map(
    (value): Command => ({ kind: 'editFracture', field: 'canalDepthMm', value }),
  ),
  maybe(fc.double({ min: 0, max: 6 })).map(
    (value): Command => ({ kind: 'editClinical', field: 'asaClass', value }),
  ),
  maybe(word(PROGRESSIONS)).map(
    (value): Command => ({ kind: 'editClinical', field: 'progression', value }),
  ),
  word(THORACIC_COUNTS).map(
    (value): Command => ({ kind: 'editNumbering', field: 'thoracicCount', value }),
  ),
  word(LUMBAR_COUNTS).map(
    (value): Command => ({ kind: 'editNumbering', field: 'lumbarCount', value }),
  ),
  word(PROCEDURES).map((value): Command => ({ kind: 'editPlan', field: 'procedure', value })),
  word(APPROACHES).map((value): Command => ({ kind: 'editPlan', field: 'approach', value })),
  fc
    .tuple(word(ALL_LEVELS), maybe(number('anteriorHeightMm')))
    .map(
      ([level, value]): Command => ({ kind: 'editLevel', level, field: 'anteriorHeightMm', value }),
    ),
  fc
    .tuple(word(ALL_LEVELS), maybe(word(POSES)))
    .map(([level, value]): Command => ({ kind: 'editLevel', level, field: 'pose', value })),
  word(ALL_LEVELS).map((level): Command => ({ kind: 'clearLevel', level })),
  fc.tuple(word(ALL_LEVELS), fc.double()).map(
    ([level, value]): Command => ({
      kind: 'editAfterwards',
      level,
      field: 'placedCementMl',
      value,
    }),
  ),
  word(ALL_LEVELS).map((level): Command => ({ kind: 'removeAfterwards', level })),
  fc.tuple(fc.constantFrom('AB', '', 'TOO LONG'), fc.constantFrom(null, 'Why')).map(
    ([initials, reason]): Command => ({
      kind: 'approvePlan',
      approval: {
        initials,
        approvedOn: '2026-03-04',
        dangers: ['canalClearance'],
        reason,
        modelVersion: '2.1.0',
      },
    }),
  ),
  maybe(count('daysBefore')).map(
    (value): Command => ({ kind: 'editEarlier', field: 'daysBefore', value }),
  ),
  maybe(word(YES_NO)).map(
    (value): Command => ({ kind: 'editEarlier', field: 'afterAugmentation', value }),
  ),
  fc.tuple(word(ALL_LEVELS), maybe(number('middleHeightMm'))).map(
    ([level, value]): Command => ({
      kind: 'editEarlierLevel',
      level,
      field: 'middleHeightMm',
      value,
    }),
  ),
  fc.constant<Command>({ kind: 'removeEarlier' }),
  fc
    .oneof(fc.double(), eachSide, fc.record({ left: fc.double(), right: fc.double() }))
    .map((value): Command => ({ kind: 'editPlan', field: 'inflationVolumePerSideMl', value })),
  number('balloonDepthShare').map(
    (value): Command => ({ kind: 'editPlan', field: 'balloonDepthShare', value }),
  ),
  fc
    .tuple(word(ASKED_QUESTIONS), maybe(word(YES_NO)))
    .map(([field, value]): Command => ({ kind: 'editSafety', field, value })),
  fc
    .tuple(word(SIDES), sidePlans)
    .map(([side, { path }]): Command => ({ kind: 'editSide', side, field: 'path', value: path })),
  fc
    .tuple(word(SIDES), fc.double())
    .map(([side, value]): Command => ({ kind: 'editSide', side, field: 'skinDepthMm', value })),
  word(ACCESS_IDS).map((value): Command => ({ kind: 'editBothSides', field: 'access', value })),
  fc.constant<Command>({ kind: 'addVariant' }),
  fc
    .tuple(word(['removeVariant', 'showVariant'] as const), word(VARIANTS))
    .map(([kind, variant]): Command => ({ kind, variant })),
  fc
    .tuple(word(['treatLevel', 'leaveLevel', 'showLevel'] as const), word(ALL_LEVELS))
    .map(([kind, level]): Command => ({ kind, level })),
  filmCommands,
);
