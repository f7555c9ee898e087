/** Where a function that first rises and then only falls is highest, by golden section; the nearer end when it only rises. */
export function peakOf(
  height: (x: number) => number,
  from: number,
  to: number,
  close: number,
): number {
  let [low, high] = [from, to];
  let [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atA, atB] = [height(a), height(b)];
  while (high - low > close) {
    if (atA < atB) {
      low = a;
      [a, atA] = [b, atB];
      b = low + GOLDEN * (high - low);
      atB = height(b);
    } else {
      high = b;
      [b, atB] = [a, atA];
      a = high - GOLDEN * (high - low);
      atA = height(a);
    }
  }
  return (low + high) / 2;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
