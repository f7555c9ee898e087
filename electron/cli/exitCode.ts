/** What the shell is told; documented by `kyphoplan --help`. */
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { CaseVerb } from './asked/verbs.ts';

export const EXIT = {
  fine: 0,
  caution: 2,
  danger: 3,
  invalidFile: 4,
  noResult: 5,
  unwritable: 6,
  usage: 64,
  bug: 70,
  /** As a shell counts it: 128 and the number of the signal. */
  interrupted: 130,
} as const;

/** Commands that say what a plan would do, and so carry its findings. */
export const OF_PLAN: readonly CaseVerb[] = ['plan', 'simulate', 'cement', 'timeline', 'after'];

/** Of what says something about a plan. */
export function exitCodeOfPlan({ findings }: Derived): number {
  if (findings.some(({ severity }) => severity === 'danger')) return EXIT.danger;
  return findings.some(({ severity }) => severity === 'caution') ? EXIT.caution : EXIT.fine;
}

/** The gravest answer wins. Open questions are listed in the report and change no code: some are open in every case. */
export function exitCodeOf(verb: CaseVerb, found: boolean, derived: Derived): number {
  const ofPlan = OF_PLAN.includes(verb) ? exitCodeOfPlan(derived) : EXIT.fine;
  if (ofPlan === EXIT.danger) return ofPlan;
  return found ? ofPlan : EXIT.noResult;
}
