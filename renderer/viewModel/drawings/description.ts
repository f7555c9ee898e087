/** What the drawings show, as numbers to be read out: the levels with their heights, and where each needle begins and ends. */
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import type { Level, Side } from '../../../shared/anatomy/levels.ts';
import { meanDepthMm } from '../../../shared/anatomy/morphometry.ts';
import type { Point } from '../../../shared/math/frames.ts';
import type { DrawnSegment } from './segmentDrawing.ts';

export interface DescribedLevel {
  readonly level: Level;
  readonly fractured: boolean;
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
  readonly side: Side;
  readonly entry: DescribedPlace;
  readonly target: DescribedPlace;
}

export interface Description {
  readonly levels: readonly DescribedLevel[];
  readonly needles: readonly DescribedNeedle[];
}

export function describe({ bodies, fractured, needles }: DrawnSegment): Description {
  const wallY = -meanDepthMm(fractured.shape) / 2;
  const place = ({ x, y, z }: Point<'vertebra'>): DescribedPlace => ({
    lateral: { towards: x === 0 ? 'midline' : x > 0 ? 'right' : 'left', mm: Math.abs(x) },
    sagittal: { towards: y < wallY ? 'behind' : 'ahead', mm: Math.abs(y - wallY) },
    vertical: { towards: z < 0 ? 'below' : 'above', mm: Math.abs(z) },
  });
  return {
    levels: bodies.map((body) => ({
      level: body.shape.level,
      fractured: body === fractured,
      measured: body.shape.measured.heights,
      heightsMm: body.heightsMm,
    })),
    needles: needles.map(({ trajectory: { side, entry, tip } }) => ({
      side,
      entry: place(entry),
      target: place(tip),
    })),
  };
}
