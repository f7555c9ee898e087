/** What a formula asks of the document, as places in the case file. */
import { PLACES } from '../../anatomy/heights.ts';
import { segmentLevels } from '../../anatomy/levels.ts';
import type { KyphoDocument } from '../../document/document.ts';
import { FILM_VIEWS } from '../../film/film.ts';
import { HEIGHT_KEY } from '../../fracture/facts.ts';
import { type FactQuestion, isAsked, SAFETY_QUESTIONS } from '../../fracture/safetyAnswers.ts';
import { inflatedDevice } from '../../plan/instruments.ts';
import { entrySides } from '../../plan/plan.ts';

type Path = readonly string[];
type Places = (document: KyphoDocument) => readonly Path[];

const HEIGHTS = PLACES.map((place) => HEIGHT_KEY[place]);

const patient =
  (field: string): Places =>
  () => [['case', 'patient', field]];
const fracture =
  (...fields: readonly string[]): Places =>
  () =>
    fields.map((field) => ['case', 'fracture', field]);
const plan =
  (field: string): Places =>
  () => [['plan', field]];
const own =
  (...fields: readonly string[]): Places =>
  ({ case: { fracture: facts } }) =>
    fields.map((field) => ['case', 'levels', facts.level, field]);

/** Where the case holds what the safety questions ask too. */
const FACT_PLACES: Readonly<Record<FactQuestion, Path>> = {
  anticoagulants: ['case', 'clinical', 'anticoagulated'],
  neurologicalDeficit: ['case', 'clinical', 'neurology'],
  mriOedema: ['case', 'fracture', 'oedema'],
};

export const INPUTS = {
  level: fracture('level'),
  numbering: () =>
    ['thoracicCount', 'lumbarCount', 'transition'].map((field) => ['case', 'numbering', field]),
  ownHeights: own(...HEIGHTS),
  ownEndplates: own('endplateDepthMm', 'endplateWidthMm'),
  ownPose: own('pose'),
  ownModality: own('modality'),
  otherHeights,
  filmScale,
  earlier,
  sex: patient('sex'),
  age: patient('ageYears'),
  stature: patient('statureMm'),
  weight: patient('weightKg'),
  density,
  days: fracture('daysSinceFracture'),
  cleft: fracture('cleft'),
  posteriorWall: fracture('posteriorWall'),
  posteriorWallExtent: fracture('posteriorWallExtent'),
  endplatesBroken: fracture('endplatesBroken'),
  frame: fracture('frame'),
  split: fracture('split'),
  tensionBand: fracture('tensionBand'),
  displaced: fracture('displaced'),
  oedema: fracture('oedema'),
  corticalDefect: fracture('corticalDefect'),
  adjacentDisc: fracture('adjacentDiscChanged'),
  canal: fracture('canalDepthMm', 'canalDepthAboveMm', 'canalDepthBelowMm'),
  neurology: () => [['case', 'clinical', 'neurology']],
  status: () =>
    [
      'neurology',
      'painVas',
      'mobility',
      'progression',
      'asaClass',
      'frailtyIndex',
      'anticoagulated',
    ].map((field) => ['case', 'clinical', field]),
  procedure: plan('procedure'),
  approach: plan('approach'),
  access: eachSide('access'),
  route: eachSide('route'),
  needlePath,
  safety: () =>
    SAFETY_QUESTIONS.map((question) =>
      isAsked(question) ? ['case', 'safety', question] : FACT_PLACES[question],
    ),
  device: ({ plan: { procedure } }) => {
    const field = { kyphoplasty: 'balloon', stent: 'stent', jack: 'jack', vertebroplasty: null };
    const device = field[procedure];
    return device === null ? [] : [['plan', device]];
  },
  inflation,
  depthShare: plan('balloonDepthShare'),
  viscosity: plan('cementViscosity'),
  cementVolume: ({ plan: { procedure } }) =>
    procedure === 'vertebroplasty' ? [['plan', 'cementVolumeMl']] : [],
} as const satisfies Record<string, Places>;
export type InputName = keyof typeof INPUTS;

function inflation({ plan }: KyphoDocument): Path[] {
  if (!inflatedDevice(plan)) return [];
  const path = ['plan', 'inflationVolumePerSideMl'];
  return typeof plan.inflationVolumePerSideMl === 'number'
    ? [path]
    : entrySides(plan.approach).map((side) => [...path, side]);
}

/** Of the sides that are entered. */
function eachSide(field: 'access' | 'route'): Places {
  return ({ plan: { approach } }) =>
    entrySides(approach).map((side) => ['plan', 'sides', side, field]);
}

/** What the scale of each film in use is known from. */
function filmScale({ films }: KyphoDocument): Path[] {
  return FILM_VIEWS.flatMap((view) => {
    const calibration = films[view]?.calibration;
    if (!calibration) return [];
    const fields = Object.keys(calibration).filter((field) => SCALE_FIELDS.includes(field));
    return fields.map((field) => ['films', view, 'calibration', field]);
  });
}

/** All but the marks. */
const SCALE_FIELDS: readonly string[] = ['kind', 'diameterMm', 'lengthMm', 'gauge'];

/** The coordinates of stored paths; a side that follows the proposal has none. */
function needlePath({ plan: { approach, sides } }: KyphoDocument): Path[] {
  return entrySides(approach)
    .filter((side) => sides[side].path !== null)
    .flatMap((side) =>
      ['entry', 'target'].flatMap((end) =>
        ['x', 'y', 'z'].map((axis) => ['plan', 'sides', side, 'path', end, axis]),
      ),
    );
}

/** The levels beside the fracture, measured or not, and every other one that was measured. */
function otherHeights({ case: { fracture: facts, levels, numbering } }: KyphoDocument): Path[] {
  const segment = segmentLevels(facts.level, numbering);
  const at = segment.indexOf(facts.level);
  const beside = segment.filter((_, i) => Math.abs(i - at) === 1);
  const measured = Object.keys(levels).filter((level) => level !== facts.level);
  return [...new Set([...beside, ...measured])].flatMap((level) =>
    [...HEIGHTS, 'fractured'].map((field) => ['case', 'levels', level, field]),
  );
}

function earlier({ case: { fracture: facts, earlier: picture } }: KyphoDocument): Path[] {
  if (!picture) return [['case', 'earlier']];
  return [
    ['case', 'earlier', 'afterAugmentation'],
    ...[...HEIGHTS, 'endplateDepthMm', 'pose', 'modality'].map((field) => [
      'case',
      'earlier',
      'levels',
      facts.level,
      field,
    ]),
  ];
}

function density({ case: { patient: who } }: KyphoDocument): Path[] {
  const path = ['case', 'patient', 'boneDensity'];
  return who.boneDensity ? Object.keys(who.boneDensity).map((field) => [...path, field]) : [path];
}
