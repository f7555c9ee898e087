/** The two films a surgeon brings: a known segment seen by X-rays, the lateral as DICOM with its scale, the AP as PNG with a ball. */
import { type Level, segmentLevels } from '../../shared/anatomy/levels.ts';
import { USUAL_NUMBERING } from '../../shared/anatomy/numbering.ts';
import type { PosedBody } from '../../shared/anatomy/posedBody.ts';
import { poseSegment } from '../../shared/anatomy/segment.ts';
import { shapeVertebra } from '../../shared/anatomy/shapeVertebra.ts';
import { buildVertebraTemplate } from '../../shared/anatomy/vertebraTemplate.ts';
import type { FilmPoint, FilmView } from '../../shared/film/film.ts';
import { POINT_NAMES } from '../../shared/film/points.ts';
import { type CArm, magnification, pixelPitchMm } from '../../shared/fluoroscopy/carm/cArm.ts';
import { AP_ORBIT_DEG, LATERAL_ORBIT_DEG } from '../../shared/fluoroscopy/carm/namedViews.ts';
import { project, toPixel } from '../../shared/fluoroscopy/carm/projection.ts';
import {
  type AttenuatingSurface,
  stepPerMm,
} from '../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import { boneShell, boneSurfaces } from '../../shared/fluoroscopy/matter/boneSurfaces.ts';
import { trunkSurface } from '../../shared/fluoroscopy/matter/trunkSurface.ts';
import { developPicture } from '../../shared/fluoroscopy/picture/developPicture.ts';
import { lineIntegrals } from '../../shared/fluoroscopy/picture/lineIntegrals.ts';
import { point } from '../../shared/math/frames.ts';
import { plus, vec3 } from '../../shared/math/vec3.ts';
import { writePng } from '../../shared/readers/radiograph/png/writePng.ts';
import { bodyCorners } from '../shared/film/bodyCorners.ts';
import { words, writeDicom } from '../shared/readers/radiograph/writeDicom.ts';

/** The fracture of the journey: a wedge that has lost a good third of its front. */
export const FRACTURED: Level = 'L1';
export const TRUE_HEIGHTS_MM = { anterior: 13.8, middle: 15.6, posterior: 23.8 };

const SHAPES = segmentLevels(FRACTURED, USUAL_NUMBERING).map((level) =>
  shapeVertebra({
    level,
    sex: null,
    statureMm: null,
    heightsMm: level === FRACTURED ? TRUE_HEIGHTS_MM : null,
    intactHeightsMm: null,
    endplateDepthMm: null,
    endplateWidthMm: null,
  }),
);
const POSES = poseSegment(SHAPES, FRACTURED, TRUE_HEIGHTS_MM);
const BODIES: readonly PosedBody[] = SHAPES.map((shape) => ({
  shape,
  heightsMm: shape.heightsMm,
  pose: POSES[shape.level]!,
}));

/** Straight, without a tilt: a film of a ward, not a view set up for a needle. */
const ARMS: Readonly<Record<FilmView, CArm>> = {
  lateral: armAt(LATERAL_ORBIT_DEG),
  ap: armAt(AP_ORBIT_DEG),
};

function armAt(orbitDeg: number): CArm {
  const detectorMm = 250;
  return {
    orbitDeg,
    tiltDeg: 0,
    sourceDetectorMm: 1150,
    sourceObjectMm: 950,
    detectorMm,
    detectorPx: 1216,
    collimation: { widthMm: detectorMm, heightMm: detectorMm },
    centre: point<'patient'>(0, 0, 0),
  };
}

export const SIZE_PX = { widthPx: ARMS.ap.detectorPx, heightPx: ARMS.ap.detectorPx };

/** In the plane of the spine. */
export const TRUE_MM_PER_PX = pixelPitchMm(ARMS.ap) / magnification(ARMS.ap);

const onFilm = (view: FilmView, at: Parameters<typeof project>[1]): FilmPoint =>
  toPixel(ARMS[view], project(ARMS[view], at));

