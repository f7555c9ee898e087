/** The one window: every security setting written out, so that a changed default changes nothing here. */
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';
import { LEAST_SIZE, USUAL_SIZE } from './kept/windowPlace.ts';

/** The paper behind the first frame, so that no white flash precedes a dark window. */
const BACKGROUND = { light: '#f6f7f8', dark: '#14171a' } as const;

export function windowOptions(
  distFolder: string,
  session: Session,
  dark: boolean,
  packaged: boolean,
  /** null: the system places it. */
  place: Rectangle | null = null,
): BrowserWindowConstructorOptions {
  return {
    title: 'Kyphoplan',
    icon: join(distFolder, 'icon.png'),
    ...(place ?? USUAL_SIZE),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    show: false,
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      session,
      preload: join(distFolder, 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: !packaged,
    },
  };
}
