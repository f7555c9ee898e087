/**
 * Root of a rising function between two ends, by Chandrupatla's method (Adv Eng Softw 1997;28:145): inverse quadratic
 * steps where the curve allows, halving where it does not. Where the ends do not bracket a root the nearer end is it.
 */
export function rootOf(
  rising: (x: number) => number,
  from: number,
  to: number,
  close: number,
): number {
  let a = to;
  let fa = rising(a);
  if (fa <= 0) return to;
  let b = from;
  let fb = rising(b);
  if (fb >= 0) return from;
  let c = a;
  let fc = fa;
  let share = 0.5;
  for (let i = 0; i < MOST_STEPS; i++) {
    const x = a + share * (b - a);
    const fx = rising(x);
    if (fx > 0 === fa > 0) {
      c = a;
      fc = fa;
    } else {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const nearest = Math.abs(fa) < Math.abs(fb) ? a : b;
    const least = close / Math.abs(b - a);
    if (fx === 0 || least > 0.5) return nearest;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    share =
      phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
        ? (fa / (fb - fa)) * (fc / (fb - fc)) +
          ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
        : 0.5;
    share = Math.min(1 - least, Math.max(least, share));
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}

const MOST_STEPS = 80;
