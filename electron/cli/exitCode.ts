/** What the shell is told; documented by `kyphoplan --help`. */
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Verb } from './commandLine.ts';

export const EXIT = {
  fine: 0,
  caution: 2,
  danger: 3,
  invalidFile: 4,
  noResult: 5,
  usage: 64,
  bug: 70,
} as const;

/** The gravest answer wins. Open questions are listed in the report and change no code: some are open in every case. */
export function exitCodeOf(verb: Verb, { fracture, run, findings }: Derived): number {
  if (verb === 'quantify') return fracture.available ? EXIT.fine : EXIT.noResult;
  const has = (severity: string) => findings.some((finding) => finding.severity === severity);
  if (has('danger')) return EXIT.danger;
  if (!run.available) return EXIT.noResult;
  return has('caution') ? EXIT.caution : EXIT.fine;
}
