/** Devices of the user's own: they run as the catalogue's do, and never borrow its sources. */
import { describe, expect, it } from 'vitest';
import { balloonOf, isSameChoice } from '../../../shared/devices/ownDevice.ts';
import { applyCommand } from '../../../shared/document/commands.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { explain } from '../../../shared/pipeline/explain/explain.ts';
import { fittingGauges, goesThrough } from '../../../shared/plan/instruments.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { setupOf } from '../../../shared/plan/setupOf.ts';
import { sidesToCheck } from '../../../shared/plan/sidesToCheck.ts';
import { buildDocument, PLAN, runOf, sidesWith } from '../simulation/builders.ts';
import { OWN_BALLOON, OWN_CANNULA, OWN_JACK, OWN_STENT } from './twins.ts';

const TWINS: readonly (readonly [string, Partial<Plan>, Partial<Plan>])[] = [
  ['balloon', { procedure: 'kyphoplasty' }, { balloon: OWN_BALLOON }],
  ['stent', { procedure: 'stent' }, { stent: OWN_STENT }],
  ['jack', { procedure: 'jack' }, { jack: OWN_JACK }],
  [
    'cannula',
    { procedure: 'vertebroplasty', approach: 'left' },
    { sides: sidesWith({ access: OWN_CANNULA }) },
  ],
];

function findingsOf(change: Partial<Plan>) {
  return derive(buildDocument({ plan: change })).findings;
}

/** Without the name of the needle that is pressed through: the one thing that tells two alike apart. */
function unnamed(run: ReturnType<typeof runOf>) {
  const { injection, ...cement } = run.cement;
  return { ...run, cement: { ...cement, injection: { ...injection, needle: null } } };
}

describe('an own device with the numbers of the catalogue', () => {
  it.each(TWINS)('runs as the catalogue one, bit for bit: %s', (_, setting, own) => {
    const catalogue = buildDocument({ plan: setting });
    const mine = buildDocument({ plan: { ...setting, ...own } });
    expect(unnamed(runOf(mine))).toEqual(unnamed(runOf(catalogue)));
    expect(derive(mine).paths.map(({ proposal, margins }) => [proposal, margins])).toEqual(
      derive(catalogue).paths.map(({ proposal, margins }) => [proposal, margins]),
    );
  });

  it.each(TWINS)('comes back from a case file as it went in: %s', (_, setting, own) => {
    const document: KyphoDocument = buildDocument({ plan: { ...setting, ...own } });
    const read = decodeCaseFile(encodeCaseFile(document));
    expect(read.ok && read.value.document).toEqual(document);
  });

  it('is one device for two sides that carry it apart', () => {
    const document = buildDocument({ plan: { sides: sidesWith({ access: OWN_CANNULA }) } });
    const read = decodeCaseFile(encodeCaseFile(document));
    if (!read.ok) throw new Error(read.error.code);
    const { plan } = read.value.document;
    expect(plan.sides.left.access).not.toBe(plan.sides.right.access);
    expect(sidesToCheck(plan)).toEqual([{ side: 'right', where: 'both' }]);
    expect(isSameChoice({ ...OWN_CANNULA, innerDiameterMm: 2 }, OWN_CANNULA)).toBe(false);
    expect(isSameChoice('10G', OWN_CANNULA)).toBe(false);
  });

  it('lets a slider keep what rests on it', () => {
    const plan = { ...PLAN, balloon: OWN_BALLOON };
    expect(setupOf({ ...plan, inflationVolumePerSideMl: 1 })).toBe(setupOf(plan));
    expect(balloonOf(plan.balloon)).toBe(balloonOf(plan.balloon));
  });
});

