/**
 * What stands in a picture of the plan: every body in its place, and what lies in each treated one. The picture is drawn
 * from it and its words are made of it: the two cannot differ.
 */
import type { Level } from '../../../shared/anatomy/levels.ts';
import { poseBodies } from '../../../shared/anatomy/poseBodies.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import type { Derived, LevelDerived } from '../../../shared/pipeline/derived.ts';
import { othersAmong, segmentShapes } from '../../../shared/pipeline/stagedBodies.ts';
import type { Stage } from '../../../shared/simulation/result.ts';
import {
  type DrawnContents,
  drawnContents,
  type ShownContents,
  shownStandingMm,
} from './drawnContents.ts';

export interface Pictured {
  /** Cranial first. */
  readonly bodies: readonly PosedBody[];
  readonly fracturedLevel: Level;
  readonly treated: readonly Treated<PosedBody>[];
  /** Treated levels that lie beyond the bodies. */
  readonly beyond: readonly Level[];
}

/** A treated body with its plan, at its own stage. */
export interface Treated<Body extends PosedBody> {
  readonly body: Body;
  readonly derived: LevelDerived;
  readonly stage: Stage;
  readonly contents: DrawnContents;
}

/** At a stage, or with the level at hand wherever something else is asked for. */
export function picturedAt(
  derived: Derived,
  stage: Stage,
  shown: ShownContents | null = null,
): Pictured {
  const standing = shownStandingMm(derived, stage, shown);
  const all = poseBodies(segmentShapes(derived), derived.fracturedLevel, standing);
  return picturedAmong(derived, all, stage, shown);
}

/** The same where only these bodies are drawn. */
export function picturedAmong(
  derived: Derived,
  bodies: readonly PosedBody[],
  stage: Stage,
  shown: ShownContents | null = null,
): Pictured {
  const { fracturedLevel, others } = derived;
  const isDrawn = (level: Level) => bodies.some(({ shape }) => shape.level === level);
  return {
    bodies,
    fracturedLevel,
    treated: treatedAmong(derived, bodies, stage, shown),
    beyond: others.map((other) => other.fracturedLevel).filter((level) => !isDrawn(level)),
  };
}

/** The level at hand first. */
export function treatedAmong<Body extends PosedBody>(
  derived: Derived,
  bodies: readonly Body[],
  stage: Stage,
  shown: ShownContents | null,
): readonly Treated<Body>[] {
  const here = bodies.find(({ shape }) => shape.level === derived.fracturedLevel);
  // The others wait until the level at hand has come to a stage.
  const beside = othersAmong(derived, bodies, shown?.reached ?? stage);
  return [
    ...(here
      ? [{ body: here, derived, stage, contents: drawnContents(derived, stage, shown) }]
      : []),
    ...beside.map((other) => ({
      ...other,
      contents: drawnContents(other.derived, other.stage, null),
    })),
  ];
}
