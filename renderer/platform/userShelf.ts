/**
 * Where the set-up of the window and the user's own devices are kept: the local storage of this user, in a browser and in the
 * desktop window alike, whose storage lies in the user's own folder. It holds no word of any patient.
 */
import type { Platform } from './platform.ts';

type Shelf = Pick<Platform, 'readLayout' | 'writeLayout' | 'readDevices' | 'writeDevices'>;

export const userShelf: Shelf = {
  readLayout: () => read('kyphoplan.layout'),
  writeLayout: (layout) => write('kyphoplan.layout', layout),
  readDevices: () => read('kyphoplan.devices'),
  writeDevices: (devices) => write('kyphoplan.devices', devices),
};

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage may be switched off: then nothing is remembered.
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A full or closed storage is no reason to disturb anybody: what is shown stays until the window closes.
  }
}
