/** The only two solvers of the oracle: halving an interval, and walking along one until something happens. */

const STEPS = 80;
const HALVINGS = 32;

/** Where an increasing function passes zero between `low` and `high`; the nearer end when it does not. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  if (f(low) >= 0) return low;
  if (f(high) <= 0) return high;
  let [below, above] = [low, high];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (below + above) / 2;
    if (f(middle) < 0) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** The least x of [0, end] at which it has happened, or infinity; found on a walk in equal steps, then halved. */
export function firstTime(happened: (x: number) => boolean, end: number): number {
  if (happened(0)) return 0;
  for (let i = 1; i <= STEPS; i++) {
    const x = (end * i) / STEPS;
    if (happened(x)) return bisect((at) => (happened(at) ? 1 : -1), (end * (i - 1)) / STEPS, x);
  }
  return Number.POSITIVE_INFINITY;
}

/** The same answer for the same question, asked once. */
export function remember<T>(answer: (x: number) => T): (x: number) => T {
  const known = new Map<number, T>();
  return (x) => {
    const before = known.get(x);
    if (before !== undefined) return before;
    const now = answer(x);
    known.set(x, now);
    return now;
  };
}
