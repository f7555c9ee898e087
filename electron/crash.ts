/** A crashed page comes back by itself, with its work waiting in the journal; one that crashes again at once asks first. */
import type { WebContents } from 'electron';

/** A page that lived no longer than this would only crash again. */
const AT_ONCE_MS = 10_000;

export function guardCrash(
  contents: Pick<WebContents, 'on'>,
  now: () => number,
  comeBack: () => void,
  askUser: () => Promise<'reload' | 'close'>,
  close: () => void,
): void {
  let lastCrashMs = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const again = now() - lastCrashMs < AT_ONCE_MS;
    lastCrashMs = now();
    if (!again) return comeBack();
    void askUser().then((answer) => (answer === 'reload' ? comeBack() : close()));
  });
}
