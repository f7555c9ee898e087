import { describe, expect, it } from 'vitest';
import { JACKS } from '../../../shared/devices/catalogue.ts';
import { evidence } from '../../../shared/evidence/lookup.ts';
import { NO_FILMS } from '../../../shared/film/film.ts';
import type { FractureFacts, LevelMeasurements } from '../../../shared/fracture/facts.ts';
import { point } from '../../../shared/math/frames.ts';
import type { Vec3 } from '../../../shared/math/vec3.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { LEAST_LIFT_MM } from '../../../shared/plan/constants.ts';
import { FINDING_CODES, type FindingCode } from '../../../shared/plan/finding.ts';
import type { NeedlePath } from '../../../shared/plan/plan.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { QUANTITIES } from '../../../shared/quantities/table.ts';
import { projectedFilm } from '../film/projectSpine.ts';
import {
  alsoTreated,
  BROKEN_BESIDE,
  buildDocument,
  measurement,
  sidesWith,
} from '../simulation/builders.ts';

type Change = Parameters<typeof buildDocument>[0];

const L1 = (a: number, m: number, p: number, rest = {}) => ({
  L1: measurement([a, m, p], { fractured: true, ...rest }),
});

const alongRight = (path: NeedlePath): Change => ({
  plan: { approach: 'right', sides: sidesWith({ path }) },
});

/** The proposal of the plain case, its ends moved. */
function pushed(entry: readonly number[], target: readonly number[]): Change {
  const proposed = derive(buildDocument()).paths.find(({ side }) => side === 'right');
  if (!proposed) throw new Error('the plain case enters on the right');
  const move = ({ x, y, z }: Vec3, by: readonly number[]) =>
    point<'vertebra'>(x + by[0]!, y + by[1]!, z + by[2]!);
  const { path } = proposed;
  return alongRight({ entry: move(path.entry, entry), target: move(path.target, target) });
}

/** Bone that gives way under the wings before anything is lifted. */
const SOFT_JACK: Change = {
  plan: { procedure: 'jack' },
  patient: { boneDensity: { kind: 'qct', densityMgPerCm3: 8 } },
};
const { source: _source, ...SIZES } = JACKS['gen-jack-5'];
const SHORT_JACK = { ...SIZES, openHeightMm: 12, label: 'short', statedSource: 'made up' };

