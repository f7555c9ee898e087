/** The two drawings of the standing segment, from behind and from the side: the same layers along two directions. */

import { canalCentreY } from '../anatomy/canal.ts';
import { endplateField } from '../anatomy/endplateField.ts';
import { meanDepthMm } from '../anatomy/morphometry.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import type { VertebraShape } from '../anatomy/vertebraShape.ts';
import { point } from '../math/frames.ts';
import { apply } from '../math/rigid.ts';
import { plus, times, type Vec3, vec3 } from '../math/vec3.ts';
import { archSilhouettes } from './bone/archSilhouettes.ts';
import { type BodyProfile, coronalProfile, sagittalProfile } from './bone/bodyProfile.ts';
import { canalWalls } from './bone/canalOutlines.ts';
import { discOutline } from './bone/discOutline.ts';
import { pedicleOutlines } from './bone/pedicleOutlines.ts';
import { type Outline, PLAIN } from './outline.ts';
import { type DrawnSegment, isTreated } from './segmentDrawing.ts';
import { type Axes, LATERAL_AXES, POSTERIOR_AXES, project, type Spot } from './view.ts';

export type UprightView = 'posterior' | 'lateral';

export const UPRIGHT_AXES: Readonly<Record<UprightView, Axes>> = {
  posterior: POSTERIOR_AXES,
  lateral: LATERAL_AXES,
};

/** How far a safety line goes on beyond the endplates. */
const LINE_BEYOND_MM = 5;

/** Right and up of the drawing in the frame of a body that stands in the patient. */
export function uprightAxesOf(view: UprightView, { pose }: Pick<PosedBody, 'pose'>): Axes {
  const [rx, ry, rz] = pose.rows;
  const toVertebra = ({ x, y, z }: Vec3) => plus(times(rx, x), plus(times(ry, y), times(rz, z)));
  const { right, up } = UPRIGHT_AXES[view];
  return { right: toVertebra(right), up: toVertebra(up) };
}

export function toUpright(view: UprightView, { pose }: Pick<PosedBody, 'pose'>) {
  return ({ x, y, z }: Vec3): Spot =>
    project(UPRIGHT_AXES[view], apply(pose, point<'vertebra'>(x, y, z)));
}

/** Back to front: from behind the arch stands before the bodies, from the side it is drawn behind them. */
export function boneOutlines(view: UprightView, segment: DrawnSegment): readonly Outline[] {
  const { bodies, fractured } = segment;
  const drawn = bodies.map((body) => {
    const toDrawing = toUpright(view, body);
    const isFractured = body.shape.level === fractured.shape.level;
    const treated = isTreated(segment, body);
    const of = { ...PLAIN, level: body.shape.level, fractured: isFractured, treated };
    const { outline, superior, inferior } = profileOf(view, body);
    const silhouettes = archSilhouettes(body.shape);
    const loops = (silhouette: readonly (readonly Vec3[])[]) =>
      silhouette.map((loop) => loop.map(toDrawing));
    return {
      isFractured,
      roof: superior.map(toDrawing),
      floor: inferior.map(toDrawing),
      body: { ...of, kind: 'body', loops: loops([outline]) } as const,
      arch: { ...of, kind: 'arch', loops: loops(silhouettes[view]) } as const,
      spinous: { ...of, kind: 'spinous', loops: loops(silhouettes.spinous) } as const,
    };
  });
  const discs = drawn.slice(1).map(
    ({ roof }, i): Outline => ({
      ...PLAIN,
      kind: 'disc',
      loops: [discOutline(drawn[i]!.floor, roof)],
    }),
  );
  // The fractured level last: nothing of a neighbour covers it.
  const ordered = drawn.toSorted((a, b) => Number(a.isFractured) - Number(b.isFractured));
  return view === 'posterior'
    ? [...discs, ...ordered.map(({ body }) => body), ...ordered.flatMap((b) => [b.arch, b.spinous])]
    : [...ordered.map(({ arch }) => arch), ...discs, ...ordered.map(({ body }) => body)];
}

function profileOf(view: UprightView, { shape, heightsMm }: PosedBody): BodyProfile {
  return view === 'posterior'
    ? coronalProfile(shape, heightsMm)
    : sagittalProfile(shape, heightsMm);
}

