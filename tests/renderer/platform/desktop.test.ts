import { describe, expect, it, vi } from 'vitest';
import { createDesktopPlatform } from '../../../renderer/platform/desktop.ts';
import { workerAddress } from '../../../renderer/platform/trustedTypes.ts';
import type { KyphoBridge, PlatformEvent } from '../../../shared/ipc/bridge.ts';

const bytes = new TextEncoder().encode('abc');
const ABC_SHA256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

function bridge() {
  let emit: (event: PlatformEvent) => void = () => undefined;
  const stop = vi.fn();
  const calls = new Proxy({} as Record<string, ReturnType<typeof vi.fn>>, {
    get: (made, name: string) => (made[name] ??= vi.fn(async () => ({ ok: true, value: null }))),
  });
  calls.onEvent = vi.fn((listener: typeof emit) => {
    emit = listener;
    return stop;
  });
  return {
    calls,
    stop,
    emit: (event: PlatformEvent) => emit(event),
    platform: createDesktopPlatform(calls as unknown as KyphoBridge),
  };
}

describe('the desktop platform', () => {
  it('sends bytes with their hash', async () => {
    const { calls, platform } = bridge();
    await platform.save('h', bytes);
    await platform.save('h', bytes, true);
    await platform.saveAs('a.kypho', bytes);
    const request = { bytes, sha256: ABC_SHA256 };
    expect(calls.saveFile?.mock.calls).toEqual([
      [{ ...request, handle: 'h', overwrite: false }],
      [{ ...request, handle: 'h', overwrite: true }],
    ]);
    expect(calls.saveFileAs).toHaveBeenCalledWith({ ...request, suggestedName: 'a.kypho' });
  });

  it('hands each event to those who asked for its kind, and lets them leave', () => {
    const { emit, stop, platform } = bridge();
    const onMenu = vi.fn();
    const leave = platform.onMenu(onMenu);
    emit({ kind: 'closeRequested' });
    emit({ kind: 'menu', command: 'save' });
    expect(onMenu.mock.calls).toEqual([['save']]);
    leave();
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe('the address of a worker', () => {
  it('is one of our own assets and nothing else', () => {
    const own = new URL('/assets/mesh.worker-1a2b.js', location.href).href;
    expect(workerAddress('/assets/mesh.worker-1a2b.js')).toBe(own);
    for (const address of [
      'https://example.org/assets/x.js',
      '/cases/x.js',
      '/assets/../x.js',
      'data:text/javascript,1',
      'blob:x',
      '/assets/x.txt',
    ])
      expect(() => workerAddress(address)).toThrow('not a worker');
  });
});
