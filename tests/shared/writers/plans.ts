/** What the writers are tested on: the constructed case, seen by programs that know nothing of us. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Phase } from '../../../shared/simulation/phase.ts';
import type { FhirWords } from '../../../shared/writers/fhir/observation.ts';
import type { ModelFormat } from '../../../shared/writers/formats.ts';
import { assembleSolids } from '../../../shared/writers/solids/assembleSolids.ts';
import type { Solid } from '../../../shared/writers/solids/solid.ts';
import { type ModelWords, writeModel } from '../../../shared/writers/writeModel.ts';
import { templateOf } from '../anatomy/shapes.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export function readDocument(path: string): KyphoDocument {
  const read = decodeCaseFile(readFileSync(join(ROOT, path)));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.document;
}

export const BOTH_SIDES = readDocument('assets/cases/constructed.kypho');

/** The side phantom: one needle, on the patient's left. */
export const LEFT_ONLY = withPlan({ approach: 'left' });

export function withPlan(plan: Partial<Plan>): KyphoDocument {
  return { ...BOTH_SIDES, plan: { ...BOTH_SIDES.plan, ...plan } };
}

export const making = { templateOf, onVertebra: () => {} };

export const WORDS: ModelWords = { notice: 'A model.', readme: 'What this is.\n' };

export const FHIR_WORDS: FhirWords = {
  nameOf: ({ key }) => `name of ${key}`,
  procedure: 'a procedure',
  percentile10: '10th percentile',
  percentile90: '90th percentile',
  pose: 'Pose',
  method: 'a model',
  notice: 'A model.',
  planned: 'as planned',
};

export function solidsOf(document: KyphoDocument, stage: Phase): readonly Solid[] {
  const solids = assembleSolids({ derived: derive(document), stage, ...making });
  if (!solids.ok) throw new Error(solids.error);
  return solids.value;
}

export function fileOf(
  document: KyphoDocument,
  format: ModelFormat,
  stage: Phase,
): Uint8Array<ArrayBuffer> {
  const file = writeModel({ document, format, stage, words: WORDS }, making);
  if (!file.ok) throw new Error(file.error);
  return file.value.slice();
}
