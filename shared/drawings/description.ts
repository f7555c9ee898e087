/** What the drawings show, as numbers to be read out: the levels with their heights, and where each needle begins and ends. */
import type { HeightsMm } from '../anatomy/heights.ts';
import type { Level, Side } from '../anatomy/levels.ts';
import { meanDepthMm } from '../anatomy/morphometry.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import type { Point } from '../math/frames.ts';
import type { Procedure } from '../plan/plan.ts';
import type { FillingKind } from '../simulation/fillingMesh.ts';
import { type DrawnSegment, isTreated, type PlanDrawn } from './segmentDrawing.ts';

export interface DescribedLevel {
  readonly level: Level;
  readonly fractured: boolean;
  /** Treated, too, while the fractured one is at hand. */
  readonly treated: boolean;
  /** Otherwise expected of a patient like this. */
  readonly measured: boolean;
  /** At the stage that is drawn. */
  readonly heightsMm: HeightsMm;
}

/** Every distance is positive; the word beside it says where to. */
export interface DescribedPlace {
  readonly lateral: { readonly towards: Side | 'midline'; readonly mm: number };
  /** Of the posterior wall of the body. */
  readonly sagittal: { readonly towards: 'behind' | 'ahead'; readonly mm: number };
  /** Of the middle of the body as it was before the fracture. */
  readonly vertical: { readonly towards: 'above' | 'below'; readonly mm: number };
}

export interface DescribedNeedle {
  readonly level: Level;
  readonly side: Side;
  readonly entry: DescribedPlace;
  readonly target: DescribedPlace;
}

export interface Description {
  readonly levels: readonly DescribedLevel[];
  /** Of the level at hand. */
  readonly needles: readonly DescribedNeedle[];
  /** Of the other treated levels that are drawn. */
  readonly otherNeedles: readonly DescribedNeedle[];
  /** What lies in each treated body at the stage that is drawn, cranial first. */
  readonly contents: readonly DescribedContents[];
  /** Treated levels that lie beyond the drawing. */
  readonly beyond: readonly Level[];
}

export interface DescribedContents {
  readonly level: Level;
  readonly procedure: Procedure;
  readonly needles: boolean;
  /** What fills it, from outside inwards. */
  readonly inside: readonly (FillingKind | 'jack')[];
}

export function describe(segment: DrawnSegment): Description {
  const { bodies, fractured, others, beyond } = segment;
  const treated = [{ body: fractured, ...segment }, ...others];
  return {
    levels: bodies.map((body) => ({
      level: body.shape.level,
      fractured: body === fractured,
      treated: isTreated(segment, body),
      measured: body.shape.measured.heights,
      heightsMm: body.heightsMm,
    })),
    needles: describeNeedles(fractured, segment),
    otherNeedles: others.flatMap((other) => describeNeedles(other.body, other)),
    contents: bodies.flatMap((body) =>
      treated
        .filter((each) => each.body === body)
        .map(({ plan, shows, needles }) => ({
          level: body.shape.level,
          procedure: plan.procedure,
          needles: shows.needles,
          inside: insideOf(needles),
        })),
    ),
    beyond,
  };
}

/** What has no volume is not drawn either. */
function insideOf(needles: PlanDrawn['needles']): DescribedContents['inside'] {
  const filled = needles
    .flatMap(({ inside }) => inside)
    .filter(({ mesh }) => mesh.triangles.length > 0);
  return [...new Set(filled.map(({ kind }) => kind))];
}

function describeNeedles({ shape }: PosedBody, { needles }: PlanDrawn): readonly DescribedNeedle[] {
  const wallY = -meanDepthMm(shape) / 2;
  const place = ({ x, y, z }: Point<'vertebra'>): DescribedPlace => ({
    lateral: { towards: x === 0 ? 'midline' : x > 0 ? 'right' : 'left', mm: Math.abs(x) },
    sagittal: { towards: y < wallY ? 'behind' : 'ahead', mm: Math.abs(y - wallY) },
    vertical: { towards: z < 0 ? 'below' : 'above', mm: Math.abs(z) },
  });
  return needles.map(({ trajectory: { side, entry, tip } }) => ({
    level: shape.level,
    side,
    entry: place(entry),
    target: place(tip),
  }));
}
