/**
 * One kind of dimension along the spine (M-AN-8): a person's scale against the population, drifting slowly from level to
 * level, around it each vertebra's own deviation, around that the deviation of each place and the error of its reading.
 * All relative, so in logarithms everything adds up and the estimate is closed.
 */
import { assert } from '../../base/assert.ts';
import {
  fitTrendLine,
  type LinePrior,
  lineAt,
  lineVarianceAt,
  type Observation,
  type TrendLine,
} from './trendLine.ts';

export interface ScaleModel {
  readonly prior: LinePrior;
  /** Of the whole vertebra around the person's line. */
  readonly levelSd: number;
  /** Of one place of it around the vertebra; 0 where there is one place only. */
  readonly placeSd: number;
}

/** A reading as the logarithm of its ratio to the population. */
export interface LogReading {
  readonly logRatio: number;
  readonly errorVariance: number;
}

/** A level with what was read on it; nothing, if nothing was. */
export interface ScaleLevel {
  /** Levels below the middle of the spine. */
  readonly at: number;
  readonly readings: readonly LogReading[];
}

export interface LogEstimate {
  readonly mean: number;
  readonly variance: number;
}

export interface ScaleFit {
  readonly line: TrendLine;
  /** Of one place of a level, given all readings; `reading` is the one of that place. */
  estimate(of: ScaleLevel, reading: LogReading | undefined): LogEstimate;
  /** Of one place of a level, given the readings of all other levels. */
  estimateFromOthers(of: ScaleLevel): LogEstimate;
}

export function fitScale(levels: readonly ScaleLevel[], model: ScaleModel): ScaleFit {
  const levelVariance = model.levelSd ** 2;
  const placeVariance = model.placeSd ** 2;
  const observed = levels
    .filter(({ readings }) => readings.length > 0)
    .map((each) => summarise(each, model));
  const line = fitTrendLine(observed, model.prior);
  return {
    line,
    estimate(of, reading) {
      const body = { mean: lineAt(line, of.at), variance: lineVarianceAt(line, of.at) };
      if (of.readings.length === 0)
        return { ...body, variance: body.variance + levelVariance + placeVariance };
      const { value, variance } = summarise(of, model);
      const own = shrink(body, value, levelVariance, variance - levelVariance);
      if (!reading) return { ...own, variance: own.variance + placeVariance };
      return shrink(own, reading.logRatio, placeVariance, reading.errorVariance);
    },
    estimateFromOthers(of) {
      const others = fitTrendLine(
        observed.filter(({ at }) => at !== of.at),
        model.prior,
      );
      return {
        mean: lineAt(others, of.at),
        variance: lineVarianceAt(others, of.at) + levelVariance + placeVariance,
      };
    },
  };
}

/** The readings of a level lose nothing by being averaged: one observation of the person's line. */
function summarise({ at, readings }: ScaleLevel, { levelSd, placeSd }: ScaleModel): Observation {
  let weights = 0;
  let sum = 0;
  for (const { logRatio, errorVariance } of readings) {
    assert(errorVariance > 0, 'every reading has an error');
    const weight = 1 / (errorVariance + placeSd ** 2);
    weights += weight;
    sum += weight * logRatio;
  }
  return { at, value: sum / weights, variance: 1 / weights + levelSd ** 2 };
}

/**
 * From where a thing is expected to where it probably is, once it was read: by as much as its own spread outweighs the
 * reading's error.
 */
function shrink(
  expected: LogEstimate,
  read: number,
  ownVariance: number,
  errorVariance: number,
): LogEstimate {
  const share = ownVariance / (ownVariance + errorVariance);
  return {
    mean: (1 - share) * expected.mean + share * read,
    variance: (1 - share) ** 2 * expected.variance + (1 - share) * ownVariance,
  };
}
