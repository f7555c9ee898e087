/** Files of devices: strict, because a number in a wrong unit would be planned with. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import texts from '../../../assets/text/en.json' with { type: 'json' };
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import {
  decodeDeviceFile,
  encodeDeviceFile,
  MAX_DEVICE_FILE_BYTES,
  MAX_OWN_DEVICES,
  NO_OWN_DEVICES,
  type OwnDevices,
} from '../../../shared/document/deviceFile.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { FAULT_CODES } from '../../../shared/document/fault.ts';
import { OWN_BALLOON, OWN_CANNULA, OWN_CEMENT, OWN_JACK, OWN_STENT } from '../devices/twins.ts';
import { buildDocument } from '../simulation/builders.ts';
import { ownDevices } from './arbitraries.ts';

const ALL: OwnDevices = {
  balloons: [OWN_BALLOON],
  stents: [OWN_STENT],
  jacks: [OWN_JACK],
  cannulas: [OWN_CANNULA],
  cements: [OWN_CEMENT],
};

/** The file with one field of its only device of a kind changed, or taken away. */
function withField(kind: keyof OwnDevices, field: string, value: unknown): string {
  const file = JSON.parse(encodeDeviceFile(ALL));
  if (value === undefined) delete file[kind][0][field];
  else file[kind][0][field] = value;
  return JSON.stringify(file);
}

function faultOf(file: Uint8Array | string) {
  const decoded = decodeDeviceFile(file);
  if (decoded.ok) throw new Error('the file was accepted');
  const { code, path, hint } = decoded.error;
  return [code, path, hint];
}

