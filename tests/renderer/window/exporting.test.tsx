// Exporting from the window: what is asked, what reaches the platform, what is said when it does not come about.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dialogs } from '../../../renderer/shell/Dialogs.tsx';
import { ExportProgress } from '../../../renderer/shell/ExportProgress.tsx';
import { dialogStore } from '../../../renderer/state/dialogStore.ts';
import { documentStore, openDocument } from '../../../renderer/state/documentStore.ts';
import { createExport, exportStore } from '../../../renderer/state/exporting.ts';
import { EXPORT_GROUPS, type ExportChoice } from '../../../renderer/state/exportWish.ts';
import { noticeStore } from '../../../renderer/state/noticeStore.ts';
import { momentReadings } from '../../../renderer/viewModel/timelineWords.ts';
import type { FilmAsked } from '../../../renderer/viewport/film/filmAsked.ts';
import type { ViewportHandle } from '../../../renderer/viewport/viewportProps.ts';
import { buildExport, type ExportOutcome } from '../../../renderer/workers/buildExport.ts';
import type { buildExportInWorker } from '../../../renderer/workers/exportClient.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import type { ExportExtension, PlatformFault } from '../../../shared/ipc/bridge.ts';
import type { Moment } from '../../../shared/simulation/timeline/moment.ts';
import type { ModelExport } from '../../../shared/writers/writeModel.ts';
import { BOTH_SIDES } from '../../shared/writers/plans.ts';
import { byTestId, cleanUp, render } from './setUp.ts';

const UNMEASURED = createDocument({ level: 'L1', title: 'Unmeasured', planId: 'KP-0000-00' });
const PNG = new Uint8Array([1, 2, 3]);
const FILM = { framesPerSecond: '10', size: 'medium' } as const;

interface Saved {
  readonly name: string;
  readonly extension: ExportExtension;
  readonly bytes: Uint8Array;
}

const made: ExportOutcome = { kind: 'made', bytes: new Uint8Array([7]) };

/** The window's parts that know of exports, over a platform that keeps what it is given. */
function window({
  document = BOTH_SIDES,
  build = async () => made,
  fault = null,
  picture = PNG,
  copy = async () => undefined,
  film = async () => ({ kind: 'noPicture' }),
}: {
  readonly document?: KyphoDocument;
  readonly build?: typeof buildExportInWorker;
  readonly fault?: PlatformFault | null;
  readonly picture?: Uint8Array | null;
  readonly copy?: (words: string) => Promise<void>;
  readonly film?: ViewportHandle['captureFilm'];
} = {}) {
  const saved: Saved[] = [];
  const feet: (readonly string[])[] = [];
  openDocument({ document, handle: null, fileName: null, unsaved: false });
  const run = createExport({
    platform: {
      kind: 'desktop',
      saveExport: async (name, extension, bytes) => {
        saved.push({ name, extension, bytes });
        return fault ? err(fault) : ok({ name });
      },
    },
    build,
    viewport: () =>
      ({
        captureView: async (foot: readonly string[]) => {
          feet.push(foot);
          return picture;
        },
        captureFilm: film,
      }) as unknown as ViewportHandle,
    copy,
    now: () => new Date(0),
  });
  render(
    <>
      <ExportProgress />
      <Dialogs />
    </>,
  );
  return { saved, feet, run, ask: () => act(async () => void run()) };
}

const click = (id: string) => act(async () => byTestId(id).click());
const choose = (choice: ExportChoice) =>
  act(async () => byTestId(`export-${choice}`).querySelector('input')?.click());
const shown = (id: string) => globalThis.document.querySelector(`[data-testid="${id}"]`) !== null;

beforeEach(() => {
  dialogStore.setState({ dialog: null });
  exportStore.setState({
    progress: null,
    lastWish: { choice: 'glb', stage: 'planned', film: FILM },
  });
});
afterEach(() => {
  cleanUp();
  documentStore.setState({ open: null });
});

describe('the question', () => {
  test('explains every format, and asks for a stage only where there is one', async () => {
    const { ask } = window();
    await ask();
    const words = byTestId('export-dialog').textContent ?? '';
    expect(words).toContain('LPS');
    expect(words).toContain('FHIR R4');
    for (const choice of Object.values(EXPORT_GROUPS).flat()) {
      await choose(choice);
      const isModel = (EXPORT_GROUPS.model as readonly string[]).includes(choice);
      expect([choice, shown('export-stage')]).toEqual([choice, isModel]);
    }
    await click('export-dismiss');
    expect(shown('export-dialog')).toBe(false);
  });

  test('offers only the spine as measured while nothing can be simulated', async () => {
    const asked: ModelExport[] = [];
    const build: typeof buildExportInWorker = async (request) => {
      asked.push(request);
      return made;
    };
    const { ask, saved } = window({ document: UNMEASURED, build });
    await ask();
    expect(shown('export-stage')).toBe(false);
    expect(byTestId('export-dialog').textContent).toContain('only “Before”');
    await click('export-do');
    expect(asked.map(({ stage }) => stage)).toEqual(['before']);
    expect(saved).toHaveLength(1);
  });

  test('is asked once at a time, and not without a case', async () => {
    const { run, ask } = window();
    await ask();
    await run();
    expect(dialogStore.getState().dialog?.kind).toBe('export');
    await click('export-dismiss');
    documentStore.setState({ open: null });
    await ask();
    expect(dialogStore.getState().dialog).toBeNull();
  });
});

