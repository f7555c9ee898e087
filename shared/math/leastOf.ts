/** Least value of a convex function between two places, by golden section: it needs no slope and no start. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

export function leastOf(of: (at: number) => number, from: number, to: number, close: number) {
  let low = from;
  let high = to;
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = of(left);
  let atRight = of(right);
  while (high - low > close) {
    if (atLeft < atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - GOLDEN * (high - low);
      atLeft = of(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + GOLDEN * (high - low);
      atRight = of(right);
    }
  }
  return Math.min(of(from), of(to), atLeft, atRight);
}
