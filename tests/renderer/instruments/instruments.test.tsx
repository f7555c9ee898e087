// The page of instruments: the catalogue with its sources, own devices beside it, and what a plan may choose of them.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useStore } from 'zustand';
import { PlanSection } from '../../../renderer/plan/settings/PlanSection.tsx';
import { Dialogs } from '../../../renderer/shell/Dialogs.tsx';
import { derivationOf } from '../../../renderer/state/derived.ts';
import { dialogStore } from '../../../renderer/state/dialogStore.ts';
import { documentStore, openDocument, undoStep } from '../../../renderer/state/documentStore.ts';
import { createInstruments, type DeviceFiles } from '../../../renderer/state/instruments.ts';
import { addDevices, keepOwnDevices, ownDevicesStore } from '../../../renderer/state/ownDevices.ts';
import { findingRow } from '../../../renderer/viewModel/findingRows.ts';
import { balloonOptions } from '../../../renderer/viewModel/instruments/deviceOptions.ts';
import { ok } from '../../../shared/base/result.ts';
import {
  decodeDeviceFile,
  encodeDeviceFile,
  NO_OWN_DEVICES,
} from '../../../shared/document/deviceFile.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import {
  OWN_BALLOON,
  OWN_CANNULA,
  OWN_CEMENT,
  OWN_JACK,
  OWN_STENT,
} from '../../shared/devices/twins.ts';
import { buildDocument, PLAN } from '../../shared/simulation/builders.ts';
import { blur, byTestId, cleanUp, render, type } from '../window/setUp.ts';

const saveExport = vi.fn(async (name: string) => ok({ name }));
const openPage = createInstruments({ saveExport }, async (bytes) => decodeDeviceFile(bytes));
const has = (id: string) => document.querySelector(`[data-testid="${id}"]`) !== null;
const click = (id: string) => act(async () => byTestId(id).click());
const fill = (id: string, value: string) => {
  type(byTestId(id), value);
  blur(byTestId(id));
};
const rowsOf = (kind: string) =>
  [...byTestId(`instruments-${kind}`).querySelectorAll('tbody tr')].map(
    ({ textContent }) => textContent,
  );
const fileOf = (text: string, name = 'devices.json') => new File([text], name);

async function showPage(): Promise<DeviceFiles> {
  render(<Dialogs />);
  await act(async () => {
    void openPage();
  });
  const { dialog } = dialogStore.getState();
  if (dialog?.kind !== 'instruments') throw new Error('the page is not shown');
  return dialog.ask.files;
}

beforeEach(() => ownDevicesStore.setState(NO_OWN_DEVICES, true));
afterEach(() => {
  cleanUp();
  dialogStore.setState({ dialog: null });
  documentStore.setState({ open: null });
  saveExport.mockClear();
});

describe('the catalogue', () => {
  test('stands with its sizes and sources, names no maker, and cannot be changed', async () => {
    await showPage();
    expect(rowsOf('balloons')).toHaveLength(4);
    expect(rowsOf('balloons')[3]).toMatch(/high pressure.*4\.0.*48\.0.*Typical balloon sizes/);
    expect(rowsOf('stents')[0]).toMatch(/15\.0.*4\.5.*30\.0/);
    expect(rowsOf('jacks')[0]).toMatch(/5\.0.*17\.0.*500/);
    expect(rowsOf('cannulas')).toHaveLength(5);
    expect(rowsOf('cements')[2]).toMatch(/^High viscosity1 min.*to/);
    expect(has('edit-balloons-gen-15') || has('remove-balloons-gen-15')).toBe(false);
    expect(byTestId('instruments-export').hasAttribute('disabled')).toBe(true);
  });
});

describe('an own device', () => {
  test('is copied from the catalogue, but not its source: that is asked for', async () => {
    await showPage();
    await click('duplicate-balloons-gen-15');
    expect(byTestId('device-label').getAttribute('value')).toBe('15 mm, copy');
    expect(byTestId('device-maxPressureKpa').getAttribute('value')).toBe('27.0');
    await click('device-keep');
    expect(byTestId('device-wrong').textContent).toMatch(/Where its numbers come from/);
    type(byTestId('device-source'), 'Leaflet of 2026');
    // Typed and not yet left: it is kept all the same.
    act(() => byTestId('device-maxVolumeMl').focus());
    type(byTestId('device-maxVolumeMl'), '5');
    await click('device-keep');
    expect(has('device-editor')).toBe(false);
    expect(ownDevicesStore.getState().balloons).toEqual([
      {
        ...OWN_BALLOON,
        label: '15 mm, copy',
        statedSource: 'Leaflet of 2026',
        maxVolumeMl: 5,
      },
    ]);
    expect(rowsOf('balloons')[4]).toMatch(/15 mm, copy.*5\.0.*Entered by the user: Leaflet/);
  });

  test('is entered, refused while it cannot be, changed, removed and put back', async () => {
    await showPage();
    await click('instruments-add-cannulas');
    fill('device-label', 'Wide');
    type(byTestId('device-source'), 'Measured');
    fill('device-outerDiameterMm', '3.4');
    await click('device-keep');
    expect(byTestId('device-wrong').textContent).toMatch(/missing: Inner diameter/);
    fill('device-innerDiameterMm', '3.4');
    await click('device-keep');
    expect(byTestId('device-wrong').textContent).toMatch(/Inner diameter must be less than outer/);
    fill('device-innerDiameterMm', '30');
    expect(byTestId('device-innerDiameterMm').getAttribute('aria-invalid')).toBe('true');
    await click('device-keep');
    expect(has('device-editor')).toBe(true);
    fill('device-innerDiameterMm', '2.9');
    await click('device-keep');
    expect(rowsOf('cannulas')[5]).toMatch(/Wide3\.40.*2\.90/);
    await click('edit-cannulas-own-0');
    fill('device-innerDiameterMm', '2.8');
    await click('device-keep');
    expect(ownDevicesStore.getState().cannulas).toEqual([
      { label: 'Wide', statedSource: 'Measured', outerDiameterMm: 3.4, innerDiameterMm: 2.8 },
    ]);
    await click('remove-cannulas-own-0');
    expect(ownDevicesStore.getState().cannulas).toEqual([]);
    await click('instruments-put-back');
    expect(ownDevicesStore.getState().cannulas).toHaveLength(1);
  });
});