describe('a file of devices', () => {
  it('reads back what was written, and is written the same again', () => {
    fc.assert(
      fc.property(ownDevices, (devices) => {
        const text = encodeDeviceFile(devices);
        const read = decodeDeviceFile(new TextEncoder().encode(text));
        expect(read).toEqual({ ok: true, value: devices });
        expect(read.ok && encodeDeviceFile(read.value)).toBe(text);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('leaves cements out where there are none, and reads a file from before they could be entered', () => {
    const file = JSON.parse(encodeDeviceFile({ ...ALL, cements: [] }));
    expect(Object.keys(file)).not.toContain('cements');
    expect(decodeDeviceFile(JSON.stringify(file))).toEqual({
      ok: true,
      value: { ...ALL, cements: [] },
    });
  });

  it.each([
    ['bar', 'balloons', 'maxPressureKpa', 27, 'looksLikeBar'],
    ['psi', 'balloons', 'maxPressureKpa', 400, 'looksLikePsi'],
    ['megapascals', 'stents', 'maxPressureKpa', 3, 'looksLikeMegapascals'],
    ['microlitres', 'balloons', 'maxVolumeMl', 4000, 'looksLikeMicrolitres'],
    ['centimetres', 'balloons', 'nominalLengthMm', 1.5, 'looksLikeCentimetres'],
    ['centimetres', 'cannulas', 'outerDiameterMm', 0.34, 'looksLikeCentimetres'],
    ['metres', 'jacks', 'openHeightMm', 0.017, 'looksLikeMetres'],
    ['less than nothing', 'jacks', 'maxForceN', -500, 'negative'],
    ['seconds', 'cements', 'injectionFromMin', 480, 'looksLikeSeconds'],
    ['seconds', 'cements', 'workingUntilMin', 960, 'looksLikeSeconds'],
    ['seconds', 'cements', 'hardAtMin', 1260, 'looksLikeSeconds'],
    ['a gauge', 'cannulas', 'outerDiameterMm', 10, null],
  ] as const)('in %s is refused, and the guess is named', (_, kind, field, value, hint) => {
    expect(faultOf(withField(kind, field, value))).toEqual([
      'outOfRange',
      `/${kind}/0/${field}`,
      hint,
    ]);
  });

  it('with the unit in the name is told the name that is meant', () => {
    const { maxPressureKpa, ...others } = OWN_BALLOON;
    const file = {
      ...JSON.parse(encodeDeviceFile(NO_OWN_DEVICES)),
      balloons: [{ ...others, maxPressureBar: 27 }],
    };
    const decoded = decodeDeviceFile(JSON.stringify(file));
    expect(decoded).toMatchObject({
      ok: false,
      error: {
        code: 'unknownKey',
        path: '/balloons/0/maxPressureBar',
        hint: 'unitInName',
        expected: { kind: 'name', values: { name: 'maxPressureKpa' } },
        further: [{ code: 'missingKey', path: '/balloons/0/maxPressureKpa' }],
      },
    });
    expect(maxPressureKpa).toBe(2700);
  });

  it('with seconds in the name is told that minutes are meant', () => {
    const { hardAtMin, ...others } = OWN_CEMENT;
    const file = {
      ...JSON.parse(encodeDeviceFile(NO_OWN_DEVICES)),
      cements: [{ ...others, hardAtSeconds: 1260 }],
    };
    expect(decodeDeviceFile(JSON.stringify(file))).toMatchObject({
      error: {
        code: 'unknownKey',
        path: '/cements/0/hardAtSeconds',
        hint: 'unitInName',
        expected: { kind: 'name', values: { name: 'hardAtMin' } },
      },
    });
    expect(hardAtMin).toBe(21);
  });

  it.each([
    ['not JSON', 'balloons: 15 mm', 'syntax', ''],
    ['nothing', '', 'empty', ''],
    ['a list', '[]', 'notAnObject', ''],
    ['another format', '{"format":"fhir","version":1}', 'wrongFormat', '/format'],
    ['a case', encodeCaseFile(buildDocument()), 'wrongFormat', '/format'],
    ['a later version', '{"format":"kyphoplan-devices","version":2}', 'futureVersion', '/version'],
    ['a brand', withField('balloons', 'brand', 'X'), 'unknownKey', '/balloons/0/brand'],
    ['no label', withField('stents', 'label', undefined), 'missingKey', '/stents/0/label'],
    ['a blank label', withField('stents', 'label', '  '), 'badText', '/stents/0/label'],
    ['two lines', withField('jacks', 'label', 'a\nb'), 'badText', '/jacks/0/label'],
    ['a hidden turn', withField('jacks', 'label', 'a\u202eb'), 'badText', '/jacks/0/label'],
    ['a label too long', withField('jacks', 'label', 'x'.repeat(61)), 'badText', '/jacks/0/label'],
    [
      'no stated source',
      withField('jacks', 'statedSource', ''),
      'badText',
      '/jacks/0/statedSource',
    ],
    [
      'a quoted number',
      withField('balloons', 'maxVolumeMl', '4'),
      'wrongType',
      '/balloons/0/maxVolumeMl',
    ],
    [
      'a bore as wide as its tube',
      withField('cannulas', 'innerDiameterMm', 3.4),
      'outOfRange',
      '/cannulas/0/innerDiameterMm',
    ],
    [
      'a jack that does not open',
      withField('jacks', 'openHeightMm', 5),
      'outOfRange',
      '/jacks/0/closedHeightMm',
    ],
    [
      'a cement stiff before it is injected',
      withField('cements', 'workingUntilMin', 8),
      'outOfRange',
      '/cements/0/injectionFromMin',
    ],
    [
      'a cement hard before its working time ends',
      withField('cements', 'hardAtMin', 15),
      'outOfRange',
      '/cements/0/workingUntilMin',
    ],
    [
      'a cement of no class',
      withField('cements', 'viscosity', 'thick'),
      'notAllowed',
      '/cements/0/viscosity',
    ],
  ])('that is or has %s is refused', (_, file, code, path) => {
    expect(faultOf(file).slice(0, 2)).toEqual([code, path]);
  });

  it('that is too large, or lists too many, is refused', () => {
    expect(faultOf(new Uint8Array(MAX_DEVICE_FILE_BYTES + 1))[0]).toBe('tooLarge');
    const many = { ...ALL, balloons: Array(MAX_OWN_DEVICES + 1).fill(OWN_BALLOON) };
    const file = { ...JSON.parse(encodeDeviceFile(ALL)), balloons: many.balloons };
    expect(faultOf(JSON.stringify(file)).slice(0, 2)).toEqual(['outOfRange', '/balloons']);
  });

  it('is no case, and says so', () => {
    expect(decodeCaseFile(encodeDeviceFile(ALL))).toMatchObject({ error: { code: 'wrongFormat' } });
  });

  it('has words of its own only for faults that there are', () => {
    for (const code of Object.keys(texts.fileErrors.devices)) expect(FAULT_CODES).toContain(code);
  });
});

describe('a case with a device in wrong units', () => {
  it.each([
    ['maxPressureKpa', 27, 'outOfRange', 'looksLikeBar'],
    ['nominalLengthMm', 1.5, 'outOfRange', 'looksLikeCentimetres'],
    ['maxVolumeMl', null, 'wrongType', null],
  ])('is refused at the field: %s', (field, value, code, hint) => {
    const file = JSON.parse(encodeCaseFile(buildDocument({ plan: { balloon: OWN_BALLOON } })));
    file.plan.balloon[field] = value;
    expect(decodeCaseFile(JSON.stringify(file))).toMatchObject({
      error: { code, path: `/plan/balloon/${field}`, hint },
    });
  });

  it('is refused at the minute that belongs before another, and at a class nobody knows', () => {
    const file = JSON.parse(
      encodeCaseFile(buildDocument({ plan: { cementViscosity: OWN_CEMENT } })),
    );
    file.plan.cementViscosity.hardAtMin = 12;
    expect(decodeCaseFile(JSON.stringify(file))).toMatchObject({
      error: {
        code: 'outOfRange',
        path: '/plan/cementViscosity/workingUntilMin',
        expected: { kind: 'lessThan', values: { name: 'hardAtMin' } },
      },
    });
    file.plan.cementViscosity = 'thick';
    expect(decodeCaseFile(JSON.stringify(file))).toMatchObject({
      error: { code: 'notAllowed', path: '/plan/cementViscosity', expected: { kind: 'oneOf' } },
    });
  });

  it('or with a device nobody knows, names the catalogue', () => {
    const file = JSON.parse(encodeCaseFile(buildDocument()));
    file.plan.balloon = 'gen-16';
    expect(decodeCaseFile(JSON.stringify(file))).toMatchObject({
      error: { code: 'notAllowed', path: '/plan/balloon', expected: { kind: 'oneOf' } },
    });
    delete file.plan.balloon;
    expect(decodeCaseFile(JSON.stringify(file))).toMatchObject({
      error: { code: 'missingKey', path: '/plan/balloon', expected: { kind: 'oneOf' } },
    });
  });
});
