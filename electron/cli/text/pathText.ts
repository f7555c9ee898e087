/** Each needle as text: the numbers of an operating room, and its margins, the one with least to spare first. */
import type { PlannedPath, PlannedPaths } from '../../../shared/plan/path/planPaths.ts';
import { section, table } from './layout.ts';
import { amount } from './numbers.ts';
import { text } from './words.ts';

export function pathLines(paths: PlannedPaths): string[] {
  return section(
    text('cli.pathsTitle'),
    paths.flatMap((path) => [
      `  ${pathHeading(path)}`,
      ...table([...pathNumberRows(path), ...marginRows(path)], '    '),
    ]),
  );
}

export function pathHeading({ side, plan }: PlannedPath): string {
  const { route, access, path } = plan;
  return [
    text(`paths.side.${side}`),
    text(`paths.routeOptions.${route}`),
    typeof access === 'string'
      ? text(`plan.accessOptions.${access}`)
      : text('instruments.entered', { label: access.label }),
    text(path === null ? 'paths.followed' : 'paths.stored'),
  ].join(', ');
}

export function pathNumberRows({ numbers }: PlannedPath): string[][] {
  const depth = (value: number | null) =>
    value === null ? text('cli.pathNotMeasured') : amount(value, 'needleDepthMm');
  const { transverseAngleDeg, sagittalAngleDeg, entryFromMidlineMm, targetFromMidlineMm } = numbers;
  return [
    [text('paths.numbers.transverseAngleDeg'), amount(transverseAngleDeg, 'needleAngleDeg')],
    [text('paths.numbers.sagittalAngleDeg'), amount(sagittalAngleDeg, 'needleAngleDeg')],
    [text('paths.numbers.targetDepthMm'), depth(numbers.targetDepthMm)],
    [text('paths.numbers.anteriorWallDepthMm'), depth(numbers.anteriorWallDepthMm)],
    [text('paths.numbers.skinToTargetMm'), depth(numbers.skinToTargetMm)],
    [text('paths.numbers.skinToAnteriorWallMm'), depth(numbers.skinToAnteriorWallMm)],
    [text('paths.numbers.entryFromMidlineMm'), amount(entryFromMidlineMm, 'midlineDistanceMm')],
    [text('paths.numbers.targetFromMidlineMm'), amount(targetFromMidlineMm, 'midlineDistanceMm')],
  ];
}

function marginRows({ margins }: PlannedPath): string[][] {
  return margins.map(({ key, roomMm, limitMm }) => [
    text(`paths.marginNames.${key}`),
    amount(roomMm, 'clearanceMm'),
    `${text('paths.wanted').toLowerCase()} ${amount(limitMm, 'clearanceMm')}`,
  ]);
}

/** The same with how it stands in a column of its own. */
export function pathMarginRows({ margins }: PlannedPath): string[][] {
  return margins.map(({ key, roomMm, limitMm }) => [
    text(`paths.marginNames.${key}`),
    amount(roomMm, 'clearanceMm'),
    amount(limitMm, 'clearanceMm'),
    text(`paths.state.${roomMm < 0 ? 'none' : roomMm < limitMm ? 'short' : 'holds'}`),
  ]);
}