describe('an own cement', () => {
  const press = (key: string) =>
    act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
    });

  test('is copied from its class by keys alone, and asks where its minutes come from', async () => {
    await showPage();
    act(() => byTestId('duplicate-cements-medium').focus());
    await press('Enter');
    expect(byTestId('device-injectionFromMin').getAttribute('value')).toBe('6.2');
    expect(byTestId('device-hardAtMin').getAttribute('value')).toBe('20.9');
    const chosen = () =>
      byTestId('device-viscosity').querySelector<HTMLInputElement>('input:checked');
    act(() => chosen()?.focus());
    await press('ArrowRight');
    expect(chosen()?.value).toBe('high');
    act(() => byTestId('device-keep').focus());
    await press('Enter');
    expect(byTestId('device-wrong').textContent).toMatch(/missing: Where its numbers come from/);
    type(byTestId('device-source'), 'Leaflet of 2026');
    await press('Enter');
    expect(ownDevicesStore.getState().cements).toEqual([
      {
        label: 'Medium viscosity, copy',
        statedSource: 'Leaflet of 2026',
        viscosity: 'high',
        injectionFromMin: 6.2,
        workingUntilMin: 9.9,
        hardAtMin: 20.9,
      },
    ]);
    expect(rowsOf('cements')[3]).toMatch(
      /copyHigh viscosity6\.2.min.*Entered by the user: Leaflet/,
    );
  });

  test('is refused without its class, in seconds, and with minutes out of order', async () => {
    await showPage();
    await click('instruments-add-cements');
    fill('device-label', 'Slow');
    type(byTestId('device-source'), 'Measured');
    for (const [field, minutes] of [
      ['injectionFromMin', '8'],
      ['workingUntilMin', '16'],
      ['hardAtMin', '16'],
    ] as const)
      fill(`device-${field}`, minutes);
    await click('device-keep');
    expect(byTestId('device-wrong').textContent).toMatch(/missing: Viscosity/);
    await act(async () =>
      byTestId('device-viscosity').querySelector<HTMLInputElement>('[value="low"]')?.click(),
    );
    await click('device-keep');
    expect(byTestId('device-wrong').textContent).toMatch(
      /“Working until” must be earlier than “Hard at”/,
    );
    fill('device-hardAtMin', '1260');
    expect(byTestId('device-hardAtMin').getAttribute('aria-invalid')).toBe('true');
    fill('device-hardAtMin', '21');
    await click('device-keep');
    expect(ownDevicesStore.getState().cements).toMatchObject([
      { label: 'Slow', viscosity: 'low', hardAtMin: 21 },
    ]);
  });
});

describe('a file of devices', () => {
  const ALL = {
    balloons: [OWN_BALLOON],
    stents: [OWN_STENT],
    jacks: [OWN_JACK],
    cannulas: [OWN_CANNULA],
    cements: [OWN_CEMENT],
  };

  test('adds what is new, renames what is another, and is written as it is read', async () => {
    const files = await showPage();
    const other = { ...OWN_BALLOON, maxVolumeMl: 3 };
    await act(() => files.read(fileOf(encodeDeviceFile(ALL))));
    const again = await act(() =>
      files.read(fileOf(encodeDeviceFile({ ...ALL, balloons: [OWN_BALLOON, other] }))),
    );
    expect(again).toEqual({ kind: 'done', words: 'Devices added: 1.' });
    const { balloons, stents } = ownDevicesStore.getState();
    expect(balloons).toEqual([OWN_BALLOON, { ...other, label: `${OWN_BALLOON.label} (2)` }]);
    expect(stents).toEqual([OWN_STENT]);
    await click('instruments-export');
    const [, extension, bytes] = saveExport.mock.calls[0] as unknown as [
      string,
      string,
      Uint8Array,
    ];
    expect(extension).toBe('json');
    expect(decodeDeviceFile(bytes)).toEqual(ok(ownDevicesStore.getState()));
  });

  test('in wrong units adds nothing and says which unit it looks like', async () => {
    const files = await showPage();
    const bar = encodeDeviceFile(ALL).replace('"maxPressureKpa": 2700', '"maxPressureKpa": 27');
    const outcome = await act(() => files.read(fileOf(bar)));
    expect(outcome).toMatchObject({
      kind: 'refused',
      name: 'devices.json',
      error: { where: '/balloons/0/maxPressureKpa', next: expect.stringMatching(/^Bar.*100 kPa/) },
    });
    const huge = await act(() => files.read(fileOf('x'.repeat(300_000))));
    expect(huge).toMatchObject({ error: { what: 'The file is too large for a list of devices.' } });
    expect(ownDevicesStore.getState()).toEqual(NO_OWN_DEVICES);
  });
});