describe('what is exported', () => {
  test('a model comes from the worker at the stage that was chosen, named after case, level and plan', async () => {
    const build = vi.fn(async (asked: ModelExport, onProgress: (d: number, t: number) => void) => {
      // Bones of the tests are built once; the worker would build its own.
      onProgress(1, 5);
      expect(asked).toMatchObject({ format: 'stl', stage: 'after' });
      return made;
    });
    const { ask, saved } = window({ build });
    await ask();
    await choose('stl');
    await act(async () => {
      const radios = byTestId('export-stage').querySelectorAll('input');
      radios[2]?.click();
    });
    await click('export-do');
    expect(saved).toEqual([
      {
        // The point in the title is no letter of a file name.
        name: 'Constructed case L1 wedge L1 KP-CONSTRUCTED after.stl',
        extension: 'stl',
        bytes: new Uint8Array([7]),
      },
    ]);
    expect(noticeStore.getState().notice).toContain('after.stl');
    expect(exportStore.getState().lastWish).toEqual({ choice: 'stl', stage: 'after', film: FILM });
  });

  test.each([
    ['csv', 'csv', /^key,labelKey,value/],
    ['fhir', 'json', /"timestamp": "1970-01-01T00:00:00.000Z"/],
  ] as const)('numbers as %s need no worker', async (choice, extension, content) => {
    const build = vi.fn(async () => made);
    const { ask, saved } = window({ build });
    await ask();
    await choose(choice);
    await click('export-do');
    expect(build).not.toHaveBeenCalled();
    expect(saved[0]?.extension).toBe(extension);
    expect(new TextDecoder().decode(saved[0]?.bytes)).toMatch(content);
  });

  test('the clipboard gets the table in columns, with the words of the notice', async () => {
    const copied: string[] = [];
    const { ask, saved } = window({
      copy: async (words) => {
        copied.push(words);
      },
    });
    await ask();
    await choose('clipboard');
    expect(byTestId('export-do').textContent).toBe('Copy');
    await click('export-do');
    expect(saved).toEqual([]);
    expect(copied[0]).toMatch(/^key\tlabelKey\tvalue/);
    expect(copied[0]).toContain('not a medical device');
  });

  test('the picture is that of the viewport, with what it is below it', async () => {
    const { ask, saved, feet } = window();
    await ask();
    await choose('png');
    await click('export-do');
    expect(saved[0]).toMatchObject({ extension: 'png', bytes: PNG });
    expect(feet[0]?.join()).toMatch(/not a medical device.*Model \d/);
  });

  test('the FHIR bundle has names, not keys', async () => {
    const { ask, saved } = window();
    await ask();
    await choose('fhir');
    await click('export-do');
    const bundle = JSON.parse(new TextDecoder().decode(saved[0]?.bytes)) as {
      entry: { resource: { id: string; code?: { text: string } } }[];
    };
    const found = bundle.entry.find(({ resource }) => resource.id === 'height.standing.anterior');
    expect(found?.resource.code?.text).toBe('Height: standing, anterior');
    for (const { resource } of bundle.entry)
      if (resource.code) expect(resource.code.text).not.toMatch(/^(cli|quantities|exports)\./);
  });
});

