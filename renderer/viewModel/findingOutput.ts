/** The number that a finding rests on, to explain itself: null of a finding that no computed number made. */
import type { OutputId } from '../../shared/pipeline/explain/outputs/outputs.ts';
import type { Finding, FindingCode } from '../../shared/plan/finding.ts';
import { marginOf } from '../../shared/plan/path/checkPaths.ts';

const OUTPUT_OF: Readonly<Partial<Record<FindingCode, OutputId>>> = {
  borderlineGrade: 'grade',
  levelUnlikeSpine: 'spineResidual',
  noLift: 'eventShare.bridging',
  wallLimitBeforePlan: 'reachedVolume',
  pressureLimitBeforePlan: 'reachedVolume',
  fillAboveLimit: 'cementFill',
  cementAboveCap: 'cementVolume',
  sessionCement: 'sessionCement',
};

/** Two needles that have it alike have the same number: the left one's is shown. */
export function findingOutput({ code, side }: Finding): OutputId | null {
  const margin = marginOf(code);
  if (margin) return `pathMargin.${side === 'right' ? 'rightNeedle' : 'leftNeedle'}.${margin}`;
  return OUTPUT_OF[code] ?? null;
}
