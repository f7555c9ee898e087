/** What a picture was taken of: a plan that changes while it is held does not change it. */
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { StagedBodies } from '../../shared/pipeline/stagedBodies.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import type { PairContent } from './useDrawnPair.ts';

export interface Shot extends PairContent {
  readonly bodies: StagedBodies;
  readonly derived: Derived;
  readonly stage: Stage;
}
