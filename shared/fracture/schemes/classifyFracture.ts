/** All classifications and indices of one fracture from what was measured and seen (M-FR-9 … M-FR-16). */
import type { ClinicalStatus } from '../../anatomy/clinicalStatus.ts';
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { Level } from '../../anatomy/levels.ts';
import type { Numbering } from '../../anatomy/numbering.ts';
import type { Patient } from '../../anatomy/patient.ts';
import { assert } from '../../base/assert.ts';
import type { Available } from '../../quantities/estimate.ts';
import { SOURCES, type SourceId } from '../../quantities/sources.ts';
import { drawWedgeDeg } from '../angles.ts';
import type { AssessInput } from '../assessFracture.ts';
import type { FractureAssessment } from '../assessment.ts';
import { GRADE_1_FROM } from '../constants.ts';
import { cappedIntactMm, drawDepthMm, drawHeights, uncertainHeights } from '../draws.ts';
import type { FractureFeatures } from '../features.ts';
import { canalCompromisePercent } from '../indices/canal.ts';
import { heightIndices } from '../indices/heightIndices.ts';
import {
  bisegmentalKyphosis,
  monosegmentalKyphosis,
  sagittalIndex,
  vertebralKyphosis,
} from '../indices/kyphosis.ts';
import { type Basis, type NotAvailable, notAvailable, type Scheme } from './answer.ts';
import { aoSpine } from './byFeature/aoSpine.ts';
import { kummell } from './byFeature/kummell.ts';
import { magerl } from './byFeature/magerl.ts';
import { ofScore } from './byFeature/ofScore.ts';
import { osteoporoticFracture } from './byFeature/osteoporoticFracture.ts';
import type { Reading } from './byFeature/reading.ts';
import { shareOf } from './byHeight/distribution.ts';
import { eastellMelton } from './byHeight/eastellMelton.ts';
import { genant, genantByArea, modifiedSq } from './byHeight/genant.ts';
import { drawCount, type MeasuredFracture, measuredFracture } from './byHeight/losses.ts';
import { mccloskeyKanis } from './byHeight/mccloskeyKanis.ts';
import type { Classification, FractureIndices } from './classification.ts';
import { KUMMELL_LOSS, MAGERL_WEDGE_DEG } from './constants.ts';

export interface ClassifyInput extends AssessInput {
  /** What assessFracture made of the same input. */
  readonly assessment: Available<FractureAssessment>;
  readonly features: FractureFeatures;
  readonly status: ClinicalStatus;
  readonly patient: Patient;
  /** Heights of the population at a level, scaled to the patient as far as known. */
  readonly expectedMm: (level: Level) => HeightsMm;
  readonly numbering?: Numbering;
}

export function classifyFracture(input: ClassifyInput): Classification {
  const { facts, features, status, patient } = input;
  const measured = measure(input);
  const byHeight = <A>(answer: (fracture: MeasuredFracture) => A): A | NotAvailable =>
    measured.kind === 'notAvailable' ? measured : answer(measured.fracture);
  const ratios = { ...input, level: facts.level };
  const reading: Reading = { facts, features, ...sharesOf(measured) };
  const of = osteoporoticFracture(reading);
  return {
    genant: scheme('wang2019', ['heights'], byHeight(genant)),
    genantByArea: scheme('wang2019', ['heights'], byHeight(genantByArea)),
    modifiedSq: scheme('wangModifiedSq', ['heights'], byHeight(modifiedSq)),
    eastellMelton: scheme(
      'eastell1991',
      ['heights', 'neighbours'],
      byHeight((fracture) => eastellMelton(fracture, ratios)),
    ),
    mccloskeyKanis: scheme(
      'mccloskey1993',
      ['heights', 'neighbours'],
      byHeight((fracture) => mccloskeyKanis(fracture, ratios)),
    ),
    of: scheme('schnake2018', ['features', 'facts', 'heights'], of),
    ofScore: scheme(
      'schnake2018',
      ['features', 'facts', 'heights', 'status', 'bone'],
      ofScore({ fracture: of, status, boneDensity: patient.boneDensity }),
    ),
    aoSpine: scheme(
      'vaccaro2013',
      ['features', 'facts', 'heights', 'status'],
      aoSpine(reading, status),
    ),
    magerl: scheme('magerl1994', ['features', 'facts', 'heights'], magerl(reading)),
    kummell: scheme('kummellStages', ['facts', 'features', 'heights'], kummell(reading)),
    indices: indicesOf(input, measured),
  };
}

