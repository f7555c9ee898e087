// A bundle of FHIR R4 held against the rules of the standard that concern it: hl7.org/fhir/R4/bundle, observation, careplan.
import { describe, expect, it } from 'vitest';
import { derive } from '../../../shared/pipeline/derive.ts';
import { uuidOf } from '../../../shared/writers/fhir/uuid.ts';
import { writeNumbers } from '../../../shared/writers/writeNumbers.ts';
import { BOTH_SIDES, FHIR_WORDS, readDocument, withPlan } from './plans.ts';

interface Coded {
  readonly coding?: readonly { readonly system: string; readonly code: string }[];
  readonly text?: string;
}
interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly system?: string;
  readonly code?: string;
}
interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly status?: string;
  readonly code?: Coded;
  readonly subject?: { readonly reference: string };
  readonly bodySite?: Coded;
  readonly valueQuantity?: Quantity;
  readonly valueCodeableConcept?: Coded;
  readonly valueBoolean?: boolean;
  readonly dataAbsentReason?: Coded;
  readonly component?: readonly {
    readonly code: Coded;
    readonly valueQuantity?: Quantity;
    readonly valueCodeableConcept?: Coded;
  }[];
  readonly [field: string]: unknown;
}
interface Bundle {
  readonly resourceType: string;
  readonly type: string;
  readonly timestamp?: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

const bundleOf = (document: typeof BOTH_SIDES, timestamp: string | null = null): Bundle =>
  JSON.parse(new TextDecoder().decode(writeNumbers(document, 'fhir', FHIR_WORDS, timestamp)));

const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Elements of R4's Observation that are used here. */
const OBSERVATION_FIELDS = new Set([
  'resourceType',
  'id',
  'status',
  'code',
  'subject',
  'valueQuantity',
  'valueCodeableConcept',
  'valueBoolean',
  'dataAbsentReason',
  'bodySite',
  'method',
  'note',
  'component',
]);

describe.each([
  ['a measured case', BOTH_SIDES],
  ['a case of which little is known', readDocument('tests/fixtures/cases/unknown.kypho')],
])('the bundle of %s', (_name, document) => {
  const bundle = bundleOf(document);
  const resources = bundle.entry.map(({ resource }) => resource);
  const observations = resources.filter(({ resourceType }) => resourceType === 'Observation');

  it('is a collection of resources with unique addresses and legal ids', () => {
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
    expect(bundle).not.toHaveProperty('timestamp');
    const addresses = bundle.entry.map(({ fullUrl }) => fullUrl);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(UUID);
    for (const { id } of resources) expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
    expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
  });

  it('has one patient, of whom it says nothing but the sex', () => {
    const patients = resources.filter(({ resourceType }) => resourceType === 'Patient');
    expect(patients).toHaveLength(1);
    expect(Object.keys(patients[0]!)).toEqual(['resourceType', 'id', 'gender']);
    expect(['male', 'female', 'other', 'unknown']).toContain(patients[0]!.gender);
  });

  it('refers from every number to that patient', () => {
    const patient = bundle.entry.find(({ resource }) => resource.resourceType === 'Patient')!;
    for (const { resourceType, subject } of resources)
      if (resourceType !== 'Patient') expect(subject?.reference).toBe(patient.fullUrl);
  });

  it('has observations with status, code and at most one value (obs-6)', () => {
    expect(observations.length).toBeGreaterThan(150);
    for (const each of observations) {
      for (const field of Object.keys(each))
        expect(OBSERVATION_FIELDS.has(field), field).toBe(true);
      expect(['final', 'preliminary']).toContain(each.status);
      expect(each.code?.text).toBeTruthy();
      const values = ['valueQuantity', 'valueCodeableConcept', 'valueBoolean'].filter(
        (field) => field in each,
      );
      const says = values.length + ('dataAbsentReason' in each ? 1 : 0);
      // Where a band has no middle its two ends stand alone.
      if (says === 0) expect(each.component?.length, each.id).toBeGreaterThanOrEqual(2);
      else expect(says, each.id).toBe(1);
      expect(each.component?.length).not.toBe(0);
    }
  });

  it('has finite quantities whose codes are of UCUM (qty-3)', () => {
    const quantities = observations.flatMap(({ valueQuantity, component = [] }) => [
      ...(valueQuantity ? [valueQuantity] : []),
      ...component.flatMap((each) => each.valueQuantity ?? []),
    ]);
    for (const { value, unit, system, code } of quantities) {
      expect(Number.isFinite(value)).toBe(true);
      expect(unit).toBeTruthy();
      expect(system === undefined).toBe(code === undefined);
      if (system) expect(system).toBe('http://unitsofmeasure.org');
    }
  });

  it('is marked as a model wherever nobody measured', () => {
    for (const each of observations.filter(({ status }) => status === 'preliminary'))
      expect(each).toMatchObject({
        note: [{ text: FHIR_WORDS.notice }],
        method: { text: 'a model' },
      });
  });

  it('proposes the plan and orders nothing', () => {
    const plans = resources.filter(({ resourceType }) => resourceType === 'CarePlan');
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({
      status: 'draft',
      intent: 'proposal',
      title: document.plan.planId,
    });
  });
});

it('says of a planned volume that it is as planned, and names no method that made it', () => {
  const document = withPlan({ procedure: 'vertebroplasty', cementVolumeMl: 3 });
  const { resource } = bundleOf(document).entry.find(
    ({ resource: { id } }) => id === 'cementVolume',
  )!;
  expect(resource).toMatchObject({
    status: 'preliminary',
    valueQuantity: { value: 3 },
    note: [{ text: FHIR_WORDS.planned }, { text: FHIR_WORDS.notice }],
  });
  expect(resource.method).toBeUndefined();
  expect(resource.component).toBeUndefined();
});

it('has the numbers of the run, with band, level and unit', () => {
  const { run, fracturedLevel } = derive(BOTH_SIDES);
  if (!run.available) throw new Error(run.reason);
  const { median, low, high } = run.value.cement.volumeMl;
  const found = bundleOf(BOTH_SIDES).entry.find(({ resource }) => resource.id === 'cementVolume')!;
  expect(found.resource.valueQuantity).toEqual({
    value: median,
    unit: 'mL',
    system: 'http://unitsofmeasure.org',
    code: 'mL',
  });
  expect(found.resource.component?.map(({ valueQuantity }) => valueQuantity?.value)).toEqual([
    low,
    high,
  ]);
  expect(found.resource.bodySite?.text).toBe(fracturedLevel);
});

it('has the grade of Genant as words', () => {
  const found = bundleOf(BOTH_SIDES).entry.find(({ resource }) => resource.id === 'grade')!;
  expect(found.resource.valueCodeableConcept).toEqual({ text: expect.stringMatching(/^[0-3]$/) });
});

it('takes the time from its caller, and is otherwise the same every time', () => {
  const at = '2026-03-01T12:00:00Z';
  expect(bundleOf(BOTH_SIDES, at).timestamp).toBe(at);
  expect(bundleOf(BOTH_SIDES)).toEqual(bundleOf(BOTH_SIDES));
});

it('gives different names different addresses', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `KP-${i} patient`);
  expect(new Set(names.map(uuidOf)).size).toBe(names.length);
});
