/** A straight line through uncertain points, with a prior on both its numbers: Bayesian least squares in closed form. */
import { assert } from '../../base/assert.ts';

export interface Observation {
  readonly at: number;
  readonly value: number;
  readonly variance: number;
}

/** Independent normal priors, both around zero. */
export interface LinePrior {
  readonly offsetSd: number;
  readonly slopeSd: number;
}

export interface TrendLine {
  readonly offset: number;
  readonly slope: number;
  /** Covariance of the two. */
  readonly offsetVariance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
}

export function fitTrendLine(observations: readonly Observation[], prior: LinePrior): TrendLine {
  // Precision matrix [a b; b c] and right side (p, q) of the normal equations.
  let a = 1 / prior.offsetSd ** 2;
  let c = 1 / prior.slopeSd ** 2;
  let b = 0;
  let p = 0;
  let q = 0;
  for (const { at, value, variance } of observations) {
    assert(variance > 0, 'every observation has an error');
    a += 1 / variance;
    b += at / variance;
    c += at ** 2 / variance;
    p += value / variance;
    q += (at * value) / variance;
  }
  const determinant = a * c - b * b;
  return {
    offset: (c * p - b * q) / determinant,
    slope: (a * q - b * p) / determinant,
    offsetVariance: c / determinant,
    slopeVariance: a / determinant,
    covariance: -b / determinant,
  };
}

export function lineAt({ offset, slope }: TrendLine, at: number): number {
  return offset + slope * at;
}

export function lineVarianceAt(line: TrendLine, at: number): number {
  return line.offsetVariance + 2 * at * line.covariance + at ** 2 * line.slopeVariance;
}
