import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardCrash } from '../../electron/crash.ts';

function scene(answer: 'reload' | 'close' = 'reload') {
  const contents = new EventEmitter();
  const clock = { ms: 1000 };
  const comeBack = vi.fn();
  const askUser = vi.fn(async () => answer);
  const close = vi.fn();
  guardCrash(contents as unknown as WebContents, () => clock.ms, comeBack, askUser, close);
  const crash = async (afterMs: number, reason = 'crashed') => {
    clock.ms += afterMs;
    contents.emit('render-process-gone', {}, { reason });
    await Promise.resolve();
  };
  return { crash, comeBack, askUser, close };
}

describe('a page that crashes', () => {
  it('comes back by itself, as often as it has lived a while', async () => {
    const { crash, comeBack, askUser } = scene();
    await crash(0);
    await crash(10_000);
    expect(comeBack).toHaveBeenCalledTimes(2);
    expect(askUser).not.toHaveBeenCalled();
  });

  it('asks before it comes back when it crashed a moment ago: never an empty window without a word', async () => {
    const { crash, comeBack, askUser, close } = scene('reload');
    await crash(0);
    await crash(9999);
    expect(askUser).toHaveBeenCalledOnce();
    expect(comeBack).toHaveBeenCalledTimes(2);
    await crash(9999);
    expect(askUser).toHaveBeenCalledTimes(2);
    expect(close).not.toHaveBeenCalled();
  });

  it('closes the window when the user has had enough', async () => {
    const { crash, comeBack, close } = scene('close');
    await crash(0);
    await crash(1);
    expect(comeBack).toHaveBeenCalledOnce();
    expect(close).toHaveBeenCalledOnce();
  });

  it('is not one that ended in order', async () => {
    const { crash, comeBack } = scene();
    await crash(0, 'clean-exit');
    expect(comeBack).not.toHaveBeenCalled();
  });
});
