/** The words that go into files, looked up by whoever has a text file: shared/ has codes alone. */
import { MODEL } from '../base/model.ts';
import type { KyphoDocument } from '../document/document.ts';
import { type LookUp, outputName } from '../pipeline/explain/outputs/outputName.ts';
import { isOutputId } from '../pipeline/explain/outputs/outputs.ts';
import type { FhirWords } from './fhir/observation.ts';
import type { ModelWords } from './writeModel.ts';

export type ExportWords = ModelWords & FhirWords;

export function exportWords({ case: kase, plan }: KyphoDocument, lookUp: LookUp): ExportWords {
  const say: (...asked: Parameters<LookUp>) => string = (key, values) => lookUp(key, values) ?? key;
  const notice = say('exports.notice');
  return {
    notice,
    readme: say('exports.readme', {
      notice,
      title: kase.title,
      level: kase.fracture.level,
      planId: plan.planId,
      version: MODEL.version,
    }),
    nameOf: ({ key, labelKey }) =>
      isOutputId(key) ? outputName(key, lookUp) : (lookUp(labelKey) ?? key),
    procedure: say(`plan.procedureNames.${plan.procedure}`),
    percentile10: say('exports.fhir.percentile10'),
    percentile90: say('exports.fhir.percentile90'),
    pose: say('exports.fhir.pose'),
    planned: say('estimate.planned'),
    method: say('exports.fhir.method', { version: MODEL.version }),
  };
}
