/** Cement in the lung for the cement of the whole session (M-CEM-16): the lung meets what all treated levels let go. */
import { type EmbolismRates, embolismRates } from '../simulation/cement/leak/embolism.ts';
import type { Derived } from './derived.ts';

export interface LungRates extends EmbolismRates {
  readonly sessionMl: number;
}

/** null where no cement goes in, or nothing could be run. */
export function lungRates({ run, session }: Derived): LungRates | null {
  if (!run.available || run.value.cement.pattern === null) return null;
  const sessionMl = (session?.cementMl ?? run.value.cement.volumeMl).median;
  const rates = embolismRates(sessionMl);
  return rates.ok ? { ...rates.value, sessionMl } : null;
}
