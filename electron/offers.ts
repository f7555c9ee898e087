/** Cases named from outside: by the command line, by a second start, by the Finder. One waits until there is a window for it. */
import type { App } from 'electron';
import { offeredCasePath } from './launchArguments.ts';

export interface Offers {
  /** For the first window: what was named before it was there. Given once. */
  takeWaiting(): string | null;
}

/**
 * `give` shows the open window and hands the case to it; null: none was named, somebody only started the app again. It tells
 * whether there is such a window.
 */
export function listenForOffers(
  app: Pick<App, 'on'>,
  first: string | null,
  give: (file: string | null) => boolean,
): Offers {
  let waiting = first;
  const offer = (file: string | null) => {
    if (!give(file)) waiting = file ?? waiting;
  };
  app.on('second-instance', (_event, argv, folder) => offer(offeredCasePath(argv, folder)));
  // On macOS this comes before the app is ready when a case is what it was started with.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    offer(offeredCasePath(['', file], '/'));
  });
  return {
    takeWaiting: () => {
      const taken = waiting;
      waiting = null;
      return taken;
    },
  };
}
