/** Every vertebra where it stands at a stage of the run: one answer for pictures, fluoroscopy, drawings and exports. */
import type { HeightsMm } from '../anatomy/heights.ts';
import { poseBodies } from '../anatomy/poseBodies.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { assert } from '../base/assert.ts';
import { type Stage, stageHeightsMm } from '../simulation/result.ts';
import type { Derived } from './derived.ts';

export interface StagedBodies {
  /** Cranial first. */
  readonly all: readonly PosedBody[];
  readonly fractured: PosedBody;
}

export function stagedBodies(derived: Derived, stage: Stage): StagedBodies {
  const { shapes, fracturedLevel } = derived;
  const all = poseBodies(shapes, fracturedLevel, heightsAtMm(derived, stage));
  const fractured = all.find(({ shape }) => shape.level === fracturedLevel);
  assert(fractured !== undefined, 'the fractured level is part of its segment');
  return { all, fractured };
}

/** Heights of the fractured body; as measured where nothing can be run. */
export function heightsAtMm(derived: Derived, stage: Stage): HeightsMm {
  const { run } = derived;
  return run.available ? stageHeightsMm(run.value, stage) : fracturedShape(derived).heightsMm;
}

export function fracturedShape({ shapes, fracturedLevel }: Derived): VertebraShape {
  const shape = shapes.find(({ level }) => level === fracturedLevel);
  assert(shape !== undefined, 'the fractured level is part of its segment');
  return shape;
}