describe('a film', () => {
  test('has every moment from the first to the last, says what each shows, and is saved as it was asked for', async () => {
    const asked: FilmAsked[] = [];
    const film: ViewportHandle['captureFilm'] = async (request, onProgress) => {
      asked.push(request);
      onProgress(3, request.frames.length);
      return { kind: 'made', bytes: PNG };
    };
    const { ask, saved } = window({ film });
    await ask();
    await choose('webm');
    await act(async () => {
      byTestId('export-frame-rate').querySelectorAll('input')[0]?.click();
      byTestId('export-size').querySelectorAll('input')[0]?.click();
    });
    await act(async () => byTestId('export-size').querySelectorAll('input')[0]?.click());
    await click('export-do');
    const [{ format, frames, framesPerSecond, sizePx, foot }] = asked as [FilmAsked];
    expect({ format, framesPerSecond, sizePx }).toEqual({
      format: 'webm',
      framesPerSecond: 1,
      sizePx: { width: 640, height: 480 },
    });
    // Seven phases of two pictures, and both ends.
    expect(frames).toHaveLength(15);
    expect([frames[0]?.stage, frames.at(-1)?.stage]).toEqual(['before', 'cemented']);
    expect(frames[5]?.caption).toMatch(/^Balloon up 50\s%$/);
    expect(frames[5]?.readings.join(' ')).toMatch(
      /Anterior height .* · Volume per side .* Pressure/,
    );
    // No line comes or goes, and none is left out.
    for (const { shown, readings } of frames) {
      expect(readings).toHaveLength(2);
      expect(momentReadings(shown as Moment, BOTH_SIDES.plan).length).toBeLessThanOrEqual(4);
    }
    expect(foot.join()).toMatch(/not a medical device.*Model \d.*not to scale/);
    expect(saved[0]).toMatchObject({ extension: 'webm', bytes: PNG });
    expect(saved[0]?.name).toMatch(/ KP-CONSTRUCTED time line\.webm$/);
    expect(exportStore.getState().progress).toBeNull();
  });

  test('can be stopped, and then nothing is written', async () => {
    const film: ViewportHandle['captureFilm'] = (_asked, onProgress, signal) => {
      onProgress(2, 141);
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
      });
    };
    const { ask, saved } = window({ film });
    await ask();
    await choose('frames');
    await click('export-do');
    expect(byTestId('export-progress').textContent).toContain('picture 2 of 141');
    await click('export-cancel');
    expect(shown('export-progress')).toBe(false);
    expect(saved).toEqual([]);
  });

  test.each([
    ['noEncoder', 'does not code'],
    ['filmTooLarge', 'larger than 64 MB'],
    ['noPicture', 'No picture'],
  ] as const)('%s is said in words', async (kind, words) => {
    const { ask } = window({ film: async () => ({ kind }) });
    await ask();
    await choose('webm');
    await click('export-do');
    expect(byTestId('error-dialog').textContent).toContain(words);
    await click('error-close');
  });

  test('is not offered while nothing can be simulated', async () => {
    exportStore.setState({ lastWish: { choice: 'webm', stage: 'planned', film: FILM } });
    const { ask } = window({ document: UNMEASURED });
    await ask();
    expect(shown('export-webm')).toBe(false);
    expect(shown('export-frame-rate')).toBe(false);
    await click('export-dismiss');
  });
});

describe('what goes wrong', () => {
  test('waiting can be ended, and nothing is written', async () => {
    let stopped = false;
    const build: typeof buildExportInWorker = (_asked, _progress, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          resolve(null);
        });
      });
    const { ask, saved } = window({ build });
    await ask();
    await click('export-do');
    expect(byTestId('export-progress').textContent).toContain('GLB');
    await click('export-cancel');
    expect(stopped).toBe(true);
    expect(shown('export-progress')).toBe(false);
    expect(saved).toEqual([]);
    expect(noticeStore.getState().notice).toBe('Nothing exported');
  });

  test.each([
    ['a full disk', { fault: { code: 'diskFull' } as const }, 'glb', 'disk is full'],
    ['no picture', { picture: null }, 'png', 'No picture'],
    [
      'a clipboard that refuses',
      { copy: () => Promise.reject(new Error('no')) },
      'clipboard',
      'did not take',
    ],
    [
      'a fault in the worker',
      { build: async () => ({ kind: 'failed', message: 'x' }) as const },
      'glb',
      'fault in the app',
    ],
    [
      'a worker that cannot start',
      { build: () => Promise.reject(new Error('no worker')) },
      'glb',
      'fault in the app',
    ],
  ] as const)('%s is said in words', async (_what, world, choice, words) => {
    const { ask } = window(world);
    await ask();
    await choose(choice);
    await click('export-do');
    expect(byTestId('error-dialog').textContent).toContain(words);
    await click('error-close');
    expect(exportStore.getState().progress).toBeNull();
    // And it can be tried again.
    await ask();
    expect(shown('export-dialog')).toBe(true);
  });
});

test('the worker tells every vertebra and makes the bytes of the file', () => {
  const seen: number[] = [];
  const asked: ModelExport = {
    document: BOTH_SIDES,
    format: 'stl',
    stage: 'before',
    words: { notice: '', readme: '' },
  };
  const outcome = buildExport(asked, (done) => seen.push(done));
  expect(seen).toEqual([0, 1, 2, 3, 4]);
  expect(outcome.kind).toBe('made');
  expect(buildExport({ ...asked, document: UNMEASURED, stage: 'planned' }, () => {})).toEqual({
    kind: 'unavailable',
    reason: 'noHeights',
  });
});
