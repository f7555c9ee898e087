/** Cases for the tests of fracture, plan and run: one plain document, and variations of it. */

import { type ClinicalStatus, NO_STATUS } from '../../../shared/anatomy/clinicalStatus.ts';
import type { Level } from '../../../shared/anatomy/levels.ts';
import { USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import type { Patient } from '../../../shared/anatomy/patient.ts';
import { createColumns } from '../../../shared/base/stratified.ts';
import { JACKS } from '../../../shared/devices/catalogue.ts';
import { type KyphoDocument, NOTHING_BESIDES } from '../../../shared/document/document.ts';
import { NO_FILMS } from '../../../shared/film/film.ts';
import type {
  FractureFacts,
  LevelMeasurement,
  LevelMeasurements,
} from '../../../shared/fracture/facts.ts';
import { NO_FEATURES } from '../../../shared/fracture/features.ts';
import { NOTHING_ASKED, type SafetyAnswers } from '../../../shared/fracture/safetyAnswers.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { type Aside, NOTHING_ASIDE } from '../../../shared/plan/aside.ts';
import type { Plan, SidePlan } from '../../../shared/plan/plan.ts';
import type { Inflation, Sample } from '../../../shared/simulation/chain.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import type { RunBody } from '../../../shared/simulation/runBody.ts';
import { createSample } from '../../../shared/simulation/sampler.ts';

export const columns = createColumns(1, 500);

export function measurement(
  heights: readonly [anterior: number | null, middle: number | null, posterior: number | null],
  rest: Partial<LevelMeasurement> = {},
): LevelMeasurement {
  return {
    anteriorHeightMm: heights[0],
    middleHeightMm: heights[1],
    posteriorHeightMm: heights[2],
    endplateDepthMm: 34,
    endplateWidthMm: 42,
    pose: 'standing',
    modality: 'CT',
    fractured: false,
    ...rest,
  };
}

export const FACTS: FractureFacts = {
  level: 'L1',
  daysSinceFracture: 120,
  cleft: 'absent',
  type: 'wedge',
  posteriorWall: 'intact',
  cause: 'osteoporosis',
  ...NO_FEATURES,
};

export const PATIENT: Patient = {
  sex: 'female',
  ageYears: 74,
  statureMm: 1600,
  weightKg: 60,
  boneDensity: { kind: 'qct', densityMgPerCm3: 65 },
};

/** Both sides alike: through the pedicle, along the proposal. */
export function sidesWith(change: Partial<SidePlan>): Plan['sides'] {
  const side: SidePlan = {
    route: 'transpedicular',
    access: '8G',
    path: null,
    skinDepthMm: null,
    ...change,
  };
  return { left: side, right: side };
}

export const PLAN: Plan = {
  planId: 'KP-TEST',
  procedure: 'kyphoplasty',
  approach: 'bilateral',
  sides: sidesWith({ access: '10G' }),
  balloon: 'gen-15',
  stent: 'gen-stent-15',
  jack: 'gen-jack-5',
  inflationVolumePerSideMl: 3,
  balloonDepthShare: 0.6,
  cementViscosity: 'medium',
  cementVolumeMl: 4,
};

/** The neighbours of the document's fracture, broken themselves but not marked so. */
export const BROKEN_BESIDE: LevelMeasurements = {
  T12: measurement([15, 16, 22]),
  L2: measurement([17, 17, 24]),
};

/** Other levels treated with the plan of the document, changed or not. */
export function alsoTreated(levels: readonly Level[], plan: Partial<Plan> = {}): Aside {
  return {
    variant: 'A',
    fractures: levels.map((level) => ({
      facts: { ...FACTS, level },
      progression: null,
      painAtLevel: null,
    })),
    plans: levels.map((level) => ({ variant: 'A', level, plan: { ...PLAN, ...plan } })),
  };
}

/** An old wedge fracture of L1 with both neighbours, measured standing on CT. */
export function buildDocument(
  change: {
    facts?: Partial<FractureFacts>;
    patient?: Partial<Patient>;
    safety?: Partial<SafetyAnswers>;
    clinical?: Partial<ClinicalStatus>;
    plan?: Partial<Plan>;
    levels?: KyphoDocument['case']['levels'];
    aside?: KyphoDocument['aside'];
    films?: KyphoDocument['films'];
    earlier?: KyphoDocument['case']['earlier'];
  } = {},
): KyphoDocument {
  return {
    case: {
      title: 'Test',
      origin: 'constructed',
      attribution: '',
      patient: { ...PATIENT, ...change.patient },
      clinical: { ...NO_STATUS, ...change.clinical },
      safety: { ...NOTHING_ASKED, ...change.safety },
      numbering: USUAL_NUMBERING,
      fracture: { ...FACTS, ...change.facts },
      levels: {
        T12: measurement([21.1, 20.9, 22.7]),
        L1: measurement([14, 15, 22], { fractured: true }),
        L2: measurement([23.6, 22.6, 24.3]),
        ...change.levels,
      },
      earlier: change.earlier ?? null,
    },
    plan: { ...PLAN, ...change.plan },
    ...NOTHING_BESIDES,
    aside: change.aside ?? NOTHING_ASIDE,
    films: change.films ?? NO_FILMS,
  };
}

/** The run of a document that must have one. */
export function runOf(document: KyphoDocument): ProcedureResult {
  const { run } = derive(document);
  if (!run.available) throw new Error(`no run: ${run.reason}`);
  return run.value;
}

/** A mean L1 with a 15 mm balloon and room to spare: for the chain alone. */
export const BODY: RunBody = {
  procedure: 'kyphoplasty',
  deviceCount: 2,
  jack: JACKS['gen-jack-5'],
  mlPerMm: { anterior: 0.3, middle: 0.5, posterior: 0.25 },
  depthMm: 34,
  aheadMm: { anterior: 13.6, middle: -3.4, posterior: -20.4 },
  heightWeights: { anterior: 0.35, middle: 0.5, posterior: 0.15 },
  heightShares: [0.5],
  nominalLengthMm: 15,
  maxVolumeMl: 6,
  maxPressureKpa: 2700,
  areaRatio: 1,
  forwardCosine: 0.97,
  frontRoomMm: 13,
  widthRoomMm: 19,
  plateArmMm: 9.2,
  lateralShares: { left: 1, right: 1 },
  cortexVolumeMl: 6,
};

/** The same inflation on both sides. */
export const both = (volumeMl: number): Inflation => ({
  volumeMl,
  capsMl: { left: null, right: null },
  cementMl: 4,
});
/** One balloon, entered from the right. */
export const rightOnly = (volumeMl: number): Inflation => ({
  volumeMl,
  capsMl: { left: 0, right: null },
  cementMl: 4,
});

/** A body that lost 8 mm in front and middle, its hinge intact. */
export function buildSample(change: Partial<Sample> = {}): Sample {
  return {
    ...createSample(),
    measuredMm: { anterior: 15, middle: 15, posterior: 23 },
    intactMm: { anterior: 23, middle: 23, posterior: 24 },
    mobility: 0,
    ceilingShare: 0.8,
    compactedFraction: 0.25,
    yieldKpa: 750,
    cavityFactor: 1,
    crowding: 1,
    preloadN: 100,
    recoilStiffnessNPerMm: 35,
    hingeLift: 0.3,
    settlingMm: 0.9,
    followUpMm: 0.8,
    cementRatio: 1,
    ...change,
  };
}
