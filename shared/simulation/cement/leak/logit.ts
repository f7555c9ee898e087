/** Log odds of a probability, and back. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

export function fromLogit(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
