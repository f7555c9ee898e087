// Every code of the model has words, and no sentence is left with a hole in it.
import { describe, expect, test } from 'vitest';
import catalogue from '../../../assets/text/en.json' with { type: 'json' };
import { termWords } from '../../../renderer/glossary/termWords.ts';
import { type TextKey, text } from '../../../renderer/text/text.ts';
import { platformFaultWords } from '../../../renderer/viewModel/errorWords.ts';
import { findingRow } from '../../../renderer/viewModel/findingRows.ts';
import { gainWords, settledWords } from '../../../renderer/viewModel/planWords.ts';
import { mapPlaces } from '../../../shared/anatomy/heights.ts';
import { USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import { shapeVertebra } from '../../../shared/anatomy/shapeVertebra.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { NO_FILMS } from '../../../shared/film/film.ts';
import type { FractureAssessment } from '../../../shared/fracture/assessment.ts';
import type { LevelMeasurement } from '../../../shared/fracture/facts.ts';
import { UNMEASURED } from '../../../shared/fracture/facts.ts';
import { YES_NO } from '../../../shared/fracture/features.ts';
import { fitMeasuredSpine } from '../../../shared/fracture/measuredSpine.ts';
import { isAsked, SAFETY_QUESTIONS } from '../../../shared/fracture/safetyAnswers.ts';
import { PLATFORM_FAULTS } from '../../../shared/ipc/bridge.ts';
import { point } from '../../../shared/math/frames.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { filmFindings } from '../../../shared/pipeline/filmFindings.ts';
import { type SessionLevel, sessionFindings, sessionOf } from '../../../shared/pipeline/session.ts';
import { checkPlan, type PlanToCheck } from '../../../shared/plan/checkPlan.ts';
import { FINDING_CODES, type Finding, finding } from '../../../shared/plan/finding.ts';
import { FACTORS, STAGES } from '../../../shared/simulation/result.ts';
import { projectedFilm } from '../../shared/film/projectSpine.ts';
import { sidesWith } from '../../shared/simulation/builders.ts';

const HOLE = /\{\{|\}\}|undefined|NaN|null/;

function measured(
  anteriorHeightMm: number,
  middleHeightMm: number,
  posteriorHeightMm: number,
): LevelMeasurement {
  return {
    ...UNMEASURED,
    anteriorHeightMm,
    middleHeightMm,
    posteriorHeightMm,
    pose: 'supine',
    modality: 'CT',
  };
}

const BLANK = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
const MEASURED = {
  ...BLANK,
  case: {
    ...BLANK.case,
    levels: {
      T12: measured(23, 23, 25),
      L1: measured(16, 12, 22),
      L2: measured(26, 25, 26),
    },
  },
};
const DERIVED = derive(MEASURED);
const FRACTURE = DERIVED.fracture.available ? DERIVED.fracture.value : null;
const SHAPE = shapeVertebra({
  level: 'L1',
  sex: null,
  statureMm: null,
  heightsMm: null,
  intactHeightsMm: null,
  endplateDepthMm: null,
  endplateWidthMm: null,
});
const THORACIC = { ...SHAPE, level: 'T8' as const };
const SPINE = fitMeasuredSpine(MEASURED.case.levels, BLANK.case.fracture, BLANK.case.patient);
const PLAIN: PlanToCheck = {
  facts: { ...BLANK.case.fracture, daysSinceFracture: 20 },
  patient: BLANK.case.patient,
  clinical: BLANK.case.clinical,
  safety: BLANK.case.safety,
  levels: MEASURED.case.levels,
  earlier: null,
  plan: BLANK.plan,
  spine: SPINE,
  shape: SHAPE,
  fracture: FRACTURE,
  outlook: null,
};
const outlook = {
  fillPercent: 20,
  cementVolumeMl: 4,
  bridgingProbability: 0.9,
  reachedVolumePerSideMl: 2,
  liftMm: 3,
  settlesMm: 2,
  jackOpeningMm: 11,
  stop: 'plannedVolume',
  cementRefusal: null,
} as const;

const fracture = (change: (of: FractureAssessment) => Partial<FractureAssessment>) =>
  FRACTURE && { ...FRACTURE, ...change(FRACTURE) };

/** Cases and plans that between them raise every finding. */
const CASES: readonly Partial<PlanToCheck>[] = [
  {},
  { facts: { ...BLANK.case.fracture, posteriorWall: 'fractured', daysSinceFracture: 900 } },
  {
    facts: { ...BLANK.case.fracture, posteriorWall: 'retropulsed', cause: 'myeloma', level: 'T4' },
  },
  {
    facts: {
      ...BLANK.case.fracture,
      displaced: 'yes',
      tensionBand: 'bony',
      split: 'yes',
      cause: 'trauma',
      canalDepthMm: 5,
      canalDepthAboveMm: 16,
      canalDepthBelowMm: 16,
    },
  },
  { facts: { ...BLANK.case.fracture, cause: 'haemangioma' } },
  { clinical: { ...BLANK.case.clinical, asaClass: 5 } },
  // Called intact, and yet no reference for the height before.
  { facts: { ...BLANK.case.fracture, posteriorWall: 'intact' } },
  { earlier: { daysBefore: 90, afterAugmentation: 'yes', levels: {} } },
  {
    fracture: fracture((f) => ({
      heights: mapPlaces((place) => ({
        ...f.heights[place],
        lostMm: { low: 0, median: 0.4, high: 0.9 },
      })),
    })),
  },
  { patient: { ...BLANK.case.patient, ageYears: 30 } },
  { shape: { ...SHAPE, pedicleWidthMm: 3 } },
  { shape: { ...SHAPE, superiorDepthMm: 9, inferiorDepthMm: 9 } },
  { plan: { ...BLANK.plan, sides: sidesWith({ access: '13G' }), approach: 'left' } },
  { plan: { ...BLANK.plan, sides: sidesWith({ route: 'extrapedicular' }) }, shape: THORACIC },
  // Low across the pedicle's floor and the canal, out through the side; high through its roof, out in front; backwards.
  ...(
    [
      [
        [21, -40, 4],
        [14, 20, -16],
      ],
      [
        [-2, -40, 11],
        [10, 12, 15],
      ],
      [
        [16, -40, 20],
        [16, 24, 6],
      ],
      [
        [22, -40, 8],
        [20, -12, 4],
      ],
      [
        [10, 10, 0],
        [10, -40, 0],
      ],
    ] as const
  ).map(([entry, target]) => ({
    plan: {
      ...BLANK.plan,
      sides: sidesWith({
        path: {
          entry: point<'vertebra'>(entry[0], entry[1], entry[2]),
          target: point<'vertebra'>(target[0], target[1], target[2]),
        },
      }),
      approach: 'right' as const,
    },
  })),
  ...SAFETY_QUESTIONS.filter(isAsked).flatMap((question) =>
    YES_NO.map((answer) => ({
      safety: { ...BLANK.case.safety, [question]: answer },
      facts: { ...BLANK.case.fracture, cause: 'tumour' as const },
    })),
  ),
  { clinical: { ...BLANK.case.clinical, anticoagulated: 'yes', neurology: 'N2' } },
  { facts: { ...BLANK.case.fracture, oedema: 'no' } },
  { outlook: { ...outlook, cementRefusal: 'beyondBody' } },
  { outlook: { ...outlook, cementRefusal: 'implausibleBody' } },
  { levels: { ...MEASURED.case.levels, L1: measured(16, 12, 40) } },
  {
    spine: {
      ...SPINE,
      flags: [
        { code: 'farAboveSpine', level: 'T12', dimension: 'posteriorHeightMm', residualSd: 4 },
      ],
    },
  },
  { facts: { ...BLANK.case.fracture, oedema: 'yes', daysSinceFracture: 900 } },
  {
    patient: {
      ...BLANK.case.patient,
      boneDensity: {
        kind: 'hounsfield',
        hounsfieldUnits: -100,
        calibrationSlope: 1,
        calibrationInterceptMgPerCm3: 0,
      },
    },
  },
  { plan: { ...BLANK.plan, inflationVolumePerSideMl: 5.5 } },
  { plan: { ...BLANK.plan, balloon: 'gen-20', balloonDepthShare: 0.75 } },
  { fracture: fracture(() => ({ pose: 'standing' })) },
  { outlook: { ...outlook, stop: 'wallLimit', fillPercent: 40, cementVolumeMl: 9 } },
  { outlook: { ...outlook, stop: 'maxPressure', bridgingProbability: 0.2 } },
  { plan: { ...BLANK.plan, procedure: 'jack' }, outlook: { ...outlook, stop: 'maxForce' } },
  { plan: { ...BLANK.plan, procedure: 'jack' }, outlook: { ...outlook, stop: 'maxOpening' } },
  { outlook: { ...outlook, liftMm: 0.3, settlesMm: 0.2 } },
  {
    fracture: fracture((f) => ({
      pose: null,
      grade: { ...f.grade, borderlineWith: [1] },
      heights: {
        ...f.heights,
        anterior: {
          ...f.heights.anterior,
          lossPercent: { median: 80, low: 75, high: 85 },
          references: [
            { from: 'population', levels: [], heightMm: 25, standardErrorMm: 2, weight: 1 },
          ],
        },
      },
    })),
  },
  {
    levels: {
      ...MEASURED.case.levels,
      T12: { ...measured(23, 23, 25), pose: 'standing', modality: 'XR' },
    },
  },
];

const DANGER: Finding = finding('retropulsion', 'danger', 'contraindications');

/** Four levels, one of them never measured, another with a danger of its own, and too much cement. */
const SESSION = sessionOf(
  (['T9', 'T11', 'T12', 'L1'] as const).map((fracturedLevel) => ({
    ...DERIVED,
    fracturedLevel,
    findings: fracturedLevel === 'T12' ? [DANGER] : [],
    run:
      fracturedLevel === 'T9' ? ({ available: false, reason: 'noHeights' } as const) : DERIVED.run,
  })),
);

const RAISED = [
  ...CASES.flatMap((change) => checkPlan({ ...PLAIN, ...change })),
  ...sessionFindings({ ...SESSION, levels: SESSION.levels.map(enlarged) }, 'L1'),
  ...filmFindings(
    { ...NO_FILMS, ap: projectedFilm('ap', { cranialEdge: 'bottom' }) },
    USUAL_NUMBERING,
  ),
];

function enlarged(each: SessionLevel): SessionLevel {
  return { ...each, cementMl: each.cementMl && { low: 8, median: 9, high: 10 } };
}

describe('findings', () => {
  test('every code is raised by one of these cases, so that its words are read here', () => {
    expect([...new Set(RAISED.map(({ code }) => code))].sort()).toEqual([...FINDING_CODES].sort());
  });

  test.each(RAISED.map((finding) => [finding.code, finding] as const))(
    '%s says what, why, what next and on which source',
    (_, finding) => {
      const { title, why, next, source, severityWord } = findingRow(finding);
      for (const words of [title, why, next, source, severityWord]) {
        expect(words).not.toBe('');
        expect(words).not.toMatch(HOLE);
        expect(words).not.toMatch(/findings\.|severity\./);
      }
    },
  );

  test('no finding promises anything', () => {
    for (const finding of RAISED) {
      const { title, why, next } = findingRow(finding);
      expect(`${title} ${why} ${next}`).not.toMatch(
        /guarantee|always works|pain relief|is safe\b/i,
      );
    }
  });
});

describe('a clinical number', () => {
  /** Why a sentence may hold a number with its unit: it names a band, a unit, or what a program takes. */
  const MAY: Readonly<Record<string, RegExp>> = {
    bands: /10–90 %|95 % interval|95 % confidence/,
    units: /1 bar is 100 kPa|1 psi is 6\.895 kPa|1 MPa is 1000 kPa/,
    sizes: /15 to 120 mm from side to side|2[0-9] cm|30 cm/,
  };
  const sentences = (of: object, at: string): readonly (readonly [string, string])[] =>
    Object.entries(of).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${at}${key}`, value] as const]
        : sentences(value, `${at}${key}.`),
    );

  test('stands in no sentence: each comes from its constant', () => {
    const literal =
      /\d(\.\d+)?\s?(%|mm|mL|°|kPa|bar|N|years?|days?|months?|minutes?|s)(?![\p{L}³])/u;
    const all = sentences(catalogue, '');
    expect(all.length).toBeGreaterThan(2000);
    const found = all.filter(
      ([, words]) => literal.test(words) && !Object.values(MAY).some((may) => may.test(words)),
    );
    expect(found).toEqual([]);
  });

  test('is filled in where a term or a finding states it', () => {
    expect(termWords('genantGrade').means).toMatch(/1 from 20 %, 2 above 25 %, 3 above 40 %/);
    const narrow = RAISED.find(({ code }) => code === 'pedicleNarrow');
    expect(narrow && findingRow(narrow).why).toMatch(/with 1\.0\smm of bone on each side/);
  });
});

test.each(['vertebroplasty', 'jack'] as const)(
  'no finding tells a %s of a balloon',
  (procedure) => {
    const plan = { ...BLANK.plan, procedure };
    const raised = CASES.flatMap((change) =>
      checkPlan({ ...PLAIN, ...change, plan: { ...plan, ...change.plan, procedure } }),
    );
    expect(raised.length).toBeGreaterThan(50);
    for (const each of raised) {
      const { title, why, next } = findingRow(each);
      // What a jack may be exchanged for, and why contrast is asked about at all.
      if (each.code === 'jackForceLimit' || each.code === 'allergicToContrast') continue;
      expect(`${each.code}: ${title} ${why} ${next}`).not.toMatch(/balloon|inflation/i);
    }
  },
);

describe('the run', () => {
  const { run } = DERIVED;
  test('is available in this case', () => expect(run.available).toBe(true));
  test('every stage, factor and event has words', () => {
    if (!run.available) return;
    const words = [
      ...STAGES.map((stage) => text(`stages.${stage}`)),
      ...STAGES.map((stage) => text(`stageWhat.${stage}`)),
      ...FACTORS.map((factor) => text(`narrowing.factors.${factor}`)),
      ...run.value.events.map(({ code }) => text(`plan.${code}`)),
      settledWords(MEASURED.plan, run.value),
    ];
    for (const each of words) {
      expect(each).not.toBe('');
      expect(each).not.toMatch(HOLE);
    }
  });
});

test('a gain says which poses it compares', () => {
  expect(gainWords('supine')).toMatch(/both lying/);
  expect(gainWords('standing')).toMatch(/standing, to cemented, lying; part of it is posture/);
  expect(gainWords(null)).toMatch(/not known.*may be posture/);
});

test('a key that does not exist does not compile', () => {
  // @ts-expect-error a word nobody wrote
  const key: TextKey = 'stages.imaginary';
  expect(text(key)).toBe(key);
});

test('a fault of the disk says what it would have needed, and where the new version was left', () => {
  const full = platformFaultWords({ code: 'diskFull', name: 'a.kypho', neededBytes: 1_240_000 });
  expect(full).toMatchObject({ where: 'a.kypho', why: 'The file needs 1.2 MB.' });
  const held = platformFaultWords({
    code: 'busy',
    name: 'a.kypho',
    keptAs: 'a (not saved 1f).kypho',
  });
  expect(held.why).toContain('a (not saved 1f).kypho');
  for (const code of PLATFORM_FAULTS) {
    const { what, why } = platformFaultWords({ code });
    expect(what).not.toMatch(HOLE);
    expect(why).toBeUndefined();
  }
});
