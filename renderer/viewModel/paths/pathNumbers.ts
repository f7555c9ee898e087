/** The numbers of a path: those that can be typed, each with the path it makes, and those that follow. */
import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import { withAngles, withDepth, withFromMidline } from '../../../shared/plan/path/turnPath.ts';
import type { NeedlePath } from '../../../shared/plan/plan.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../formatQuantity.ts';

export interface TypedNumber {
  readonly name:
    | 'transverseAngleDeg'
    | 'sagittalAngleDeg'
    | 'targetDepthMm'
    | 'entryFromMidlineMm'
    | 'targetFromMidlineMm';
  readonly quantityKey: QuantityKey;
  readonly value: number;
  /** The path with this one number changed. */
  readonly withValue: (value: number) => NeedlePath;
}

export function typedNumbers({ side, path, numbers }: PlannedPath): readonly TypedNumber[] {
  const { transverseAngleDeg, sagittalAngleDeg } = numbers;
  const turned = (changed: { transverseAngleDeg: number; sagittalAngleDeg: number }) =>
    withAngles(path, side, changed);
  return [
    {
      name: 'transverseAngleDeg',
      quantityKey: 'needleAngleDeg',
      value: transverseAngleDeg,
      withValue: (value) => turned({ transverseAngleDeg: value, sagittalAngleDeg }),
    },
    {
      name: 'sagittalAngleDeg',
      quantityKey: 'needleAngleDeg',
      value: sagittalAngleDeg,
      withValue: (value) => turned({ transverseAngleDeg, sagittalAngleDeg: value }),
    },
    {
      name: 'targetDepthMm',
      quantityKey: 'needleDepthMm',
      value: numbers.targetDepthMm,
      withValue: (value) => withDepth(path, value),
    },
    {
      name: 'entryFromMidlineMm',
      quantityKey: 'midlineDistanceMm',
      value: numbers.entryFromMidlineMm,
      withValue: (value) => withFromMidline(path, side, 'entry', value),
    },
    {
      name: 'targetFromMidlineMm',
      quantityKey: 'midlineDistanceMm',
      value: numbers.targetFromMidlineMm,
      withValue: (value) => withFromMidline(path, side, 'target', value),
    },
  ];
}

export interface PathReading {
  readonly key: 'anteriorWallDepthMm' | 'skinToTargetMm' | 'skinToAnteriorWallMm';
  readonly name: string;
  readonly value: string;
}

/** What nobody types: it follows from the path, and from the skin only where its depth was measured. */
export function pathReadings({ numbers }: PlannedPath): readonly PathReading[] {
  const depth = (value: number | null, why: string) =>
    value === null ? why : formatQuantity(value, 'needleDepthMm');
  const misses = text('paths.missesBody');
  const skin = text('paths.skinUnknown');
  return [
    {
      key: 'anteriorWallDepthMm',
      name: text('paths.numbers.anteriorWallDepthMm'),
      value: depth(numbers.anteriorWallDepthMm, misses),
    },
    {
      key: 'skinToTargetMm',
      name: text('paths.numbers.skinToTargetMm'),
      value: depth(numbers.skinToTargetMm, skin),
    },
    {
      key: 'skinToAnteriorWallMm',
      name: text('paths.numbers.skinToAnteriorWallMm'),
      value: depth(
        numbers.skinToAnteriorWallMm,
        numbers.anteriorWallDepthMm === null ? misses : skin,
      ),
    },
  ];
}