function scheme<A>(source: SourceId, basis: readonly Basis[], answer: A | NotAvailable): Scheme<A> {
  return { source, confidence: SOURCES[source].confidence, basis, answer };
}

/** The measured fracture with what the indices and the wedge need, or why there is none. */
type Measured =
  | NotAvailable
  | {
      readonly kind: 'measured';
      readonly assessment: FractureAssessment;
      readonly fracture: MeasuredFracture;
      readonly wedgeDeg: Float64Array;
      readonly intactWedgeDeg: Float64Array;
    };

/** The draws are those of the assessment: the same columns give the same numbers. */
function measure({ assessment, intact, shapes, columns }: ClassifyInput): Measured {
  if (!assessment.available) {
    const { reason } = assessment;
    assert(
      reason === 'noHeights' || reason === 'incompleteHeights',
      'an assessment lacks heights or is there',
    );
    return notAvailable(reason);
  }
  const { level, measuredMm, measuredSdMm } = assessment.value;
  const shape = shapes.find((each) => each.level === level);
  assert(shape !== undefined, 'the fractured level is part of its segment');
  const draws = drawHeights(uncertainHeights(measuredMm, intact), measuredSdMm, columns);
  const depthMm = drawDepthMm(shape, columns);
  return {
    kind: 'measured',
    assessment: assessment.value,
    fracture: measuredFracture(measuredMm, cappedIntactMm(measuredMm, intact), draws),
    wedgeDeg: drawWedgeDeg(draws.measuredMm, depthMm),
    intactWedgeDeg: drawWedgeDeg(draws.intactMm, depthMm),
  };
}

function sharesOf(
  measured: Measured,
): Pick<Reading, 'deformedShare' | 'wedgedShare' | 'sunkShare'> {
  if (measured.kind === 'notAvailable')
    return { deformedShare: null, wedgedShare: null, sunkShare: null };
  const { fracture, wedgeDeg, intactWedgeDeg } = measured;
  const count = drawCount(fracture);
  const loss = fracture.largestLoss;
  return {
    deformedShare: shareOf(count, (i) => loss[i]! >= GRADE_1_FROM.value),
    wedgedShare: shareOf(count, (i) => wedgeDeg[i]! - intactWedgeDeg[i]! > MAGERL_WEDGE_DEG.value),
    sunkShare: shareOf(count, (i) => loss[i]! > KUMMELL_LOSS.value),
  };
}

function indicesOf(input: ClassifyInput, measured: Measured): FractureIndices {
  const whenMeasured = <A>(answer: (m: Exclude<Measured, NotAvailable>) => A): A | NotAvailable =>
    measured.kind === 'notAvailable' ? measured : answer(measured);
  return {
    heights: scheme(
      'beck1971',
      ['heights'],
      whenMeasured(({ assessment, fracture }) => heightIndices(assessment, fracture.draws)),
    ),
    kyphosis: scheme(
      'model',
      ['heights', 'neighbours'],
      whenMeasured((m) => {
        const kyphosis = { ...input, ...m };
        return [
          vertebralKyphosis(kyphosis),
          monosegmentalKyphosis(kyphosis),
          bisegmentalKyphosis(kyphosis),
        ];
      }),
    ),
    sagittalIndex: scheme(
      'farcy1990',
      ['heights'],
      whenMeasured((m) => sagittalIndex({ ...input, ...m })),
    ),
    canalCompromisePercent: scheme(
      'mumford1993',
      ['features'],
      canalCompromisePercent(input.features),
    ),
  };
}
