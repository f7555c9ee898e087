/** Marks of a picture computed from the data and the camera: a mark can never disagree with what is drawn. */
import { type OrthographicCamera, Vector3 } from 'three';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { Vec3 } from '../../shared/math/vec3.ts';
import type { PicturePoint } from '../viewModel/measure/placeLabel.ts';
import { patientFromScene, sceneFromPatient } from './frames.ts';
import type { Direction, LevelMark, OverlayMarks, ScaleBar } from './overlayMarks.ts';

export interface MarkedLevel {
  readonly level: Level;
  readonly fractured: boolean;
  /** Treated, too, while the fractured one is at hand. */
  readonly treated: boolean;
  /** Body centre in the patient frame. */
  readonly centreMm: Vec3;
}

/** Below this share of the edge direction an axis is not named: about 17°. */
const NAMED_SHARE = 0.3;
/** Room from the body centres to the column of labels, clear of the transverse processes. */
const LABEL_DISTANCE_MM = 54;
/** Clear of the mark at the edge of the picture. */
const LABEL_MARGIN_PX = 86;
const MIN_LABEL_SPACING_PX = 22;
const SCALE_BAR_TARGET_PX = 110;

/** Letters of a patient direction, strongest first. */
export function nameDirection(direction: Vec3): readonly Direction[] {
  const axes: readonly [number, Direction][] = [
    [Math.abs(direction.x), direction.x > 0 ? 'R' : 'L'],
    [Math.abs(direction.y), direction.y > 0 ? 'A' : 'P'],
    [Math.abs(direction.z), direction.z > 0 ? 'H' : 'F'],
  ];
  return axes
    .filter(([share]) => share > NAMED_SHARE)
    .sort((a, b) => b[0] - a[0])
    .map(([, letter]) => letter);
}

/** The longest round length that fits. */
export function scaleBarOf(pixelsPerMm: number): ScaleBar {
  const lengthMm =
    [100, 50, 20, 10, 5, 2, 1].find((mm) => mm * pixelsPerMm <= SCALE_BAR_TARGET_PX) ?? 1;
  return { lengthMm, lengthPx: lengthMm * pixelsPerMm };
}

/** Needs the camera's matrices up to date. */
export function projectMarks(
  camera: OrthographicCamera,
  widthPx: number,
  heightPx: number,
  levels: readonly MarkedLevel[],
): OverlayMarks {
  const right = patientFromScene(new Vector3().setFromMatrixColumn(camera.matrixWorld, 0));
  const up = patientFromScene(new Vector3().setFromMatrixColumn(camera.matrixWorld, 1));
  return {
    edges: {
      right: nameDirection(right),
      left: nameDirection(opposite(right)),
      top: nameDirection(up),
      bottom: nameDirection(opposite(up)),
    },
    // The needles come from behind: the labels stand on the other side of the picture.
    levels: placeLevels(
      camera,
      widthPx,
      heightPx,
      levels,
      right.y < -NAMED_SHARE ? -1 : right.y > NAMED_SHARE ? 1 : -1,
    ),
    scaleBar: scaleBarOf(camera.zoom),
  };
}

/** Needs the camera's matrices up to date. */
export function inPicture(
  camera: OrthographicCamera,
  widthPx: number,
  heightPx: number,
  patientMm: Vec3,
): PicturePoint {
  const p = sceneFromPatient(patientMm).project(camera);
  return { x: ((p.x + 1) / 2) * widthPx, y: ((1 - p.y) / 2) * heightPx };
}

function placeLevels(
  camera: OrthographicCamera,
  widthPx: number,
  heightPx: number,
  levels: readonly MarkedLevel[],
  towards: 1 | -1,
): readonly LevelMark[] {
  const centres = levels.map((mark) => ({
    mark,
    ...inPicture(camera, widthPx, heightPx, mark.centreMm),
  }));
  const outermost = Math.max(...centres.map((c) => c.x * towards)) * towards;
  const column = Math.min(
    Math.max(outermost + towards * LABEL_DISTANCE_MM * camera.zoom, LABEL_MARGIN_PX),
    widthPx - LABEL_MARGIN_PX,
  );
  const fractured = centres.find((c) => c.mark.fractured);
  const crowded = centres.some(
    (a, i) => i > 0 && Math.abs(a.y - (centres[i - 1]?.y ?? a.y)) < MIN_LABEL_SPACING_PX,
  );
  return (crowded ? centres.filter((c) => c === fractured) : centres).map((c) => ({
    level: c.mark.level,
    fractured: c.mark.fractured,
    treated: c.mark.treated,
    x: column,
    y: c.y,
  }));
}

function opposite(v: Vec3): Vec3 {
  return { x: -v.x, y: -v.y, z: -v.z };
}
