/** One moment of a procedure that is played: what is to be drawn, and what the model says of it (M-SIM-14). */
import type { HeightsMm } from '../../anatomy/heights.ts';
import type { CementPhase } from '../cement/time/timeline.ts';
import type { Filling } from '../fillingMesh.ts';
import type { Stage } from '../result.ts';
import type { TimelinePhase } from './phases.ts';

export interface Moment {
  /** In phases from the start: 2.5 is the middle of the third. */
  readonly position: number;
  readonly phase: TimelinePhase;
  /** Of the phase, 0–1. */
  readonly share: number;
  /** What the phase ends with; 'before' at the very start. */
  readonly stage: Stage;
  /** The last stage that is complete: where the other treated levels stand meanwhile. */
  readonly reached: Stage;
  readonly heightsMm: HeightsMm;
  /** How far the needles are in: 0 outside the bone and not drawn, 1 in their place. */
  readonly needleShare: number;
  /** From outside inwards. */
  readonly fillings: readonly Filling[];
  /** Of the time the cement needs to harden, 0–1. */
  readonly settingShare: number;
  readonly readings: Readings;
}

/** null: there is no such thing at this moment, or the model says nothing about it. */
export interface Readings {
  readonly pressureKpa: number | null;
  /** In the fuller balloon. */
  readonly balloonPerSideMl: number | null;
  /** Both sides together. */
  readonly cementMl: number | null;
  readonly cement: CementReading | null;
}

/** A clock on the wall of a room at the reference temperature. */
export interface CementReading {
  readonly phase: CementPhase;
  /** Since mixing began. */
  readonly minute: number;
  readonly roomTemperatureC: number;
  /** null once it can no longer be injected. */
  readonly viscosityPaS: number | null;
}
