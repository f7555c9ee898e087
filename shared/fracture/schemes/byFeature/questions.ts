/** From what was seen and measured to the answers that are still possible (M-FR-12). */
import { BORDERLINE_SHARE } from '../../constants.ts';
import type { FractureFacts } from '../../facts.ts';
import { type FractureFeatures, YES_NO } from '../../features.ts';

export type YesNo = (typeof YES_NO)[number];

/** The one answer, or all of them while the question is open. */
export function orAll<T extends string>(answer: T | null, all: readonly T[]): readonly T[] {
  return answer === null ? all : [answer];
}

/** A question that measured heights answer: open within the borderline, and without heights. */
export function fromShare(share: number | null): readonly YesNo[] {
  if (share === null) return YES_NO;
  if (share < BORDERLINE_SHARE.value) return ['no'];
  return share > 1 - BORDERLINE_SHARE.value ? ['yes'] : YES_NO;
}

/** The posterior wall is asked twice, whole or broken and how much of it: each answer leaves some of three states. */
const WALL_STATES = ['whole', 'underFifth', 'overFifth'] as const;
type WallState = (typeof WALL_STATES)[number];

/** Empty when the two answers contradict each other. */
function wallStates(facts: FractureFacts, features: FractureFeatures): readonly WallState[] {
  return WALL_STATES.filter((state) => {
    const broken = state !== 'whole';
    const fitsWall = facts.posteriorWall === null || broken === (facts.posteriorWall !== 'intact');
    const over = state === 'overFifth';
    const fitsExtent =
      features.posteriorWallExtent === null ||
      over === (features.posteriorWallExtent === 'overFifth');
    return fitsWall && fitsExtent;
  });
}

/** Whether the wall is broken at all: AO Spine, Magerl, Kümmell. */
export function wallBroken(facts: FractureFacts, features: FractureFeatures): readonly YesNo[] {
  const states = wallStates(facts, features);
  return YES_NO.filter((answer) =>
    states.some((state) => (state !== 'whole') === (answer === 'yes')),
  );
}

/** Whether more than a fifth of the wall is broken: OF. */
export function wallOverFifth(facts: FractureFacts, features: FractureFeatures): readonly YesNo[] {
  const states = wallStates(facts, features);
  return YES_NO.filter((answer) =>
    states.some((state) => (state === 'overFifth') === (answer === 'yes')),
  );
}

/** AO B1–B3; a band that was looked at and is not clear is as open as one that nobody looked at. */
export function tensionBand({ tensionBand: answer }: FractureFeatures) {
  const all = ['intact', 'bony', 'ligamentous', 'hyperextension'] as const;
  return answer === null || answer === 'indeterminate' ? all : ([answer] as const);
}

/** Whether any tension band failed: OF 5, and what Magerl calls B. */
export function tensionBandFailed(features: FractureFeatures): readonly YesNo[] {
  const bands: readonly string[] = tensionBand(features);
  return YES_NO.filter((answer) =>
    bands.some((band) => (band !== 'intact') === (answer === 'yes')),
  );
}
