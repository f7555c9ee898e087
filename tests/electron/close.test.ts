import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardClose } from '../../electron/close.ts';

const LONG_MS = 60_000;

function scene(answer: 'wait' | 'close' = 'wait') {
  const facts = { dirty: true, crashed: false, hangs: false };
  const window = Object.assign(new EventEmitter(), {
    destroy: vi.fn(),
    webContents: {
      isCrashed: () => facts.crashed,
      executeJavaScriptInIsolatedWorld: () =>
        facts.hangs ? new Promise(() => undefined) : Promise.resolve(0),
    },
    close: () => tryToClose(),
  });
  const askPage = vi.fn();
  const askUser = vi.fn(async () => answer);
  const guard = guardClose(window as unknown as BrowserWindow, () => facts.dirty, askPage, askUser);
  const closed = vi.fn();
  const tryToClose = () => {
    let prevented = false;
    window.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) closed();
  };
  const later = () => vi.advanceTimersByTimeAsync(LONG_MS);
  return { facts, window, guard, askPage, askUser, closed, tryToClose, later };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('closing the window', () => {
  it('happens at once when nothing is unsaved', () => {
    const { facts, tryToClose, askPage, closed, guard } = scene();
    facts.dirty = false;
    tryToClose();
    expect(closed).toHaveBeenCalledOnce();
    expect(askPage).not.toHaveBeenCalled();
    expect(guard.isDecided()).toBe(true);
  });

  it('asks the page when something is, every time, and waits', async () => {
    const { tryToClose, askPage, askUser, closed, guard, later } = scene();
    tryToClose();
    tryToClose();
    await later();
    expect(askPage).toHaveBeenCalledTimes(2);
    expect(askUser).not.toHaveBeenCalled();
    expect(closed).not.toHaveBeenCalled();
    expect(guard.isDecided()).toBe(false);
  });

  it('happens without a second question once the user has decided', () => {
    const { tryToClose, askPage, closed, guard } = scene();
    tryToClose();
    guard.confirm();
    expect(askPage).toHaveBeenCalledOnce();
    expect(closed).toHaveBeenCalledOnce();
    expect(guard.isDecided()).toBe(true);
  });

  it('leaves the work of a crashed page to recovery', () => {
    const { facts, tryToClose, closed, guard } = scene();
    facts.crashed = true;
    tryToClose();
    expect(closed).toHaveBeenCalledOnce();
    expect(guard.isDecided()).toBe(false);
  });

  it('asks the user, once, when the page hangs; and not when it answers again', async () => {
    const { facts, window, tryToClose, askPage, askUser, guard, later } = scene('close');
    facts.hangs = true;
    tryToClose();
    tryToClose();
    expect(askUser).not.toHaveBeenCalled();
    await later();
    expect(askUser).toHaveBeenCalledOnce();
    expect(window.destroy).toHaveBeenCalledOnce();
    expect(guard.isDecided()).toBe(false);
    facts.hangs = false;
    tryToClose();
    await later();
    expect(askPage).toHaveBeenCalledTimes(3);
    expect(askUser).toHaveBeenCalledOnce();
  });

  it('lets a hanging page live when the user wants to wait, and asks again at the next try', async () => {
    const { facts, window, tryToClose, askUser, later } = scene('wait');
    facts.hangs = true;
    tryToClose();
    await later();
    expect(window.destroy).not.toHaveBeenCalled();
    tryToClose();
    await later();
    expect(askUser).toHaveBeenCalledTimes(2);
  });
});