describe('the limits of an own device', () => {
  it('are found where its own numbers are passed, under its own source', () => {
    const small = { ...OWN_BALLOON, maxVolumeMl: 2 };
    expect(findingsOf({ balloon: small, inflationVolumePerSideMl: 2.5 })).toContainEqual(
      expect.objectContaining({
        code: 'volumeLimit',
        source: 'enteredByUser',
        words: { balloon: small.label },
        values: expect.objectContaining({ limit: { quantity: 'volumeMl', value: 2 } }),
        fix: { kind: 'editPlan', field: 'inflationVolumePerSideMl', value: 2 },
      }),
    );
    const long = { ...OWN_BALLOON, nominalLengthMm: 40 };
    expect(findingsOf({ balloon: long })).toContainEqual(
      expect.objectContaining({ code: 'deviceTooLong', source: 'enteredByUser' }),
    );
    const longJack = { ...OWN_JACK, nominalLengthMm: 40 };
    expect(findingsOf({ procedure: 'jack', jack: longJack })).toContainEqual(
      expect.objectContaining({ code: 'deviceTooLong', source: 'enteredByUser', fix: null }),
    );
  });

  it('decide which cannulas it goes through, those of the catalogue and those of the user', () => {
    const thick = { ...PLAN, balloon: { ...OWN_BALLOON, minInnerDiameterMm: 3 } };
    const thin = { ...PLAN, balloon: { ...OWN_BALLOON, minInnerDiameterMm: 2 } };
    expect(fittingGauges(thick)).toEqual(['8G']);
    expect(fittingGauges(thin)).toEqual(['8G', '10G', '11G']);
    expect(goesThrough(thick, { ...OWN_CANNULA, innerDiameterMm: 3 })).toBe(true);
    expect(goesThrough(thick, { ...OWN_CANNULA, innerDiameterMm: 2.9 })).toBe(false);
    const [tooThin] = derive(buildDocument({ plan: thick })).findings.filter(
      ({ code }) => code === 'accessTooThin',
    );
    expect(tooThin).toMatchObject({
      source: 'enteredByUser',
      side: 'both',
      values: { bore: { value: 2.7 }, needed: { value: 3 } },
      fix: { field: 'access', value: '8G' },
    });
    const through = { ...thick, balloon: { ...thick.balloon, minInnerDiameterMm: 6 } };
    expect(
      derive(buildDocument({ plan: through })).findings.find(
        ({ code }) => code === 'accessTooThin',
      ),
    ).toMatchObject({ fix: null });
  });

  it('of a cannula are told under its own source, whatever room it leaves', () => {
    const wide = { ...OWN_CANNULA, outerDiameterMm: 7.5, innerDiameterMm: 6 };
    const found = findingsOf({ sides: sidesWith({ access: wide }) }).filter(
      ({ values }) => 'room' in values || 'needed' in values,
    );
    expect(found.length).toBeGreaterThan(2);
    for (const { code, source, words } of found) {
      if (code === 'pedicleAssumed') continue;
      expect([code, source]).toEqual([code, 'enteredByUser']);
      expect(words.access).toBe(wide.label);
    }
    const plain = findingsOf({}).filter(({ values }) => 'room' in values);
    expect(plain.map(({ source }) => source)).not.toContain('enteredByUser');
  });
});

describe('a number that rests on an own device', () => {
  it('says so where it is explained', () => {
    const explained = explain(
      buildDocument({ plan: { balloon: OWN_BALLOON } }),
      'eventVolume.bridging',
    );
    expect(explained.sources).toContain('enteredByUser');
    expect(explained.inputs).toContainEqual(
      expect.objectContaining({ path: '/plan/balloon', value: OWN_BALLOON }),
    );
    expect(explain(buildDocument(), 'eventVolume.bridging').sources).not.toContain('enteredByUser');
  });
});

describe('choosing an own device', () => {
  it('is one command, refused by name where a number cannot be', () => {
    const document = buildDocument();
    const set = (value: Plan['balloon']) =>
      applyCommand(document, { kind: 'editPlan', field: 'balloon', value });
    const chosen = set(OWN_BALLOON);
    expect(chosen.ok && chosen.value.plan.balloon).toEqual(OWN_BALLOON);
    expect(set({ ...OWN_BALLOON, maxPressureKpa: 27 })).toMatchObject({
      ok: false,
      error: { code: 'outOfRange', path: '/plan/balloon/maxPressureKpa', hint: 'looksLikeBar' },
    });
    if (!chosen.ok) return;
    // The same again changes nothing.
    const again = { kind: 'editPlan', field: 'balloon', value: { ...OWN_BALLOON } } as const;
    const twice = applyCommand(chosen.value, again);
    expect(twice.ok && twice.value).toBe(chosen.value);
  });
});
