/** A needle path as a line that 3D Slicer draws and edits: entry and target in LPS, millimetres. */
import type { Level, Side } from '../../anatomy/levels.ts';
import type { PosedBody } from '../../anatomy/posedBody.ts';
import { type Point, toLps } from '../../math/frames.ts';
import { apply } from '../../math/rigid.ts';
import type { Plan } from '../../plan/plan.ts';
import { planTrajectory } from '../../plan/trajectory.ts';

const SCHEMA =
  'https://raw.githubusercontent.com/slicer/slicer/master/Modules/Loadable/Markups/Resources/Schema/markups-schema-v1.0.3.json#';

export interface NeedleLine {
  readonly level: Level;
  readonly side: Side;
  /** Where the needle meets bone. */
  readonly entry: Point<'patient'>;
  /** Front end of its way. */
  readonly target: Point<'patient'>;
}

export function needleLine({ shape, pose }: PosedBody, plan: Plan, side: Side): NeedleLine {
  const path = planTrajectory(shape, plan, side);
  return {
    level: shape.level,
    side,
    entry: apply(pose, path.entry),
    target: apply(pose, path.tip),
  };
}

export function markupsText({ level, side, entry, target }: NeedleLine): string {
  const controlPoint = (id: string, label: string, place: Point<'patient'>) => {
    const { x, y, z } = toLps(place);
    return {
      id,
      label,
      description: '',
      associatedNodeID: '',
      position: [x, y, z],
      selected: true,
      locked: false,
      visibility: true,
      positionStatus: 'defined',
    };
  };
  const markup = {
    type: 'Line',
    name: `${level} needle ${side}`,
    coordinateSystem: 'LPS',
    coordinateUnits: 'mm',
    locked: false,
    labelFormat: '%N-%d',
    controlPoints: [
      controlPoint('1', `${level} ${side} entry`, entry),
      controlPoint('2', `${level} ${side} target`, target),
    ],
  };
  return `${JSON.stringify({ '@schema': SCHEMA, markups: [markup] }, null, 2)}\n`;
}