/** One document that must raise each code, and the severity it must have. */
const EXAMPLES: Readonly<Record<FindingCode, { change: Change; severity: string }>> = {
  vertebraPlana: {
    change: { levels: L1(5, 5, 12), facts: { posteriorWall: 'fractured' } },
    severity: 'danger',
  },
  posteriorWallNotAssessed: {
    change: { facts: { posteriorWall: null } },
    severity: 'notAssessed',
  },
  posteriorWallFractured: {
    change: { facts: { posteriorWall: 'fractured' } },
    severity: 'caution',
  },
  retropulsion: { change: { facts: { posteriorWall: 'retropulsed' } }, severity: 'danger' },
  displaced: { change: { facts: { displaced: 'yes' } }, severity: 'danger' },
  tensionBandFailed: { change: { facts: { tensionBand: 'ligamentous' } }, severity: 'danger' },
  stabilityNotAssessed: {
    change: { facts: { displaced: 'no', tensionBand: 'indeterminate' } },
    severity: 'notAssessed',
  },
  split: { change: { facts: { split: 'yes' } }, severity: 'caution' },
  canalCompromise: {
    change: { facts: { canalDepthMm: 6, canalDepthAboveMm: 16, canalDepthBelowMm: 16 } },
    severity: 'caution',
  },
  pedicleNarrow: {
    change: {
      facts: { level: 'T5' },
      levels: { T5: measurement([10, 11, 16], { fractured: true, endplateWidthMm: 26 }) },
    },
    severity: 'caution',
  },
  canalClearance: { change: { plan: { sides: sidesWith({ access: '8G' }) } }, severity: 'caution' },
  anteriorClearance: {
    change: { plan: { balloon: 'gen-20', balloonDepthShare: 0.75 } },
    severity: 'danger',
  },
  pedicleAssumed: { change: {}, severity: 'notAssessed' },
  bodyAssumed: { change: { levels: { L1: measurement([14, null, 22]) } }, severity: 'notAssessed' },
  oldFracture: { change: { facts: { daysSinceFracture: 500 } }, severity: 'caution' },
  ageUnknown: { change: { facts: { daysSinceFracture: null } }, severity: 'notAssessed' },
  densityUnknown: { change: { patient: { boneDensity: null } }, severity: 'note' },
  cleftUnknown: { change: { facts: { cleft: null } }, severity: 'notAssessed' },
  borderlineGrade: { change: { levels: L1(13.4, 17, 23) }, severity: 'note' },
  neighboursMissing: {
    change: {
      levels: {
        ...L1(14, 15, 22),
        T12: measurement([null, null, null]),
        L2: measurement([15, 15, 20], { fractured: true }),
      },
    },
    severity: 'caution',
  },
  mixedPoses: { change: { levels: L1(14, 15, 22, { pose: 'supine' }) }, severity: 'caution' },
  mixedModalities: { change: { levels: L1(14, 15, 22, { modality: 'XR' }) }, severity: 'caution' },
  poseUnknown: { change: { levels: L1(14, 15, 22, { pose: null }) }, severity: 'notAssessed' },
  lyingComparison: { change: { levels: L1(14, 15, 22, { pose: 'supine' }) }, severity: 'note' },
  uprightComparison: { change: { levels: L1(14, 15, 22, { pose: 'standing' }) }, severity: 'note' },
  fillAboveLimit: { change: { plan: { inflationVolumePerSideMl: 4 } }, severity: 'caution' },
  cementAboveCap: {
    change: {
      plan: { balloon: 'gen-20', inflationVolumePerSideMl: 6 },
      levels: {
        L1: measurement([8, 8, 14], {
          fractured: true,
          endplateDepthMm: 50,
          endplateWidthMm: 60,
        }),
        T12: measurement([25, 25, 26]),
        L2: measurement([27, 26, 27]),
      },
    },
    severity: 'danger',
  },
  noLift: { change: { plan: { inflationVolumePerSideMl: 0.2 } }, severity: 'caution' },
  wallLimitBeforePlan: {
    change: { plan: { balloon: 'gen-20', inflationVolumePerSideMl: 6 } },
    severity: 'caution',
  },
  pressureLimitBeforePlan: {
    change: { patient: { boneDensity: { kind: 'qct', densityMgPerCm3: 250 } } },
    severity: 'caution',
  },
  volumeLimit: { change: { plan: { inflationVolumePerSideMl: 5 } }, severity: 'caution' },
  jackForceLimit: { change: SOFT_JACK, severity: 'caution' },
  jackFullyOpen: {
    change: { plan: { procedure: 'jack', jack: SHORT_JACK } },
    severity: 'caution',
  },
  littleLift: { change: SOFT_JACK, severity: 'caution' },
  causeUnknown: { change: { facts: { cause: null } }, severity: 'notAssessed' },
  causeMalignant: { change: { facts: { cause: 'myeloma' } }, severity: 'caution' },
  alreadyAugmented: {
    change: { earlier: { daysBefore: 90, afterAugmentation: 'yes', levels: {} } },
    severity: 'caution',
  },
  causeTrauma: { change: { facts: { cause: 'trauma' } }, severity: 'caution' },
  causeHaemangioma: { change: { facts: { cause: 'haemangioma' } }, severity: 'caution' },
  anaestheticRisk: { change: { clinical: { asaClass: 5 } }, severity: 'caution' },
  littleLost: { change: { levels: L1(22, 22, 23.5) }, severity: 'note' },
  youngPatient: { change: { patient: { ageYears: 40 } }, severity: 'caution' },
  upperThoracic: {
    change: {
      facts: { level: 'T4' },
      levels: { T4: measurement([9, 11, 15], { fractured: true }) },
    },
    severity: 'caution',
  },
  accessTooThin: { change: { plan: { sides: sidesWith({ access: '11G' }) } }, severity: 'danger' },
  deviceTooLong: {
    change: { levels: L1(14, 15, 22, { endplateDepthMm: 14 }) },
    severity: 'danger',
  },
  cementBeyondBody: {
    change: { plan: { procedure: 'vertebroplasty', cementVolumeMl: 15 } },
    severity: 'danger',
  },
  bodyImplausible: {
    change: {
      levels: {
        T12: measurement([44, 44, 45]),
        ...L1(36, 42, 45, { endplateDepthMm: 60, endplateWidthMm: 80 }),
        L2: measurement([44, 44, 45]),
      },
    },
    severity: 'caution',
  },
  wallIntactYetLow: {
    change: { levels: L1(14, 15, 16), facts: { posteriorWall: 'intact' } },
    severity: 'caution',
  },
  heightAboveSpine: { change: { levels: L1(14, 15, 32) }, severity: 'caution' },
  levelUnlikeSpine: {
    change: { levels: { L3: measurement([24, 23, 36]), L4: measurement([25, 24, 24]) } },
    severity: 'caution',
  },
  oedemaInOldFracture: {
    change: { facts: { daysSinceFracture: 400, oedema: 'yes' } },
    severity: 'caution',
  },
  densityImpossible: {
    change: {
      patient: {
        boneDensity: {
          kind: 'hounsfield',
          hounsfieldUnits: -40,
          calibrationSlope: 1,
          calibrationInterceptMgPerCm3: 0,
        },
      },
    },
    severity: 'danger',
  },
  oneSided: { change: { plan: { approach: 'left' } }, severity: 'note' },
  pathNotRun: {
    change: alongRight({
      entry: point<'vertebra'>(10, 10, 0),
      target: point<'vertebra'>(10, -40, 0),
    }),
    severity: 'danger',
  },
  pedicleMedial: { change: pushed([-1.4, 0, 0], [-1.4, 0, 0]), severity: 'caution' },
  pedicleLateral: { change: pushed([2, 0, 0], [2, 0, 0]), severity: 'caution' },
  pedicleCranial: { change: pushed([0, 0, 5], [0, 0, 0]), severity: 'caution' },
  pedicleCaudal: { change: pushed([0, 0, -9], [0, 0, 0]), severity: 'danger' },
  medialRule: { change: pushed([-10, 0, 0], [0, 0, 0]), severity: 'danger' },
  superiorEndplate: { change: pushed([0, 0, 0], [0, 0, 9]), severity: 'danger' },
  inferiorEndplate: { change: pushed([0, 0, 0], [0, 0, -9]), severity: 'danger' },
  anteriorCortex: { change: pushed([0, 0, 0], [0, 8, 0]), severity: 'danger' },
  lateralCortex: { change: pushed([0, 0, 0], [9, 0, 0]), severity: 'danger' },
  posteriorCortex: { change: pushed([0, 0, 0], [0, -17, 0]), severity: 'danger' },
  vesselZone: { change: pushed([0, 0, 0], [0, 8, 0]), severity: 'danger' },
  pleuraZone: {
    change: {
      facts: { level: 'T8' },
      levels: { T8: measurement([12, 14, 19], { fractured: true }) },
      plan: { sides: sidesWith({ route: 'extrapedicular' }) },
    },
    severity: 'caution',
  },
  segmentalArtery: {
    change: { plan: { sides: sidesWith({ route: 'parapedicular' }) } },
    severity: 'caution',
  },
  safetyNotAssessed: { change: {}, severity: 'notAssessed' },
  activeInfection: { change: { safety: { infection: 'yes' } }, severity: 'danger' },
  bleedingDisorder: { change: { safety: { bleedingDisorder: 'yes' } }, severity: 'danger' },
  anticoagulated: { change: { clinical: { anticoagulated: 'yes' } }, severity: 'caution' },
  allergicToCement: { change: { safety: { cementAllergy: 'yes' } }, severity: 'danger' },
  allergicToContrast: { change: { safety: { contrastAllergy: 'yes' } }, severity: 'danger' },
  neurologicalDeficit: { change: { clinical: { neurology: 'N2' } }, severity: 'danger' },
  pregnant: { change: { safety: { pregnancy: 'yes' } }, severity: 'caution' },
  noOedema: { change: { facts: { oedema: 'no' } }, severity: 'caution' },
  painElsewhere: { change: { safety: { painAtLevel: 'no' } }, severity: 'danger' },
  biopsyWanted: {
    change: { safety: { biopsyIntended: 'no' }, facts: { cause: 'tumour' } },
    severity: 'caution',
  },
  manyLevels: { change: { aside: alsoTreated(['T11', 'T12', 'L2']) }, severity: 'caution' },
  sessionCement: {
    change: {
      plan: { procedure: 'vertebroplasty', cementVolumeMl: 9 },
      levels: BROKEN_BESIDE,
      aside: alsoTreated(['T12', 'L2'], { procedure: 'vertebroplasty', cementVolumeMl: 9 }),
    },
    severity: 'danger',
  },
  sessionIncomplete: { change: { aside: alsoTreated(['T9']) }, severity: 'notAssessed' },
  dangerAtOtherLevel: {
    change: {
      levels: BROKEN_BESIDE,
      aside: alsoTreated(['L2'], { procedure: 'vertebroplasty', cementVolumeMl: 9 }),
    },
    severity: 'danger',
  },
  filmPoints: {
    change: {
      films: { ...NO_FILMS, lateral: projectedFilm('lateral', { cranialEdge: 'bottom' }) },
    },
    severity: 'caution',
  },
};

