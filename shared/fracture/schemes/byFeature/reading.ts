/** What the schemes by feature read: facts, features, and what the measured heights say, as shares of the draws. */
import type { FractureFacts } from '../../facts.ts';
import type { FractureFeatures } from '../../features.ts';

export interface Reading {
  readonly facts: FractureFacts;
  readonly features: FractureFeatures;
  /** Draws whose largest loss is worth a grade; null without heights. */
  readonly deformedShare: number | null;
  /** Draws wedged beyond the body's own wedge by more than Magerl's border; null without heights. */
  readonly wedgedShare: number | null;
  /** Draws that lost more than Kümmell stage I allows; null without heights. */
  readonly sunkShare: number | null;
}
