/** Every vertebra where it stands at a stage of the run: one answer for pictures, fluoroscopy, drawings and exports. */
import type { HeightsMm } from '../anatomy/heights.ts';
import { poseBodies, type StandingHeightsMm } from '../anatomy/poseBodies.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { assert } from '../base/assert.ts';
import { keepLast } from '../base/keepLast.ts';
import { stageOfPhase } from '../simulation/phase.ts';
import { type Stage, shownStage, stageHeightsMm } from '../simulation/result.ts';
import type { Derived, LevelDerived } from './derived.ts';

export interface StagedBodies {
  /** Cranial first. */
  readonly all: readonly PosedBody[];
  readonly fractured: PosedBody;
  /** Other treated levels that stand among them, cranial first. */
  readonly others: readonly StagedLevel[];
}

/** A treated level as it stands: its body, what rests on its plan, and the stage that its own procedure has reached. */
export interface StagedLevel {
  readonly body: PosedBody;
  readonly derived: LevelDerived;
  readonly stage: Stage;
}

export function stagedBodies(derived: Derived, stage: Stage): StagedBodies {
  const { fracturedLevel } = derived;
  const all = poseBodies(segmentShapes(derived), fracturedLevel, standingHeightsMm(derived, stage));
  const fractured = all.find(({ shape }) => shape.level === fracturedLevel);
  assert(fractured !== undefined, 'the fractured level is part of its segment');
  return { all, fractured, others: othersAmong(derived, all, stage) };
}

/** The other treated levels among these bodies; one that lies beyond the segment is not. */
export function othersAmong<Body extends PosedBody>(
  { others }: Derived,
  bodies: readonly Body[],
  stage: Stage,
): readonly (StagedLevel & { readonly body: Body })[] {
  return others.flatMap((derived) => {
    const body = bodies.find(({ shape }) => shape.level === derived.fracturedLevel);
    return body ? [{ body, derived, stage: levelStage(derived, stage) }] : [];
  });
}

/** Heights of every treated body at a stage. */
export function standingHeightsMm(derived: Derived, stage: Stage): StandingHeightsMm {
  return {
    ...othersStandingMm(derived, stage),
    [derived.fracturedLevel]: heightsAtMm(derived, stage),
  };
}

/** Heights of the treated bodies that are not at hand: each the same object as long as its level and the stage are. */
export function othersStandingMm({ others }: Derived, stage: Stage): StandingHeightsMm {
  return Object.fromEntries(
    others.map((other) => [other.fracturedLevel, keptHeightsMm(other, levelStage(other, stage))]),
  );
}

/** Heights of the fractured body; as measured where nothing can be run. */
export function heightsAtMm(derived: LevelDerived, stage: Stage): HeightsMm {
  const { run } = derived;
  return run.available ? stageHeightsMm(run.value, stage) : fracturedShape(derived).heightsMm;
}

const keptHeightsMm = keepLast(heightsAtMm);

/** The stage of one level while another is looked at: its own procedure may not have that one. */
export function levelStage({ run }: Pick<LevelDerived, 'run'>, stage: Stage): Stage {
  return run.available ? shownStage(stage, run.value) : stage;
}

/** Of the level at hand: where nothing can be run there is no stage to choose, and the plan is what can be shown. */
export function stageAtHand(
  { run, plan }: Pick<LevelDerived, 'run' | 'plan'>,
  chosen: Stage,
): Stage {
  return run.available ? levelStage({ run }, chosen) : stageOfPhase('planned', plan.procedure);
}

/** The segment of the level at hand, every treated body with the shape that its own level was computed with. */
export function segmentShapes({ shapes, others }: Derived): readonly VertebraShape[] {
  return others.length > 0 ? keptShapes(shapes, ...others) : shapes;
}

const keptShapes = keepLast((shapes: Derived['shapes'], ...others: Derived['others']) => {
  const own = others.map(fracturedShape);
  return shapes.map((shape) => own.find(({ level }) => level === shape.level) ?? shape);
});

export function fracturedShape({ shapes, fracturedLevel }: LevelDerived): VertebraShape {
  const shape = shapes.find(({ level }) => level === fracturedLevel);
  assert(shape !== undefined, 'the fractured level is part of its segment');
  return shape;
}
