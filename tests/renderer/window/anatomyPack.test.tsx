// Loading bones in the window: shown when they are whole, refused in four parts, cancelled, given back.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PicturesPart } from '../../../renderer/report/PicturesPart.tsx';
import { Dialogs } from '../../../renderer/shell/Dialogs.tsx';
import { Header } from '../../../renderer/shell/Header.tsx';
import { PackProgress } from '../../../renderer/shell/PackProgress.tsx';
import {
  anatomyPackStore,
  createPackFlow,
  type PackFlow,
  showOwnBones,
} from '../../../renderer/state/anatomyPack.ts';
import { createCommands } from '../../../renderer/state/createCommands.ts';
import { dialogStore } from '../../../renderer/state/dialogStore.ts';
import { packFaultWords, packFileFaultWords } from '../../../renderer/viewModel/packWords.ts';
import type { OverlayMarks } from '../../../renderer/viewport/overlayMarks.ts';
import { buildPack, type PackOutcome } from '../../../renderer/workers/buildPack.ts';
import type { buildPackInWorker } from '../../../renderer/workers/packClient.ts';
import { PACK_REASONS } from '../../../shared/anatomy/pack/packTemplate.ts';
import { PACK_FAULTS } from '../../../shared/anatomy/pack/readAnatomyPack.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import type { OpenedFile, PlatformFault } from '../../../shared/ipc/bridge.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { GLB_FAULTS } from '../../../shared/readers/glb/glbFault.ts';
import { phantom } from '../../shared/anatomy/pack/phantom.ts';
import { writeGlb } from '../../shared/readers/writeGlb.ts';
import { IDLE_FLOWS } from './idleFlows.ts';
import { byTestId, cleanUp, render } from './setUp.ts';

const L1 = phantom('L1');
const GOOD = writeGlb([
  { name: 'L1', surface: L1 },
  { name: 'L2', surface: { ...L1, triangles: L1.triangles.slice(0, 3000) } },
]);
const file = (bytes: Uint8Array): OpenedFile => ({
  handle: null,
  name: 'bones.glb',
  readOnly: true,
  bytes,
});
const here: typeof buildPackInWorker = async (bytes, onProgress) => buildPack(bytes, onProgress);
const flowWith = (picked: OpenedFile | PlatformFault | null, build = here) =>
  createPackFlow(
    { openAnatomyPack: async () => (picked && 'code' in picked ? err(picked) : ok(picked)) },
    build,
  );
const commandsOf = (packs: PackFlow) => createCommands({ ...IDLE_FLOWS, packs });
const shown = (id: string) => document.querySelector(`[data-testid="${id}"]`) !== null;
const click = (id: string) => act(async () => byTestId(id).click());

/** The window's parts that know of packs; `load` as the menu calls it. */
function window(packs: PackFlow) {
  const commands = commandsOf(packs);
  render(
    <>
      <Header commands={commands} />
      <PackProgress />
      <Dialogs />
    </>,
  );
  return { load: () => act(async () => void commands.loadAnatomyPack()) };
}

beforeEach(() => dialogStore.setState({ dialog: null }));
afterEach(() => {
  cleanUp();
  // The store is the window's: the next test finds our own bones.
  showOwnBones();
});

