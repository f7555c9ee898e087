/** The three linked drawings of one document at one stage, in millimetres. */
import type { Vec3 } from '../math/vec3.ts';
import type { Derived } from '../pipeline/derived.ts';
import { axesOf, axialBone, axialGuides, axialPlane } from './axial.ts';
import { blobOutlines } from './blobOutline.ts';
import { needleOutlines } from './needleOutlines.ts';
import { type Bounds, type NeedleEnds, type Outline, type PaneDrawing, PLAIN } from './outline.ts';
import { type DrawnSegment, isTreated, measuredBodies, type PlanDrawn } from './segmentDrawing.ts';
import {
  boneOutlines,
  guideOutlines,
  toUpright,
  UPRIGHT_AXES,
  type UprightView,
  uprightAxesOf,
} from './upright.ts';
import { type DrawingView, edgeLetters, project, type Spot } from './view.ts';

export type Drawings = Readonly<Record<DrawingView, PaneDrawing>>;

export function drawSegment(segment: DrawnSegment, derived: Derived): Drawings {
  return {
    posterior: drawUpright('posterior', segment, derived),
    lateral: drawUpright('lateral', segment, derived),
    axial: drawAxial(segment),
  };
}

function drawUpright(view: UprightView, segment: DrawnSegment, derived: Derived): PaneDrawing {
  const { bodies, fractured, others } = segment;
  const bone = boneOutlines(view, segment);
  const beside = others.flatMap(({ body, ...plan }) => {
    const own = { ...PLAIN, level: body.shape.level, treated: true };
    return drawPlan(plan, own, toUpright(view, body)).outlines;
  });
  const planned = drawPlan(segment, ownOf(segment), toUpright(view, fractured));
  return {
    view,
    edges: edgeLetters(UPRIGHT_AXES[view]),
    axes: uprightAxesOf(view, fractured),
    bounds: boundsOf(boneOutlines(view, { ...segment, bodies: measuredBodies(derived) })),
    outlines: [...bone, ...guideOutlines(view, segment), ...beside, ...planned.outlines],
    levels: bodies.map((body) => ({
      level: body.shape.level,
      fractured: body === fractured,
      treated: isTreated(segment, body),
      at: project(UPRIGHT_AXES[view], body.pose.translationMm),
    })),
    needles: planned.ends,
  };
}

function drawAxial(segment: DrawnSegment): PaneDrawing {
  const { shape } = segment.fractured;
  const plane = axialPlane(segment.needles.map(({ trajectory }) => trajectory));
  const axes = axesOf(plane);
  const toDrawing = (p: Vec3) => project(axes, p);
  const bone = axialBone(segment.fractured, plane);
  const planned = drawPlan(segment, ownOf(segment), toDrawing);
  return {
    view: 'axial',
    edges: edgeLetters(axes),
    axes,
    bounds: boundsOf(bone),
    outlines: [...bone, ...axialGuides(segment, plane), ...planned.outlines],
    levels: [
      { level: shape.level, fractured: true, treated: false, at: toDrawing({ x: 0, y: 0, z: 0 }) },
    ],
    needles: planned.ends,
  };
}

function ownOf({ fractured }: DrawnSegment): typeof PLAIN {
  return { ...PLAIN, level: fractured.shape.level, fractured: true };
}

/** Way, cannula, device and what fills the bone, of each side. */
function drawPlan(
  { plan, shows, needles }: PlanDrawn,
  of: typeof PLAIN,
  toDrawing: (p: Vec3) => Spot,
): { readonly outlines: readonly Outline[]; readonly ends: readonly NeedleEnds[] } {
  const drawn = needles.map(({ trajectory, inside }) => {
    const { side } = trajectory;
    const own = { ...of, side };
    const { path, needle, device, entry, target } = needleOutlines(trajectory, plan, toDrawing);
    const filled = inside
      .map(({ kind, mesh }): Outline => ({ ...own, kind, loops: blobOutlines(mesh, toDrawing) }))
      .filter(({ loops }) => loops.length > 0);
    const closed: readonly Outline[] =
      plan.procedure === 'vertebroplasty'
        ? []
        : [{ ...own, kind: 'device', planned: true, loops: [device] }];
    const outlines: readonly Outline[] = [
      { ...own, kind: 'needle', planned: !shows.needles, loops: [needle] },
      ...(filled.length > 0 ? filled : closed),
      { ...own, kind: 'path', planned: true, closed: false, loops: [path] },
    ];
    return { outlines, ends: { side, entry, target } };
  });
  return {
    outlines: drawn.flatMap(({ outlines }) => outlines),
    ends: drawn.map(({ ends }) => ends),
  };
}

function boundsOf(outlines: readonly Outline[]): Bounds {
  const bounds = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { u, v } of outlines.flatMap(({ loops }) => loops.flat())) {
    bounds.left = Math.min(bounds.left, u);
    bounds.right = Math.max(bounds.right, u);
    bounds.bottom = Math.min(bounds.bottom, v);
    bounds.top = Math.max(bounds.top, v);
  }
  return bounds;
}
