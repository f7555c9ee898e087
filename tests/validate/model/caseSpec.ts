/** A case in words of the papers. */
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import type { Level } from '../../../shared/anatomy/levels.ts';
import type { BalloonId } from '../../../shared/devices/catalogue.ts';
import type { Pose } from '../../../shared/fracture/facts.ts';
import type { Approach, Procedure } from '../../../shared/plan/plan.ts';

export interface CaseSpec {
  readonly level: Level;
  /** Front of the unbroken body; middle and back follow the table unless given. */
  readonly intactMm: number | HeightsMm;
  readonly lostMm: HeightsMm;
  /** Null draws the age of the fracture over its stated range. */
  readonly days: number | null;
  readonly pose: Pose;
  readonly cleft?: boolean;
  readonly procedure?: Procedure;
  readonly approach?: Approach;
  readonly balloon?: BalloonId;
  readonly volumePerSideMl?: number;
  readonly densityMgPerCm3?: number;
  /** Load that the endplates carry; the model's own range when absent. */
  readonly preloadN?: number;
}
