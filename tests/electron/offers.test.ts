/** A case named from outside, before there is a window for it and after. */
import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { listenForOffers } from '../../electron/offers.ts';

function started(first: string | null = null) {
  const app = new EventEmitter();
  const given: (string | null)[] = [];
  let isOpen = false;
  const offers = listenForOffers(app as unknown as App, first, (file) => {
    if (isOpen) given.push(file);
    return isOpen;
  });
  return {
    offers,
    given,
    openWindow: () => {
      isOpen = true;
      return offers.takeWaiting();
    },
    /** What the Finder says: a file was opened with the app. */
    open: (file: string) => {
      const preventDefault = vi.fn();
      app.emit('open-file', { preventDefault }, file);
      expect(preventDefault).toHaveBeenCalled();
    },
    startAgain: (...words: string[]) =>
      app.emit('second-instance', {}, ['kyphoplan', ...words], '/home/user'),
  };
}

describe('a case named from outside', () => {
  it('on macOS before the app is ready waits for the first window, and goes to no other', () => {
    const { offers, open, openWindow } = started();
    open('/Users/maria/spine.kypho');
    expect(openWindow()).toBe('/Users/maria/spine.kypho');
    expect(offers.takeWaiting()).toBeNull();
  });

  it('last is the one that is opened', () => {
    const { open, startAgain, openWindow } = started('/home/user/first.kypho');
    open('/Users/maria/second.kypho');
    startAgain('third.kypho');
    startAgain();
    expect(openWindow()).toBe('/home/user/third.kypho');
  });

  it('goes to the open window, which is shown also when none is named', () => {
    const { offers, given, open, startAgain, openWindow } = started();
    expect(openWindow()).toBeNull();
    open('/Users/maria/spine.kypho');
    startAgain('spine.kypho');
    startAgain();
    expect(given).toEqual(['/Users/maria/spine.kypho', '/home/user/spine.kypho', null]);
    expect(offers.takeWaiting()).toBeNull();
  });

  it('is none when it is no case', () => {
    const { open, openWindow } = started();
    open('/Users/maria/letter.pdf');
    expect(openWindow()).toBeNull();
  });
});
