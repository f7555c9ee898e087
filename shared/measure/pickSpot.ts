/** The point of a bone that a ray of sight meets, or what stands in its way (M-ME-2). */
import { buildDiscMesh } from '../anatomy/disc.ts';
import { fitVertebra } from '../anatomy/fitVertebra.ts';
import type { Level } from '../anatomy/levels.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import type { VertebraTemplate } from '../anatomy/vertebraTemplate.ts';
import type { Point } from '../math/frames.ts';
import { apply, inverse, rotate } from '../math/rigid.ts';
import type { Vec3 } from '../math/vec3.ts';
import { castRay, type RayHit } from '../mesh/castRay.ts';
import type { SurfaceSpot } from './spot.ts';

export interface SightRay {
  readonly origin: Point<'patient'>;
  /** Unit vector. */
  readonly direction: Vec3;
  /** Where what is drawn begins and ends: at the plane of a cut. */
  readonly fromMm: number;
  readonly toMm: number;
}

export type Picked =
  | { readonly kind: 'spot'; readonly spot: SurfaceSpot }
  /** 'cutFace': the first thing in sight is the inside of a bone that was cut open, which has no surface there. */
  | { readonly kind: 'nothing' | 'disc' | 'cutFace' };

/** `bodies` cranial first; a level without a template is not drawn. */
export function pickSpot(
  { origin, direction, fromMm, toMm }: SightRay,
  bodies: readonly PosedBody[],
  drawn: (level: Level) => VertebraTemplate | undefined,
): Picked {
  let first: RayHit | null = null;
  let picked: Picked = { kind: 'nothing' };
  const see = (hit: RayHit | null, found: (hit: RayHit) => Picked) => {
    if (!hit || hit.alongMm > toMm || (first && first.alongMm <= hit.alongMm)) return;
    first = hit;
    picked = found(hit);
  };
  for (const { shape, heightsMm, pose } of bodies) {
    const template = drawn(shape.level);
    if (!template) continue;
    const { level } = shape;
    const positionsMm = fitVertebra(template, shape, heightsMm);
    const back = inverse(pose);
    const bone = { positionsMm, triangles: template.triangles };
    see(castRay(bone, apply(back, origin), rotate(back, direction), fromMm), (hit) =>
      hit.entering
        ? { kind: 'spot', spot: { kind: 'surface', level, template, at: hit } }
        : { kind: 'cutFace' },
    );
  }
  for (const [i, lower] of bodies.entries()) {
    const upper = bodies[i - 1];
    if (!upper) continue;
    see(castRay(buildDiscMesh(upper, lower), origin, direction, fromMm), () => ({ kind: 'disc' }));
  }
  return picked;
}
