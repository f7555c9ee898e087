/** A bilateral transpedicular balloon kyphoplasty of the fractured level. */
import type { AccessId, BalloonId } from '../devices/catalogue.ts';

export interface Plan {
  /** Shown on every view and print, so that a picture can be traced to its plan. */
  readonly planId: string;
  readonly access: AccessId;
  readonly balloon: BalloonId;
  readonly inflationVolumePerSideMl: number;
  /** Balloon centre, as a share of endplate depth from the posterior wall (0) to the anterior wall (1). */
  readonly balloonDepthShare: number;
}