describe('the shelf', () => {
  const kept = (devices: string | null) => {
    const written: string[] = [];
    keepOwnDevices({ readDevices: () => devices, writeDevices: (text) => written.push(text) });
    return written;
  };

  test('brings back what was kept, and judges each device alone', () => {
    const written = kept(null);
    addDevices({ ...NO_OWN_DEVICES, balloons: [OWN_BALLOON], jacks: [OWN_JACK] });
    const left = ownDevicesStore.getState();
    ownDevicesStore.setState(NO_OWN_DEVICES, true);
    kept(written.at(-2) ?? null);
    expect(ownDevicesStore.getState()).toEqual(left);
    kept(
      JSON.stringify({
        balloons: [{ ...OWN_BALLOON, maxPressureKpa: 27 }, OWN_BALLOON, 7],
        stents: 'none',
        others: [OWN_STENT],
      }),
    );
    expect(ownDevicesStore.getState()).toEqual({ ...NO_OWN_DEVICES, balloons: [OWN_BALLOON] });
  });

  test.each(['{', '7', 'null', '[]'])('holding %s is as if it held nothing', (broken) => {
    kept(broken);
    expect(ownDevicesStore.getState()).toEqual(NO_OWN_DEVICES);
  });
});

describe('a plan', () => {
  function Panel() {
    const document = useStore(documentStore, (state) => state.open?.history.present);
    if (!document) return null;
    const derivation = derivationOf(document);
    const run = derivation.ok ? derivation.derived.run : null;
    return <PlanSection plan={document.plan} run={run} onInstruments={() => undefined} />;
  }
  const plan = () => documentStore.getState().open?.history.present.plan as Plan;

  test('chooses an own device in one step that is undone as one', async () => {
    act(() => {
      addDevices({ ...NO_OWN_DEVICES, jacks: [OWN_JACK], cannulas: [OWN_CANNULA] });
      const document = buildDocument({ plan: { procedure: 'jack' } });
      openDocument({ document, handle: null, fileName: null, unsaved: false });
    });
    render(<Panel />);
    const choice = byTestId('jack').closest('.field')?.querySelector('select');
    if (!choice) throw new Error('the jack is no choice');
    act(() => {
      choice.value = 'own-1';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(plan().jack).toEqual(OWN_JACK);
    expect(byTestId('jack').textContent).toContain(OWN_JACK.label);
    act(() => undoStep());
    expect(plan().jack).toBe('gen-jack-5');
    expect(byTestId('access').textContent).toContain('10 G');
  });

  test('chooses an own cement from a list beside the classes, in one step', () => {
    act(() => {
      addDevices({ ...NO_OWN_DEVICES, cements: [OWN_CEMENT] });
      openDocument({ document: buildDocument(), handle: null, fileName: null, unsaved: false });
    });
    render(<Panel />);
    const choice = byTestId('viscosity').closest('.field')?.querySelector('select');
    if (!choice) throw new Error('the cement is no choice');
    act(() => {
      choice.value = 'own-3';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(plan().cementViscosity).toEqual(OWN_CEMENT);
    expect(document.body.textContent).toMatch(/injected from 8\.0 to 16\.0.*entered by the user/);
    act(() => undoStep());
    expect(plan().cementViscosity).toBe('medium');
  });

  test('shows the device it carries, entered elsewhere, and says that nobody checked it', () => {
    const options = balloonOptions({ ...PLAN, balloon: OWN_BALLOON }, NO_OWN_DEVICES);
    expect(options.at(-1)).toMatchObject({
      choice: OWN_BALLOON,
      label: OWN_BALLOON.label,
      what: expect.stringMatching(/27\.0.*entered by the user/),
    });
    expect(options).toHaveLength(5);
    const { findings } = derive(
      buildDocument({ plan: { balloon: { ...OWN_BALLOON, maxVolumeMl: 2 } } }),
    );
    const row = findings.map(findingRow).find(({ code }) => code === 'volumeLimit');
    expect(row?.why).toContain(OWN_BALLOON.label);
    expect(row?.source).toBe('Entered by the user, not checked');
  });
});
