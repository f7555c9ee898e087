/** Older files, one step at a time: v → v+1, pure. Version 1 is the first, so there is no step yet; each new one needs a fixture. */

export type Envelope = Readonly<Record<string, unknown>>;
/** Rewrites an envelope of its version as one of the next, `version` included. */
export type Migration = (envelope: Envelope) => Envelope;

/** At index i: from version i + 1 to version i + 2. */
export const MIGRATIONS: readonly Migration[] = [];

/** The envelope in the newest version the steps lead to. */
export function migrate(
  envelope: Envelope,
  version: number,
  steps: readonly Migration[] = MIGRATIONS,
): Envelope {
  return steps.slice(version - 1).reduce((older, step) => step(older), envelope);
}
