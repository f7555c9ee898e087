/** What is planned for the fractured level, through one pedicle or both. */
import { SIDES, type Side } from '../anatomy/levels.ts';
import {
  type AccessChoice,
  type BalloonChoice,
  balloonOf,
  type CementChoice,
  type JackChoice,
  jackOf,
  type StentChoice,
  stentOf,
} from '../devices/ownDevice.ts';
import type { Point } from '../math/frames.ts';

export const PROCEDURES = ['kyphoplasty', 'vertebroplasty', 'stent', 'jack'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** 'left' and 'right': the patient's side that the one needle enters. */
export const APPROACHES = ['bilateral', 'left', 'right'] as const;
export type Approach = (typeof APPROACHES)[number];

/** Along the needle, before it is opened; a vertebroplasty keeps its place for the balloon it does without. */
export function deviceLengthMm({ procedure, balloon, stent, jack }: PlanSetup): number {
  switch (procedure) {
    case 'stent':
      return stentOf(stent).nominalLengthMm;
    case 'jack':
      return jackOf(jack).nominalLengthMm;
    case 'kyphoplasty':
    case 'vertebroplasty':
      return balloonOf(balloon).nominalLengthMm;
  }
}

/** The patient's sides that a needle enters. */
export function entrySides(approach: Approach): readonly Side[] {
  return approach === 'bilateral' ? SIDES : [approach];
}

/**
 * Through the pedicle; beside it, between rib head and transverse process, into the corner behind; beside it, further
 * outward, along the muscle.
 */
export const ROUTES = ['transpedicular', 'extrapedicular', 'parapedicular'] as const;
export type Route = (typeof ROUTES)[number];

/** The way of one needle, in the frame of the fractured level as measured. */
export interface NeedlePath {
  /** Where it meets bone. */
  readonly entry: Point<'vertebra'>;
  /** Its front end: of the deflated balloon too. */
  readonly target: Point<'vertebra'>;
}

/** Kept for both sides whatever the approach: changing sides and back loses nothing. */
export interface SidePlan {
  readonly route: Route;
  readonly access: AccessChoice;
  /** null: the proposal is followed. */
  readonly path: NeedlePath | null;
  /** From the skin to the dorsal cortex along the needle; null: not measured. */
  readonly skinDepthMm: number | null;
}

/** Every field is kept whatever the procedure: changing the procedure and back loses nothing. */
export interface Plan {
  /** Shown on every view and print, so that a picture can be traced to its plan. */
  readonly planId: string;
  readonly procedure: Procedure;
  readonly approach: Approach;
  readonly sides: Readonly<Record<Side, SidePlan>>;
  /** Of a kyphoplasty. */
  readonly balloon: BalloonChoice;
  readonly stent: StentChoice;
  readonly jack: JackChoice;
  /** One volume for both sides, or each side its own; a side that no needle enters keeps its own. */
  readonly inflationVolumePerSideMl: number | Readonly<Record<Side, number>>;
  /** Balloon centre, as a share of endplate depth from the posterior wall (0) to the anterior wall (1). */
  readonly balloonDepthShare: number;
  /** A class of the catalogue, or a cement of one's own with its class and its minutes. */
  readonly cementViscosity: CementChoice;
  /** Both sides together: the target of a vertebroplasty. Elsewhere the cavity decides. */
  readonly cementVolumeMl: number;
}

/** A plan but for its name and the volumes asked for: what needles, devices and the bone around them are made of. */
export type PlanSetup = Omit<Plan, 'planId' | 'inflationVolumePerSideMl' | 'cementVolumeMl'>;

/** A volume that is a choice (M-CEM-2), both sides together; null: it follows from the cavity. */
export function chosenCementMl({
  procedure,
  cementVolumeMl,
}: Pick<Plan, 'procedure' | 'cementVolumeMl'>): number | null {
  return procedure === 'vertebroplasty' ? cementVolumeMl : null;
}