describe('findings', () => {
  it.each(FINDING_CODES)('[M-PL-2] raises %s on a case that has it', (code) => {
    const { change, severity } = EXAMPLES[code];
    const found = derive(buildDocument(change)).findings.find((f) => f.code === code);
    expect(found?.severity).toBe(severity);
  });

  it('[M-PL-2] of the plain case are only what nobody measured', () => {
    const { findings } = derive(buildDocument({ plan: { inflationVolumePerSideMl: 1.6 } }));
    const codes = findings.map(({ code }) => code);
    expect(codes).toContain('pedicleAssumed');
    for (const code of [
      'bodyAssumed',
      'retropulsion',
      'mixedPoses',
      'ageUnknown',
      'vertebraPlana',
      'noLift',
    ])
      expect(codes).not.toContain(code);
  });

  const stable = { displaced: 'no', tensionBand: 'intact' } as const;
  const codesWith = (change: Change) =>
    derive(buildDocument(change)).findings.map(({ code }) => code);

  it('[M-PL-11] say of stability that it is fine only when both questions are answered so', () => {
    const OF_STABILITY: readonly FindingCode[] = [
      'displaced',
      'tensionBandFailed',
      'stabilityNotAssessed',
    ];
    const said = (facts: Partial<FractureFacts>) =>
      codesWith({ facts }).filter((code) => OF_STABILITY.includes(code));
    expect(said(stable)).toEqual([]);
    expect(said({ ...stable, displaced: null })).toEqual(['stabilityNotAssessed']);
    expect(said({ ...stable, tensionBand: null })).toEqual(['stabilityNotAssessed']);
    for (const tensionBand of ['bony', 'ligamentous', 'hyperextension'] as const)
      expect(said({ displaced: 'yes', tensionBand })).toEqual(['displaced', 'tensionBandFailed']);
  });

  it('[M-PL-11] read their limits from the evidence', () => {
    const compromised = (canalDepthMm: number) =>
      codesWith({
        facts: { canalDepthMm, canalDepthAboveMm: 16, canalDepthBelowMm: 16 },
      }).includes('canalCompromise');
    expect(evidence('canalCompromise').spread).toEqual({ kind: 'range', low: 20, high: 30 });
    expect([compromised(13), compromised(12.6)]).toEqual([false, true]);
    const risky = (asaClass: number) =>
      codesWith({ clinical: { asaClass } }).includes('anaestheticRisk');
    expect(evidence('anaestheticRisk').value).toBe(3);
    expect([risky(3), risky(4)]).toEqual([false, true]);
  });

  it('[M-PL-2] name a source, quantities of the table, and numbers only', () => {
    for (const { change } of Object.values(EXAMPLES))
      for (const finding of derive(buildDocument(change)).findings) {
        expect(SOURCES[finding.source]).toBeDefined();
        for (const { quantity, value } of Object.values(finding.values)) {
          expect(QUANTITIES[quantity]).toBeDefined();
          expect(Number.isFinite(value)).toBe(true);
        }
      }
  });

  it('[M-PL-2] hold every height of every fractured level against the spine', () => {
    const above = (levels: LevelMeasurements) =>
      derive(buildDocument({ levels })).findings.find(({ code }) => code === 'heightAboveSpine');
    expect(above(L1(14, 15, 22))).toBeUndefined();
    expect(above(L1(40, 15, 22))?.words).toEqual({
      readings: 'L1 anterior',
      reading: 'L1 anterior',
    });
    expect(above(L1(14, 40, 22))?.words.reading).toBe('L1 middle');
    const other = { L3: measurement([14, 44, 40], { fractured: true }) };
    const found = above({ ...L1(14, 36, 22), ...other });
    expect(found?.words).toEqual({
      readings: 'L1 middle, L3 middle, L3 posterior',
      reading: 'L3 middle',
    });
    expect(found?.values.measured?.value).toBe(44);
  });

  it.each(['stent', 'jack'] as const)('[M-PL-2] a %s goes through no thin cannula', (procedure) => {
    const raised = (access: '10G' | '13G') =>
      derive(buildDocument({ plan: { procedure, sides: sidesWith({ access }) } })).findings.some(
        ({ code }) => code === 'accessTooThin',
      );
    expect([raised('10G'), raised('13G')]).toEqual([false, true]);
  });

  it('[M-PL-2] say of a jack what it lifts and what is lost of it again', () => {
    const { run, findings } = derive(buildDocument(SOFT_JACK));
    if (!run.available) throw new Error(run.reason);
    const said = findings.find(({ code }) => code === 'littleLift')?.values;
    expect(said?.lift?.value).toBeGreaterThanOrEqual(0);
    expect(said?.lift?.value).toBeLessThan(LEAST_LIFT_MM.value);
    expect(said?.settles?.value).toBeLessThanOrEqual(said?.lift?.value ?? Number.NaN);
    const opening = findings.find(({ code }) => code === 'jackForceLimit')?.values.opening;
    expect(opening?.value).toBe(run.value.jackOpeningMm?.median);
  });

  it('[M-PL-2] of a jack that reaches its target, and of cement alone, say nothing of its lift', () => {
    const OF_LIFT: readonly FindingCode[] = ['jackForceLimit', 'jackFullyOpen', 'littleLift'];
    const firm = { boneDensity: { kind: 'qct', densityMgPerCm3: 120 } } as const;
    for (const procedure of ['jack', 'vertebroplasty'] as const)
      expect(
        codesWith({ plan: { procedure }, patient: firm }).filter((code) => OF_LIFT.includes(code)),
      ).toEqual([]);
  });

  it('[M-PL-2] of a balloon are not raised where none is inflated', () => {
    const plan = {
      procedure: 'vertebroplasty',
      sides: sidesWith({ access: '13G' }),
      inflationVolumePerSideMl: 6,
    } as const;
    const codes = derive(buildDocument({ plan })).findings.map(({ code }) => code);
    for (const code of ['volumeLimit', 'noLift', 'accessTooThin'] as const)
      expect(codes).not.toContain(code);
  });

  it('[M-PL-2] say nothing of cement in a body that has room for it', () => {
    const plan = { procedure: 'vertebroplasty', cementVolumeMl: 5 } as const;
    const codes = derive(buildDocument({ plan })).findings.map(({ code }) => code);
    expect(codes).not.toContain('cementBeyondBody');
  });

  it('[M-PL-2] come gravest first and each code once', () => {
    const { findings } = derive(
      buildDocument({ facts: { posteriorWall: 'retropulsed', cause: null, cleft: null } }),
    );
    const rank = ['danger', 'caution', 'notAssessed', 'note'];
    const ranks = findings.map(({ severity }) => rank.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
  });
});
