/** Closing with unsaved work: the window is asked first; one that hangs or has crashed cannot keep the user prisoner. */
import type { BrowserWindow } from 'electron';

/** A page that has not answered for so long hangs: the user is asked instead. */
const HANGS_AFTER_MS = 3000;
/** No world of the page's own scripts: nothing there is seen or changed. */
const QUIET_WORLD = 1999;

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
  let waiting = false;

  const ask = async (): Promise<void> => {
    askPage();
    if (waiting) return;
    waiting = true;
    const hangs = !(await answersWithin(window, HANGS_AFTER_MS));
    const answer = hangs ? await askUserAboutHangingPage() : 'wait';
    waiting = false;
    if (answer === 'close') window.destroy();
  };

  window.on('close', (event) => {
    decided = confirmed || !isDirty();
    if (decided || window.webContents.isCrashed()) return;
    event.preventDefault();
    void ask();
  });
  return {
    confirm: () => {
      confirmed = true;
      window.close();
    },
    isDecided: () => decided,
  };
}

/** Whether the page's one thread is free. Chromium's own notice of a hang waits for an input that nobody may give. */
async function answersWithin(window: BrowserWindow, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, limitMs, false);
  });
  // One that crashes meanwhile does not hang: it comes back by itself (crash.ts).
  const answer = window.webContents
    .executeJavaScriptInIsolatedWorld(QUIET_WORLD, [{ code: '0' }])
    .catch(() => undefined)
    .then(() => true);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
