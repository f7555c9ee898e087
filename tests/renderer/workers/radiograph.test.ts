// From the bytes of a film to its samples and hash: stages, refusal, and a worker that is ended in every case.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256Hex } from '../../../renderer/platform/sha256Hex.ts';
import { toBase64 } from '../../../renderer/workers/base64.ts';
import {
  openRadiograph,
  type RadiographMessage,
} from '../../../renderer/workers/openRadiograph.ts';
import { openRadiographInWorker } from '../../../renderer/workers/radiographClient.ts';
import { showFilm } from '../../../renderer/workers/showFilm.ts';
import { MAX_DICOM_BYTES } from '../../../shared/readers/radiograph/limits.ts';
import { crc32 } from '../../../shared/readers/radiograph/png/crc32.ts';
import { writePng } from '../../../shared/readers/radiograph/png/writePng.ts';

vi.mock('../../../renderer/workers/radiograph.worker.ts?worker&url', () => ({
  default: '/assets/radiograph.worker-1.js',
}));

const png = () =>
  Uint8Array.from(
    writePng({ widthPx: 2, heightPx: 1, samples: Uint16Array.from([3, 4]), bits: 8 }),
  );

describe('opening a radiograph', () => {
  test('tells its stages and gives the stored picture by its hash, and that picture can be shown', async () => {
    const stages: string[] = [];
    const bytes = png();
    const outcome = await openRadiograph(bytes, (stage) => stages.push(stage));
    if (outcome.kind !== 'opened') throw new Error(outcome.kind);
    const { facts, sha256, png: stored, halvings } = outcome.opened;
    expect(facts).toMatchObject({ format: 'png', widthPx: 2, heightPx: 1 });
    expect(halvings).toBe(0);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const image = { sha256, widthPx: 2, heightPx: 1, pixelAspect: 1 };
    const shown = await showFilm({ image, png: stored });
    if (shown.kind !== 'shown') throw new Error(shown.kind);
    expect([...shown.pyramid[0]!.samples]).toEqual([3, 4]);
    const again = await openRadiograph(png(), () => undefined);
    expect(again).toMatchObject({ opened: { sha256: outcome.opened.sha256 } });
    expect(stages).toEqual(['reading', 'packing', 'hashing']);
  });

  test('refuses what is none', async () => {
    expect(await openRadiograph(new Uint8Array(40), () => undefined)).toMatchObject({
      kind: 'refused',
      fault: { code: 'unknownFormat' },
    });
  });
});

describe('the picture of a film in a case', () => {
  const image = { sha256: '0'.repeat(64), widthPx: 2, heightPx: 1, pixelAspect: 1 };
  const stored = async (bytes: Uint8Array<ArrayBuffer>, claim: Partial<typeof image> = {}) =>
    showFilm({
      image: { ...image, sha256: await sha256Hex(bytes), ...claim },
      png: toBase64(bytes),
    });
  const codeOf = (outcome: Awaited<ReturnType<typeof showFilm>>) =>
    outcome.kind === 'refused' ? outcome.fault.code : outcome.kind;

  test('is another one when its hash is another one', async () => {
    expect(codeOf(await stored(png(), { sha256: 'f'.repeat(64) }))).toBe('damaged');
  });

  test('is refused when it is not as large as the film says', async () => {
    expect(codeOf(await stored(png(), { widthPx: 3 }))).toBe('sizesDisagree');
  });

  test('is refused when it is cut, no picture, or no base64', async () => {
    expect(codeOf(await stored(png().slice(0, -20)))).toBe('truncated');
    expect(codeOf(await stored(new Uint8Array(40)))).toBe('unknownFormat');
    expect(codeOf(await showFilm({ image, png: '%%%' }))).toBe('damaged');
  });

  test('of 20,000 × 20,000 pixels is refused before anything is unpacked', async () => {
    const huge = png();
    const header = new DataView(huge.buffer);
    header.setUint32(16, 20_000);
    header.setUint32(20, 20_000);
    header.setUint32(29, crc32(huge.subarray(12, 29)));
    expect(codeOf(await stored(huge))).toBe('tooManyPixels');
    expect(await openRadiograph(huge, () => undefined)).toMatchObject({
      kind: 'refused',
      fault: { code: 'tooManyPixels' },
    });
  });
});

describe('the worker of a radiograph', () => {
  let worker: FakeWorker | undefined;
  class FakeWorker {
    readonly posted: unknown[][] = [];
    ended = false;
    onmessage: ((event: { data: RadiographMessage }) => void) | null = null;
    onerror: ((event: { message: string }) => void) | null = null;
    constructor() {
      worker = this;
    }
    postMessage(...message: unknown[]) {
      this.posted.push(message);
    }
    terminate() {
      this.ended = true;
    }
  }
  const start = (bytes = png(), signal = new AbortController().signal) => {
    const stages: string[] = [];
    return {
      outcome: openRadiographInWorker(bytes, (stage) => stages.push(stage), signal),
      stages,
      bytes,
    };
  };
  beforeEach(() => {
    worker = undefined;
    vi.stubGlobal('Worker', FakeWorker);
  });
  afterEach(() => vi.unstubAllGlobals());

  test('gets the bytes handed over, reports, answers and is ended', async () => {
    const { outcome, stages, bytes } = start();
    expect(worker!.posted).toEqual([[bytes, [bytes.buffer]]]);
    worker!.onmessage!({ data: { kind: 'progress', stage: 'reading' } });
    const answer = { kind: 'refused', fault: { code: 'damaged', where: '', found: '' } } as const;
    worker!.onmessage!({ data: answer });
    expect(await outcome).toEqual(answer);
    expect(stages).toEqual(['reading']);
    expect(worker!.ended).toBe(true);
  });

  test('is ended at once when nobody waits, and never begun when nobody waited', async () => {
    const control = new AbortController();
    const { outcome } = start(png(), control.signal);
    control.abort();
    expect(await outcome).toBeNull();
    expect(worker!.ended).toBe(true);
    worker = undefined;
    expect(await start(png(), control.signal).outcome).toBeNull();
    expect(worker).toBeUndefined();
  });

  test('that dies is a fault of the app', async () => {
    const { outcome } = start();
    worker!.onerror!({ message: 'out of memory' });
    expect(await outcome).toEqual({ kind: 'failed', message: 'out of memory' });
    expect(worker!.ended).toBe(true);
  });

  test('is not begun for a file that is too large or empty', async () => {
    const huge = { length: MAX_DICOM_BYTES + 1 } as Uint8Array<ArrayBuffer>;
    expect(await start(huge).outcome).toMatchObject({ fault: { code: 'tooLarge' } });
    expect(await start(new Uint8Array()).outcome).toMatchObject({ fault: { code: 'empty' } });
    expect(worker).toBeUndefined();
  });
});
