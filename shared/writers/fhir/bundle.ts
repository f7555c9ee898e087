/**
 * A plan as a FHIR R4 Bundle of type collection: a patient without identifiers, every number as an observation, the plan
 * as a proposal. The time is the caller's, where one is wanted.
 */
import type { KyphoDocument } from '../../document/document.ts';
import { caseRows } from '../numbers/caseRows.ts';
import { filmRows } from '../numbers/filmRows.ts';
import { outputRows } from '../numbers/outputRows.ts';
import { type FhirWords, observationOf } from './observation.ts';
import { uuidOf } from './uuid.ts';

type Resource = Readonly<Record<string, unknown>> & { readonly id: string };

export function fhirText(
  document: KyphoDocument,
  words: FhirWords,
  timestamp: string | null,
): string {
  const { case: kase, plan } = document;
  const addressOf = (id: string) => `urn:uuid:${uuidOf(`${plan.planId} ${id}`)}`;
  const subject = { reference: addressOf('patient') };
  const context = { subject, fracturedLevel: kase.fracture.level, words };
  // The plan's own numbers are what the proposal says; words of the case have no code of their own.
  const entered = [
    ...caseRows(document).filter(({ key, unit }) => key.startsWith('/case/') && unit !== ''),
    ...filmRows(document),
  ];
  const resources: readonly Resource[] = [
    { resourceType: 'Patient', id: 'patient', gender: kase.patient.sex ?? 'unknown' },
    {
      resourceType: 'CarePlan',
      id: 'plan',
      status: 'draft',
      intent: 'proposal',
      title: plan.planId,
      description: words.notice,
      subject,
      activity: [
        {
          detail: {
            kind: 'ServiceRequest',
            code: { text: `${words.procedure}, ${kase.fracture.level}` },
            status: 'not-started',
            doNotPerform: false,
          },
        },
      ],
    },
    ...[...entered, ...outputRows(document)].map((row) => observationOf(row, context)),
  ];
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    ...(timestamp === null ? {} : { timestamp }),
    entry: resources.map((resource) => ({ fullUrl: addressOf(resource.id), resource })),
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}