/** Where the six points of a body fall on the film, in the order of the clicks. */
export function pointsOnFilm(level: Level, view: FilmView): readonly FilmPoint[] {
  const body = BODIES.find(({ shape }) => shape.level === level);
  if (!body) throw new Error(`${level} is not on the film`);
  const corners = bodyCorners(body, view);
  return POINT_NAMES[view].map((name) => onFilm(view, corners.find((c) => c.name === name)!.at));
}

export function middleOnFilm(level: Level, view: FilmView): FilmPoint {
  const points = pointsOnFilm(level, view);
  const mean = (of: (point: FilmPoint) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { u: mean(({ u }) => u), v: mean(({ v }) => v) };
}

/** A steel ball beside the spine, in its plane. */
export const BALL_DIAMETER_MM = 25;
const BALL_CENTRE = vec3(-72, 0, -55);

/** Three points of the rim of its shadow. */
export function ballRimOnFilm(): readonly FilmPoint[] {
  return [80, 200, 320].map((deg) => {
    const angle = (deg * Math.PI) / 180;
    const out = vec3(Math.cos(angle), 0, Math.sin(angle));
    const { x, y, z } = plus(BALL_CENTRE, vec3(out.x * RADIUS_MM, 0, out.z * RADIUS_MM));
    return onFilm('ap', point<'patient'>(x, y, z));
  });
}

const RADIUS_MM = BALL_DIAMETER_MM / 2;
const RINGS = 24;

function ball(): AttenuatingSurface {
  const around = 2 * RINGS;
  const positionsMm: number[] = [];
  const triangles: number[] = [];
  for (let ring = 0; ring <= RINGS; ring++)
    for (let i = 0; i < around; i++) {
      const [polar, turn] = [(Math.PI * ring) / RINGS, (2 * Math.PI * i) / around];
      const across = RADIUS_MM * Math.sin(polar);
      positionsMm.push(
        BALL_CENTRE.x + across * Math.cos(turn),
        BALL_CENTRE.y + across * Math.sin(turn),
        BALL_CENTRE.z + RADIUS_MM * Math.cos(polar),
      );
      if (ring === RINGS) continue;
      const [a, b] = [ring * around + i, ring * around + ((i + 1) % around)];
      triangles.push(a, a + around, b, b, a + around, b + around);
    }
  return {
    positionsMm: Float64Array.from(positionsMm),
    triangles: Uint32Array.from(triangles),
    stepPerMm: stepPerMm('softTissue', 'steel'),
  };
}

/** Bone white, as films are read; and without grain, of which a film has far less than a beam that is on for long. */
function picture(view: FilmView): Uint8ClampedArray {
  const surfaces = [
    ...BODIES.flatMap(({ shape, heightsMm, pose }) =>
      boneSurfaces(boneShell(buildVertebraTemplate(shape.level), shape, heightsMm), pose),
    ),
    ...(view === 'ap' ? [ball()] : []),
    trunkSurface(),
  ];
  const arm = ARMS[view];
  return developPicture(lineIntegrals(surfaces, arm), arm, { inverted: true, noiseSeed: null });
}

/** With spacing, magnification and view, and with a name that must not come into the case. */
export function lateralDicom(): Uint8Array {
  const arm = ARMS.lateral;
  const pitchMm = pixelPitchMm(arm).toFixed(6);
  return writeDicom({
    columns: SIZE_PX.widthPx,
    rows: SIZE_PX.heightPx,
    bitsStored: 8,
    pixels: words(picture('lateral')),
    more: [
      { tag: '00100010', vr: 'PN', value: 'Example^Patient' },
      { tag: '00181164', vr: 'DS', value: `${pitchMm}\\${pitchMm}` },
      { tag: '00181114', vr: 'DS', value: magnification(arm).toFixed(6) },
      { tag: '00185101', vr: 'CS', value: 'RL' },
    ],
  });
}

export function apPng(): Uint8Array {
  return writePng({ ...SIZE_PX, samples: Uint16Array.from(picture('ap')), bits: 8 });
}
