// From the bytes of a pack to drawn bones: progress, report, refusal, and a worker that is ended in every case.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildPack, type PackMessage } from '../../../renderer/workers/buildPack.ts';
import { buildPackInWorker } from '../../../renderer/workers/packClient.ts';
import { phantom } from '../../shared/anatomy/pack/phantom.ts';
import { writeGlb } from '../../shared/readers/writeGlb.ts';

vi.mock('../../../renderer/workers/pack.worker.ts?worker&url', () => ({
  default: '/assets/pack.worker-1.js',
}));

const L1 = { name: 'L1', surface: phantom('L1') };
const open = { ...L1.surface, triangles: L1.surface.triangles.slice(0, 3000) };

describe('building a pack', () => {
  test('tells how far it is and gives bones with their shade', () => {
    const steps: string[] = [];
    const bytes = writeGlb([L1, { name: 'L2', surface: phantom('L2', { raisedMm: -35 }) }]);
    const outcome = buildPack(bytes, (done, total) => steps.push(`${done}/${total}`));
    expect(steps).toEqual(['0/2', '1/2']);
    if (outcome.kind !== 'built') throw new Error(outcome.kind);
    const { drawn, leftOut, copyright } = outcome.pack;
    expect(drawn.map(({ template }) => template.level)).toEqual(['L1', 'L2']);
    for (const { template, openness } of drawn)
      expect(openness.length).toBe(template.positionsMm.length / 3);
    expect(leftOut).toEqual([]);
    expect(copyright).toBe('Made by a test');
  });

  test('leaves out what cannot be used, with the reason', () => {
    const outcome = buildPack(writeGlb([L1, { name: 'L2', surface: open }]), () => undefined);
    if (outcome.kind !== 'built') throw new Error(outcome.kind);
    expect(outcome.pack.drawn.map(({ template }) => template.level)).toEqual(['L1']);
    expect(outcome.pack.leftOut).toEqual([{ level: 'L2', reason: 'notClosed' }]);
  });

  test('refuses a pack of which nothing can be used, and a file that is none', () => {
    expect(buildPack(writeGlb([{ name: 'L2', surface: open }]), () => undefined)).toMatchObject({
      kind: 'refused',
      fault: { code: 'noneUsable', found: 'L2' },
    });
    expect(buildPack(new Uint8Array(40), () => undefined)).toMatchObject({
      kind: 'refused',
      fault: { code: 'notGlb' },
    });
  });
});

describe('the worker of a pack', () => {
  let worker: FakeWorker;
  class FakeWorker {
    readonly posted: unknown[] = [];
    ended = false;
    onmessage: ((event: { data: PackMessage }) => void) | null = null;
    onerror: ((event: { message: string }) => void) | null = null;
    constructor() {
      worker = this;
    }
    postMessage(message: unknown) {
      this.posted.push(message);
    }
    terminate() {
      this.ended = true;
    }
  }
  const start = (signal = new AbortController().signal) => {
    const progress: number[][] = [];
    const bytes = new Uint8Array([1]);
    const outcome = buildPackInWorker(bytes, (done, total) => progress.push([done, total]), signal);
    return { outcome, progress, bytes };
  };
  beforeEach(() => vi.stubGlobal('Worker', FakeWorker));
  afterEach(() => vi.unstubAllGlobals());

  test('gets the bytes, reports, answers once and is ended', async () => {
    const { outcome, progress, bytes } = start();
    expect(worker.posted).toEqual([bytes]);
    worker.onmessage?.({ data: { kind: 'progress', done: 3, total: 17 } });
    const refused = {
      kind: 'refused',
      fault: { code: 'size', where: 'L1', found: '2 mm' },
    } as const;
    worker.onmessage?.({ data: refused });
    expect(await outcome).toEqual(refused);
    expect(progress).toEqual([[3, 17]]);
    expect(worker.ended).toBe(true);
  });

  test('is ended when the user does not want to wait', async () => {
    const stopped = new AbortController();
    const { outcome } = start(stopped.signal);
    stopped.abort();
    expect(await outcome).toBeNull();
    expect(worker.ended).toBe(true);
  });

  test('that breaks is a failure with its message', async () => {
    const { outcome } = start();
    worker.onerror?.({ message: 'out of memory' });
    expect(await outcome).toEqual({ kind: 'failed', message: 'out of memory' });
    expect(worker.ended).toBe(true);
  });
});