describe('loading an anatomy pack', () => {
  test('shows whose bones are drawn, what was left out, and gives our own back', async () => {
    const { load } = window(flowWith(file(GOOD)));
    expect(shown('pack-mark')).toBe(false);
    await load();
    const words = byTestId('pack-dialog').textContent;
    expect(words).toContain('bones.glb');
    expect(words).toContain('L2: the surface has large holes');
    expect(words).toContain('Made by a test');
    expect([...anatomyPackStore.getState().templates.keys()]).toEqual(['L1']);
    await click('pack-close');
    expect(shown('pack-dialog')).toBe(false);
    expect(byTestId('pack-mark').textContent).toContain('bones.glb');

    await click('pack-mark');
    await click('pack-own');
    expect(shown('pack-mark')).toBe(false);
    expect(anatomyPackStore.getState()).toMatchObject({ pack: null, progress: null });
    expect(anatomyPackStore.getState().templates.size).toBe(0);
  });

  test('a refused pack says so in four parts and leaves the bones in use', async () => {
    const first = window(flowWith(file(GOOD)));
    await first.load();
    await click('pack-close');
    const before = anatomyPackStore.getState();
    cleanUp();
    const { load } = window(flowWith(file(GOOD.slice(0, 900))));
    await load();
    const words = byTestId('error-dialog').textContent ?? '';
    for (const part of ['The file ends before it should', 'bones.glb', 'A whole file', 'again'])
      expect(words).toContain(part);
    await click('error-close');
    expect(anatomyPackStore.getState()).toEqual(before);
  });

  test('a cancelled picker changes nothing, a disk fault says what it was', async () => {
    const quiet = window(flowWith(null));
    await quiet.load();
    expect(dialogStore.getState().dialog).toBeNull();
    cleanUp();
    const { load } = window(flowWith({ code: 'tooLarge', name: 'bones.glb' }));
    await load();
    expect(byTestId('error-dialog').textContent).toContain('256 MB');
  });

  test('shows how far it is, one at a time, and can be cancelled', async () => {
    const build = vi.fn<typeof buildPackInWorker>(
      (_bytes, onProgress, signal) =>
        new Promise<PackOutcome | null>((resolve) => {
          onProgress(4, 17);
          signal.addEventListener('abort', () => resolve(null));
        }),
    );
    const { load } = window(flowWith(file(GOOD), build));
    await load();
    await load();
    expect(build).toHaveBeenCalledOnce();
    expect(byTestId('pack-progress').textContent).toContain('4 of 17');
    await click('pack-cancel');
    expect(shown('pack-progress')).toBe(false);
    expect(anatomyPackStore.getState()).toMatchObject({ pack: null, progress: null });
    expect(dialogStore.getState().dialog).toBeNull();
  });
});

describe('words', () => {
  const HOLE = /\{\{|undefined|anatomyPack\./;

  test.each([...GLB_FAULTS, ...PACK_FAULTS])(
    '%s says what, where, what was expected, what now',
    (code) => {
      const words = packFaultWords(
        { kind: 'refused', fault: { code, where: 'L1', found: 'x' } },
        'bones.glb',
      );
      for (const part of [words.what, words.where, words.expected, words.next]) {
        expect(part).toBeTruthy();
        expect(part).not.toMatch(HOLE);
      }
    },
  );

  test('a fault of the app and of the disk have theirs', () => {
    const failed = packFaultWords({ kind: 'failed', message: 'out of memory' }, 'bones.glb');
    expect(Object.values(failed).join()).not.toMatch(HOLE);
    expect(packFileFaultWords({ code: 'wrongExtension' }).what).toContain('.glb');
    expect(packFileFaultWords({ code: 'denied' }).what).not.toMatch(HOLE);
  });

  test('a printed picture says whose bones it shows, and nothing when they are ours', () => {
    const marks: OverlayMarks = {
      edges: { left: [], right: [], top: [], bottom: [] },
      levels: [],
      scaleBar: { lengthMm: 20, lengthPx: 60 },
    };
    const picture = { dataUrl: 'data:image/png;base64,AA==', widthPx: 720, heightPx: 900, marks };
    const document = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
    const pictures = { posterior: picture, left: picture, section: picture };
    const derived = derive(document);
    const part = () =>
      render(<PicturesPart document={document} derived={derived} pictures={pictures} />)
        .textContent;
    expect(part()).not.toContain('anatomy pack');
    cleanUp();
    const pack = { name: 'bones.glb', levels: ['L1'], leftOut: [], copyright: '' };
    anatomyPackStore.setState({ pack });
    expect(part()).toContain('anatomy pack bones.glb.');
    cleanUp();
    anatomyPackStore.setState({ pack: { ...pack, copyright: 'Made by a test' } });
    expect(part()).toContain('bones.glb: Made by a test');
  });

  test('every reason for keeping our own bone has some', async () => {
    const levels = ['T10', 'T11', 'T12'] as const;
    anatomyPackStore.setState({
      pack: {
        name: 'bones.glb',
        levels: ['L1'],
        leftOut: PACK_REASONS.map((reason, k) => ({ level: levels[k]!, reason })),
        copyright: '',
      },
    });
    render(<Dialogs />);
    await act(async () => void flowWith(null).report());
    const words = byTestId('pack-dialog').textContent ?? '';
    expect(words).not.toMatch(HOLE);
    for (const level of levels) expect(words).toContain(`${level}: `);
    expect(words).toContain('Check before you publish');
  });
});