/** The body before the fracture, pedicles, canal and the lines a needle must respect. */
export function guideOutlines(view: UprightView, segment: DrawnSegment): readonly Outline[] {
  const { bodies, fractured } = segment;
  const { shape } = fractured;
  const toDrawing = toUpright(view, fractured);
  const own = { ...PLAIN, level: shape.level, fractured: true };
  const intact = profileOf(view, { ...fractured, heightsMm: shape.intactHeightsMm });
  // From the side one stands for both, of the level that is entered.
  const shown = view === 'posterior' ? bodies : [fractured];
  const pedicles = shown.flatMap((body) =>
    pedicleOutlines(body.shape)
      .filter(({ side }) => view === 'posterior' || side === 'left')
      .map(
        ({ side, isthmus, fromSide }): Outline => ({
          ...PLAIN,
          kind: 'pedicle',
          level: body.shape.level,
          fractured: body === fractured,
          treated: isTreated(segment, body),
          side: view === 'posterior' ? side : null,
          loops: [(view === 'posterior' ? isthmus : fromSide).map(toUpright(view, body))],
        }),
      ),
  );
  return [
    ...(view === 'lateral' ? [canalBand(bodies)] : []),
    ...pedicles,
    { ...own, kind: 'intact', loops: [intact.outline.map(toDrawing)] },
    ...(view === 'posterior'
      ? posteriorLines(bodies, fractured)
      : lateralLines(shape, fractured, toDrawing)),
  ];
}

function canalBand(bodies: readonly PosedBody[]): Outline {
  const { front, back } = canalWalls(bodies);
  const band = [...front, ...back.toReversed()].map((p) => project(LATERAL_AXES, p));
  return { ...PLAIN, kind: 'canal', loops: [band] };
}

/** Midline of the segment, and where the medial walls of the pedicles stand. */
function posteriorLines(bodies: readonly PosedBody[], fractured: PosedBody): readonly Outline[] {
  const { shape, heightsMm } = fractured;
  const line = { ...PLAIN, closed: false };
  const [first, last] = [bodies[0]!, bodies.at(-1)!];
  const toDrawing = toUpright('posterior', fractured);
  const { low, high } = lineReach(shape, heightsMm.posterior);
  return [
    {
      ...line,
      kind: 'midline',
      loops: [
        [
          toUpright('posterior', first)(vec3(0, 0, first.heightsMm.middle)),
          toUpright('posterior', last)(vec3(0, 0, -last.heightsMm.middle)),
        ],
      ],
    },
    ...(['left', 'right'] as const).map((side): Outline => {
      const x = ((side === 'right' ? 1 : -1) * shape.canalWidthMm) / 2;
      return {
        ...line,
        kind: 'medialLine',
        level: shape.level,
        fractured: true,
        side,
        loops: [[toDrawing(vec3(x, 0, low)), toDrawing(vec3(x, 0, high))]],
      };
    }),
  ];
}

/** The posterior wall of the body, and the back of the canal. */
function lateralLines(
  shape: VertebraShape,
  { heightsMm }: PosedBody,
  toDrawing: (p: Vec3) => Spot,
): readonly Outline[] {
  const { low, high } = lineReach(shape, heightsMm.posterior);
  const line = { ...PLAIN, level: shape.level, fractured: true, closed: false };
  const upright = (y: number) => [[toDrawing(vec3(0, y, low)), toDrawing(vec3(0, y, high))]];
  return [
    { ...line, kind: 'posteriorWall', loops: upright(-meanDepthMm(shape) / 2) },
    { ...line, kind: 'canalLine', loops: upright(canalCentreY(shape) - shape.canalDepthMm / 2) },
  ];
}

function lineReach(shape: VertebraShape, posteriorMm: number) {
  const back = -meanDepthMm(shape) / 2;
  const { superiorZ, inferiorZ } = endplateField(shape, {
    ...shape.intactHeightsMm,
    posterior: posteriorMm,
  });
  return { low: inferiorZ(0, back) - LINE_BEYOND_MM, high: superiorZ(0, back) + LINE_BEYOND_MM };
}
