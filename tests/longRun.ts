/**
 * How much of the random and of the real a test tries. `npm test` takes a sample of each, with its own seed, so that a change
 * is judged in minutes; `npm run test:long` takes all of it. No test is left out of either.
 */
export function sampleOf<T>(sample: T, all: T): T {
  return process.env.KYPHOPLAN_LONG === '1' ? all : sample;
}
