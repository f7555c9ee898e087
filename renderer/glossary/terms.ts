/** The words of the field that this window uses: which there are, and where a stated fact comes from. Their sentences are text. */
import { GRADE_1_FROM, GRADE_1_TO, GRADE_2_TO } from '../../shared/fracture/constants.ts';
import type { Constant } from '../../shared/quantities/constant.ts';
import type { SourceId } from '../../shared/quantities/sources.ts';

export interface Term {
  /** null: what a word means, and no more. */
  readonly source: SourceId | null;
  /** The numbers its sentence states. */
  readonly numbers?: Readonly<Record<string, Constant>>;
}

export const TERMS = {
  endplate: { source: null },
  pedicle: { source: null },
  posteriorWall: { source: null },
  spinalCanal: { source: null },
  cortex: { source: null },
  tensionBand: { source: null },
  basivertebralVein: { source: null },
  heightLoss: { source: 'model' },
  wedgeAngle: { source: null },
  localKyphosis: { source: null },
  beckIndex: { source: 'beck1971' },
  sagittalIndex: { source: 'farcy1990' },
  canalCompromise: { source: 'mumford1993' },
  genantGrade: {
    source: 'wang2019',
    numbers: { mild: GRADE_1_FROM, moderate: GRADE_1_TO, severe: GRADE_2_TO },
  },
  wedgeFracture: { source: null },
  biconcave: { source: null },
  crush: { source: null },
  fractureShape: { source: null },
  ofClass: { source: 'schnake2018' },
  aoSpine: { source: 'vaccaro2013' },
  kummell: { source: 'kummellStages' },
  retropulsion: { source: null },
  cleft: { source: null },
  oedema: { source: null },
  coronalSplit: { source: null },
  qct: { source: null },
  hounsfield: { source: null },
  tScore: { source: null },
  kyphoplasty: { source: null },
  vertebroplasty: { source: null },
  stent: { source: null },
  jack: { source: null },
  bipedicular: { source: null },
  unipedicular: { source: null },
  transpedicular: { source: null },
  extrapedicular: { source: null },
  parapedicular: { source: null },
  route: { source: null },
  gauge: { source: 'needleGauge' },
  medialRule: { source: 'accessTechnique' },
  enFace: { source: null },
  trueAp: { source: null },
  compaction: { source: 'model' },
  bridging: { source: 'model' },
  wallLimit: { source: 'model' },
  preload: { source: null },
  recoil: { source: 'model' },
  gain: { source: 'model' },
  restoration: { source: 'model' },
  cementViscosity: { source: null },
  interdigitation: { source: null },
  cementPattern: { source: 'model' },
  cementFill: { source: 'model' },
  leakB: { source: 'yeom2003' },
  leakS: { source: 'yeom2003' },
  leakC: { source: 'yeom2003' },
  band: { source: 'model' },
  plumbLine: { source: null },
} as const satisfies Readonly<Record<string, Term>>;

export type TermId = keyof typeof TERMS;
export const TERM_IDS = Object.keys(TERMS) as readonly TermId[];
