import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AfterwardsSection } from '../../../renderer/afterwards/AfterwardsSection.tsx';
import { Dialogs } from '../../../renderer/shell/Dialogs.tsx';
import { useOpenDocument } from '../../../renderer/state/derived.ts';
import { dialogStore } from '../../../renderer/state/dialogStore.ts';
import { documentStore, openDocument } from '../../../renderer/state/documentStore.ts';
import { createSeries, seriesStore } from '../../../renderer/state/series.ts';
import { ok } from '../../../shared/base/result.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { NOTHING_AFTERWARDS } from '../../../shared/plan/afterwards.ts';
import { buildDocument } from '../../shared/simulation/builders.ts';
import { blur, byTestId, cleanUp, render, type } from '../window/setUp.ts';

const PLAIN = buildDocument({ plan: { inflationVolumePerSideMl: 2 } });
const KNOWN: KyphoDocument = {
  ...PLAIN,
  afterwards: {
    L1: { ...NOTHING_AFTERWARDS, pose: 'standing', anteriorHeightMm: 20, placedCementMl: 4 },
  },
};
const fileOf = (document: KyphoDocument, name: string) =>
  new File([encodeCaseFile(document)], name);

function open(document: KyphoDocument): void {
  act(() => openDocument({ document, handle: null, fileName: null, unsaved: false }));
}

function Section() {
  const document = useOpenDocument();
  return document && <AfterwardsSection document={document} onSeries={() => undefined} />;
}

afterEach(() => {
  cleanUp();
  dialogStore.setState({ dialog: null });
  documentStore.setState({ open: null });
});

describe('what was done and measured', () => {
  test('stands beside the band that was given, with where it fell as a word', () => {
    open(PLAIN);
    render(<Section />);
    expect(byTestId('afterwards').textContent).toContain('Nothing entered');
    act(() => byTestId('afterwards').click());
    const field = byTestId('afterwards-placedCementMl');
    type(field, '7.5');
    blur(field);
    expect(byTestId('afterwards-row-placedCementMl').textContent).toMatch(/7\.5\smL.*above/);
    expect(byTestId('afterwards').textContent).toContain('0 of 1 within the band');
  });
});

describe('a series of cases', () => {
  const saveExport = vi.fn(async (name: string) => ok({ name }));
  const decode = async (bytes: Uint8Array) => decodeCaseFile(bytes);
  const series = createSeries({ saveExport }, decode);

  test('reads each case, says what it left out and why, and saves what it shows', async () => {
    open(KNOWN);
    render(<Dialogs />);
    await act(async () => {
      void series();
    });
    expect(seriesStore.getState().rows).toHaveLength(2);
    const dialog = dialogStore.getState().dialog;
    if (dialog?.kind !== 'series') throw new Error('the series is not shown');
    await act(() =>
      dialog.ask.read([
        fileOf(KNOWN, 'one.kypho'),
        fileOf(PLAIN, 'nothing.kypho'),
        new File(['not a case'], 'broken.kypho'),
      ]),
    );
    expect(seriesStore.getState().leftOut.map(({ name }) => name)).toEqual([
      'nothing.kypho',
      'broken.kypho',
    ]);
    expect(byTestId('series-coverage').textContent).toContain('of 1');
    expect(
      document.querySelectorAll('[data-testid="series-picture"] .calibration-mark'),
    ).toHaveLength(1);
    await act(async () => byTestId('series-save').click());
    const [, extension, bytes] = saveExport.mock.calls[0] as unknown as [
      string,
      string,
      Uint8Array,
    ];
    expect(extension).toBe('csv');
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^title,planId,level,/);
    expect(lines[1]).toContain('anteriorHeightMm,mm,20,standing');
  });

  test('stops where it is told to', async () => {
    open(PLAIN);
    render(<Dialogs />);
    await act(async () => {
      void series();
    });
    const dialog = dialogStore.getState().dialog;
    if (dialog?.kind !== 'series') throw new Error('the series is not shown');
    await act(async () => {
      const read = dialog.ask.read([fileOf(KNOWN, 'one.kypho'), fileOf(KNOWN, 'two.kypho')]);
      dialog.ask.cancel();
      await read;
    });
    expect(seriesStore.getState().rows).toHaveLength(2);
    expect(seriesStore.getState().reading).toBeNull();
  });
});
