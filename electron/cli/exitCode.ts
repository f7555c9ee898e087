/** What the shell is told; documented by `kyphoplan --help`. */
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { CaseVerb } from './asked/verbs.ts';

export const EXIT = {
  fine: 0,
  caution: 2,
  danger: 3,
  invalidFile: 4,
  noResult: 5,
  usage: 64,
  bug: 70,
} as const;

/** Commands that say what a plan would do, and so carry its findings. */
export const OF_PLAN: readonly CaseVerb[] = ['plan', 'simulate', 'cement', 'after'];

/** The gravest answer wins. Open questions are listed in the report and change no code: some are open in every case. */
export function exitCodeOf(verb: CaseVerb, found: boolean, { findings }: Derived): number {
  const has = (severity: string) => findings.some((finding) => finding.severity === severity);
  const ofPlan = OF_PLAN.includes(verb);
  if (ofPlan && has('danger')) return EXIT.danger;
  if (!found) return EXIT.noResult;
  return ofPlan && has('caution') ? EXIT.caution : EXIT.fine;
}
