/** What a picture shows, as numbers to be read out: the levels with their heights, each needle, and what lies in the bone. */
import type { HeightsMm } from '../../../shared/anatomy/heights.ts';
import type { Level, Side } from '../../../shared/anatomy/levels.ts';
import { meanDepthMm } from '../../../shared/anatomy/morphometry.ts';
import type { PosedBody } from '../../../shared/anatomy/posedBody.ts';
import type { Point } from '../../../shared/math/frames.ts';
import type { Margin } from '../../../shared/plan/path/margins/pathMargins.ts';
import { entrySides, type Plan, type Procedure } from '../../../shared/plan/plan.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import {
  type Filling,
  type FillingKind,
  fillingMl,
} from '../../../shared/simulation/fillingMesh.ts';
import type { Pictured, Treated } from './pictured.ts';

export interface DescribedLevel {
  readonly level: Level;
  readonly fractured: boolean;
  /** Treated, too, while the fractured one is at hand. */
  readonly treated: boolean;
  /** Otherwise expected of a patient like this. */
  readonly measured: boolean;
  /** As they are drawn. */
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
  /** How far it is in: 0 not drawn, 1 in its place. */
  readonly insertedShare: number;
  /** The margin that has least to spare; null where its way has none. */
  readonly least: Margin | null;
  /** Its planned end lies in the body. */
  readonly tipInside: boolean;
}

export interface Description {
  readonly levels: readonly DescribedLevel[];
  /** Of the level at hand. */
  readonly needles: readonly DescribedNeedle[];
  /** Of the other treated levels that are drawn. */
  readonly otherNeedles: readonly DescribedNeedle[];
  /** What lies in each treated body, cranial first. */
  readonly contents: readonly DescribedContents[];
  /** Treated levels that lie beyond the picture. */
  readonly beyond: readonly Level[];
}

export interface DescribedContents {
  readonly level: Level;
  readonly procedure: Procedure;
  readonly sides: readonly Side[];
  readonly needles: boolean;
  /** What fills it on each side, from outside inwards. */
  readonly inside: readonly DescribedFilling[];
}

export interface DescribedFilling {
  readonly kind: FillingKind | 'jack';
  /** Of each entered side that has any; null: what has no volume, a jack. */
  readonly sidesMl: Partial<Readonly<Record<Side, number>>> | null;
}

export function describe({ bodies, fracturedLevel, treated, beyond }: Pictured): Description {
  const atHand = (each: Treated<PosedBody>) => each.body.shape.level === fracturedLevel;
  return {
    levels: bodies.map(({ shape, heightsMm }) => ({
      level: shape.level,
      fractured: shape.level === fracturedLevel,
      treated: shape.level !== fracturedLevel && treated.some(({ body }) => body.shape === shape),
      measured: shape.measured.heights,
      heightsMm,
    })),
    needles: treated.filter(atHand).flatMap(describeNeedles),
    otherNeedles: treated.filter((each) => !atHand(each)).flatMap(describeNeedles),
    contents: bodies.flatMap((body) =>
      treated.filter((each) => each.body === body).map(describeContents),
    ),
    beyond,
  };
}

function describeContents({ body, derived, contents }: Treated<PosedBody>): DescribedContents {
  const { plan } = derived;
  return {
    level: body.shape.level,
    procedure: plan.procedure,
    sides: entrySides(plan.approach),
    needles: contents.needleShare > 0,
    inside: insideOf(derived, contents.fillings),
  };
}

/** What has no volume yet is not drawn either. */
function insideOf(
  { plan, run }: Treated<PosedBody>['derived'],
  fillings: readonly Filling[],
): readonly DescribedFilling[] {
  const filled = fillings
    .map((filling) => ({ kind: filling.kind, sidesMl: sidesMlOf(filling, plan) }))
    .filter(({ sidesMl }) => Object.keys(sidesMl).length > 0);
  const jack = run.available && run.value.procedure === 'jack' && fillings.length > 0;
  return jack ? [...filled, { kind: 'jack', sidesMl: null }] : filled;
}

function sidesMlOf(filling: Filling, plan: Plan): NonNullable<DescribedFilling['sidesMl']> {
  const volumes = entrySides(plan.approach).map(
    (side) => [side, fillingMl(filling, plan, side)] as const,
  );
  return Object.fromEntries(volumes.filter(([, sideMl]) => sideMl > 0));
}

function describeNeedles(treated: Treated<PosedBody>): readonly DescribedNeedle[] {
  const { derived, contents } = treated;
  const { shape } = treated.body;
  const wallY = -meanDepthMm(shape) / 2;
  const place = ({ x, y, z }: Point<'vertebra'>): DescribedPlace => ({
    lateral: { towards: x === 0 ? 'midline' : x > 0 ? 'right' : 'left', mm: Math.abs(x) },
    sagittal: { towards: y < wallY ? 'behind' : 'ahead', mm: Math.abs(y - wallY) },
    vertical: { towards: z < 0 ? 'below' : 'above', mm: Math.abs(z) },
  });
  return entrySides(derived.plan.approach).map((side) => {
    const { entry, tip } = planTrajectory(shape, derived.plan, side);
    const planned = derived.paths.find((path) => path.side === side);
    const ahead = planned?.margins.find(({ key }) => key === 'ahead');
    return {
      level: shape.level,
      side,
      entry: place(entry),
      target: place(tip),
      insertedShare: contents.needleShare,
      least: planned?.margins[0] ?? null,
      tipInside: ahead !== undefined && ahead.roomMm >= 0,
    };
  });
}
