/** Picks the platform once, at start: the desktop bridge when the preload has put one there, else the browser. */
import type { KyphoBridge } from '../../shared/ipc/bridge.ts';
import { createBrowserPlatform } from './browser.ts';
import { createDesktopPlatform } from './desktop.ts';
import type { Platform } from './platform.ts';

export function createPlatform(): Platform {
  const { kypho } = globalThis as { kypho?: KyphoBridge };
  return kypho ? createDesktopPlatform(kypho) : createBrowserPlatform();
}
