/** Measures every vertebra of a folder of meshes (LEVEL.stl, RAS mm), and where each posterior wall stands. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEVELS, type Level } from '../../shared/anatomy/levels.ts';
import { planeToSpace } from '../../shared/anatomy/pack/bodyCuts.ts';
import { dot, minus, normalize, plus, times, type Vec3 } from '../../shared/math/vec3.ts';
import type { PointSurface } from '../../shared/mesh/cutSurface.ts';
import { type MeasuredVertebra, measureVertebra } from './measureVertebra.ts';
import { readStl } from './readStl.ts';

export type MeasuredColumn = Readonly<Partial<Record<Level, MeasuredVertebra>>>;

/** `asked`: only these of them; a neighbour that is not measured still tells the direction of the column. */
export function measureColumn(folder: string, asked: readonly Level[] = LEVELS): MeasuredColumn {
  const file = (level: Level) => join(folder, `${level}.stl`);
  const levels = LEVELS.filter((level) => existsSync(file(level)));
  const surfaces = levels.map((level) => readStl(readFileSync(file(level))));
  const centres = surfaces.map(frontCentre);
  const column: Partial<Record<Level, MeasuredVertebra>> = {};
  for (const [k, level] of levels.entries()) {
    if (!asked.includes(level)) continue;
    const above = centres[Math.max(k - 1, 0)]!;
    const below = centres[Math.min(k + 1, levels.length - 1)]!;
    column[level] = measureVertebra(surfaces[k]!, normalize(minus(above, below)));
  }
  return column;
}

/** Mean of the front half of the vertices: near enough to the body to give the direction of the column. */
function frontCentre({ vertices }: PointSurface): Vec3 {
  const front = [...vertices].sort((p, q) => q.y - p.y).slice(0, Math.floor(vertices.length / 2));
  return times(front.reduce(plus), 1 / front.length);
}

/**
 * How far the upper rear corner stands behind the line from the lower rear corner of the level above to the upper rear
 * corner of the level below, mm; null without both neighbours. The apex of a kyphosis lies about 1 mm behind by itself.
 */
export function rearCornerBehindMm(column: MeasuredColumn, level: Level): number | null {
  const at = LEVELS.indexOf(level);
  const [above, own, below] = [LEVELS[at - 1], level, LEVELS[at + 1]].map((l) => l && column[l]);
  if (!above || !own || !below) return null;
  const corner = (vertebra: MeasuredVertebra, plate: 'superior' | 'inferior') =>
    planeToSpace(vertebra.sagittal.plane, vertebra.sagittal.points[plate].posterior);
  const from = corner(below, 'superior');
  const line = normalize(minus(corner(above, 'inferior'), from));
  const offset = minus(corner(own, 'superior'), from);
  const rear = times(own.sagittal.plane.across, -1);
  const square = normalize(minus(rear, times(line, dot(rear, line))));
  return dot(offset, square);
}
