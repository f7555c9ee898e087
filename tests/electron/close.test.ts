import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardClose } from '../../electron/close.ts';

function scene(answer: 'wait' | 'close' = 'wait') {
  const facts = { dirty: true, crashed: false };
  const window = Object.assign(new EventEmitter(), {
    destroy: vi.fn(),
    webContents: { isCrashed: () => facts.crashed },
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
  return { facts, window, guard, askPage, askUser, closed, tryToClose };
}

describe('closing the window', () => {
  it('happens at once when nothing is unsaved', () => {
    const { facts, tryToClose, askPage, closed, guard } = scene();
    facts.dirty = false;
    tryToClose();
    expect(closed).toHaveBeenCalledOnce();
    expect(askPage).not.toHaveBeenCalled();
    expect(guard.isDecided()).toBe(true);
  });

  it('asks the page when something is, every time, and waits', () => {
    const { tryToClose, askPage, closed, guard } = scene();
    tryToClose();
    tryToClose();
    expect(askPage).toHaveBeenCalledTimes(2);
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

  it('asks the user, not the page, when the page hangs; and only until it answers again', async () => {
    const { window, tryToClose, askPage, askUser, guard } = scene('close');
    window.emit('unresponsive');
    tryToClose();
    await Promise.resolve();
    expect(askPage).not.toHaveBeenCalled();
    expect(window.destroy).toHaveBeenCalledOnce();
    expect(guard.isDecided()).toBe(false);
    window.emit('responsive');
    tryToClose();
    expect(askPage).toHaveBeenCalledOnce();
    expect(askUser).toHaveBeenCalledOnce();
  });

  it('lets a hanging page live when the user wants to wait', async () => {
    const { window, tryToClose } = scene('wait');
    window.emit('unresponsive');
    tryToClose();
    await Promise.resolve();
    expect(window.destroy).not.toHaveBeenCalled();
  });
});
