/** A broken promise of our own code. Caught once per border, never to steer a flow. */
export class Bug extends Error {
  override readonly name = 'Bug';
}

export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Bug(message);
}

/** Closes an exhaustive `switch`: the compiler proves it is never called. */
export function unreachable(value: never): never {
  throw new Bug(`unreachable: ${String(value)}`);
}

/** The gate every computed number passes before it leaves a stage: NaN and infinity stop here. */
export function finite(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new Bug(`${what} is ${value}`);
  return value;
}
