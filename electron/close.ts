/** Closing with unsaved work: the window is asked first; one that hangs or has crashed cannot keep the user prisoner. */
import type { BrowserWindow } from 'electron';

export interface CloseGuard {
  /** The user has decided in the window: close without asking again. */
  confirm(): void;
  /** Closed with nothing unsaved or by decision of the user: there is nothing to recover. */
  isDecided(): boolean;
}

export function guardClose(
  window: BrowserWindow,
  isDirty: () => boolean,
  askPage: () => void,
  askUserAboutHangingPage: () => Promise<'wait' | 'close'>,
): CloseGuard {
  let confirmed = false;
  let decided = false;
  let hanging = false;
  window.on('unresponsive', () => {
    hanging = true;
  });
  window.on('responsive', () => {
    hanging = false;
  });
  window.on('close', (event) => {
    decided = confirmed || !isDirty();
    if (decided || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (!hanging) return askPage();
    void askUserAboutHangingPage().then((answer) => {
      if (answer === 'close') window.destroy();
    });
  });
  return {
    confirm: () => {
      confirmed = true;
      window.close();
    },
    isDecided: () => decided,
  };
}
