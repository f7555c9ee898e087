/** The vertebrae of an anatomy pack: a binary glTF file whose nodes say which level they are. */
import { err, ok, type Result } from '../../base/result.ts';
import { normalize, plus, times, type Vec3, vec3 } from '../../math/vec3.ts';
import type { Surface } from '../../mesh/splitQuads.ts';
import type { GLB_FAULTS, GlbFault } from '../../readers/glb/glbFault.ts';
import { type ClaimedSurface, readGlb } from '../../readers/glb/readGlb.ts';
import { plain } from '../../readers/plain.ts';
import { ALL_LEVELS, type Level } from '../levels.ts';
import { levelOfName } from './levelName.ts';

/** Across the transverse processes: a grown T5 is 55 mm wide, a big L5 110 mm. Outside, the unit or the name is wrong. */
export const MIN_WIDTH_MM = 15;
export const MAX_WIDTH_MM = 120;

export const PACK_FAULTS = [
  'noVertebra',
  'ambiguousLevel',
  'duplicateLevel',
  'size',
  'noneUsable',
] as const;

export interface PackFault extends Omit<GlbFault, 'code'> {
  readonly code: (typeof PACK_FAULTS)[number] | (typeof GLB_FAULTS)[number];
}

export interface PackVertebra {
  readonly level: Level;
  /** RAS, where the file has it. */
  readonly surface: Surface;
  /** Roughly cranial: the direction from the level below to the level above, as far as the pack has them. */
  readonly along: Vec3;
}

export interface AnatomyPack {
  /** Cranial first. */
  readonly vertebrae: readonly PackVertebra[];
  readonly copyright: string;
}

export function readAnatomyPack(bytes: Uint8Array): Result<AnatomyPack, PackFault> {
  const content = readGlb(bytes, levelOfName);
  if (!content.ok) return content;
  const refuse = (code: PackFault['code'], where: string, found: string) =>
    err({ code, where: plain(where), found: plain(found) });

  const byLevel = new Map<string, ClaimedSurface>();
  for (const claimed of content.value.surfaces) {
    const { key, name } = claimed;
    if (key === 'ambiguous') return refuse('ambiguousLevel', name, name);
    const other = byLevel.get(key);
    if (other) return refuse('duplicateLevel', key, `${other.name}, ${name}`);
    const widthMm = widthOf(claimed.surface);
    if (!(widthMm >= MIN_WIDTH_MM && widthMm <= MAX_WIDTH_MM))
      return refuse('size', name, `${Number(widthMm.toPrecision(3))} mm`);
    byLevel.set(key, claimed);
  }
  const levels = ALL_LEVELS.filter((level) => byLevel.has(level));
  if (levels.length === 0) return refuse('noVertebra', '', '');
  const surfaces = levels.map((level) => byLevel.get(level)!.surface);
  const centres = surfaces.map(frontCentre);
  const vertebrae = levels.map((level, k) => ({
    level,
    surface: surfaces[k]!,
    along: directionOf(centres[k - 1] ?? centres[k]!, centres[k + 1] ?? centres[k]!),
  }));
  return ok({ vertebrae, copyright: content.value.copyright });
}

function widthOf({ positionsMm: p }: Surface): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < p.length; i += 3) {
    low = Math.min(low, p[i]!);
    high = Math.max(high, p[i]!);
  }
  return high - low;
}

/** Vertebrae that each stand at the file's origin, or lie further over than a spine does, say nothing: then up is the file's. */
function directionOf(above: Vec3, below: Vec3): Vec3 {
  const rise = vec3(0, above.y - below.y, above.z - below.z);
  return rise.z > 10 && Math.abs(rise.y) < rise.z ? normalize(rise) : vec3(0, 0, 1);
}

/** Mean of the front half of the vertices: near enough to the body to give the direction of the column. */
function frontCentre({ positionsMm: p }: Surface): Vec3 {
  const points: Vec3[] = [];
  for (let i = 0; i < p.length; i += 3) points.push(vec3(p[i]!, p[i + 1]!, p[i + 2]!));
  const front = points.sort((a, b) => b.y - a.y).slice(0, Math.ceil(points.length / 2));
  return times(front.reduce(plus), 1 / front.length);
}
