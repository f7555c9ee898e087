/**
 * Where the set-up of the window is kept: the local storage of this user, in a browser and in the desktop window alike,
 * whose storage lies in the user's own folder. It holds no word of any patient.
 */
import type { Platform } from './platform.ts';

const KEY = 'kyphoplan.layout';

export const layoutShelf: Pick<Platform, 'readLayout' | 'writeLayout'> = {
  readLayout: () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      // Storage may be switched off: then nothing is remembered.
      return null;
    }
  },
  writeLayout: (layout) => {
    try {
      localStorage.setItem(KEY, layout);
    } catch {
      // Losing a preference is no reason to disturb anybody.
    }
  },
};
