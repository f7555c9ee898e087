/** A page without the app: draws a phantom on the graphics card and by the reference, and compares the two. */
import { probeFloatFault } from '../../../renderer/fluoroscopy/gpu/floatFault.ts';
import { createXrayRenderer } from '../../../renderer/fluoroscopy/gpu/xrayRenderer.ts';
import type { CArm } from '../../../shared/fluoroscopy/carm/cArm.ts';
import { trueAp, trueLateral } from '../../../shared/fluoroscopy/carm/namedViews.ts';
import { stepPerMm } from '../../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import { prism } from '../../../shared/fluoroscopy/matter/prism.ts';
import { developPicture } from '../../../shared/fluoroscopy/picture/developPicture.ts';
import { lineIntegrals } from '../../../shared/fluoroscopy/picture/lineIntegrals.ts';
import { point } from '../../../shared/math/frames.ts';
import { cross, normalize, times, vec3 } from '../../../shared/math/vec3.ts';
import { wedge } from '../../shared/fluoroscopy/wedge.ts';
import { segmentPhantom } from './segmentPhantom.ts';

const SIDE_PX = 256;
/** Neighbours further apart than this share of the range are a silhouette. */
const SILHOUETTE_SHARE = 0.02;

const { surfaces, body } = segmentPhantom();
const setUp = {
  sourceDetectorMm: 1000,
  sourceObjectMm: 770,
  detectorMm: 210,
  detectorPx: SIDE_PX,
  collimation: { widthMm: 180, heightMm: 200 },
  centre: point<'patient'>(2, -10, 3),
};
const ARMS: Readonly<Record<string, CArm>> = {
  ap: { ...setUp, ...trueAp(setUp, body, 'both') },
  lateral: { ...setUp, ...trueLateral(setUp, body, 'both') },
  oblique: { ...setUp, orbitDeg: 17, tiltDeg: -23 },
};

const page = {
  fault: probeFloatFault(),

  /** Largest and 99th percentile difference, as shares of the range, away from silhouettes; and how much is away. */
  compareLines(name: string) {
    const arm = armOf(name);
    const { values } = lineIntegrals(surfaces, arm);
    const drawn = read(arm, surfaces);
    const range = spread(values);
    const away = [...values.keys()].filter((i) => !nearSilhouette(values, i, range));
    const off = away.map((i) => Math.abs(drawn[i]! - values[i]!) / range).sort((a, b) => a - b);
    return { share: away.length / values.length, ...summary(off), range };
  },

  /** The same for the grey picture without noise, of 255. */
  comparePictures(name: string, inverted: boolean) {
    const arm = armOf(name);
    const lines = lineIntegrals(surfaces, arm);
    const grey = developPicture(lines, arm, { inverted, noiseSeed: null });
    const renderer = createXrayRenderer(SIDE_PX);
    renderer.setSurfaces(surfaces);
    renderer.draw(arm, { inverted, noiseSeed: null });
    const shown = pixelsOf(renderer.canvas);
    renderer.dispose();
    const range = spread(lines.values);
    const off = [...lines.values.keys()]
      .filter((i) => !nearSilhouette(lines.values, i, range))
      .map((i) => Math.abs(shown[4 * i]! - grey[i]!) / 255)
      .sort((a, b) => a - b);
    return summary(off);
  },

  /** Worst difference from exp(−μl) along the middle of a steel wedge, and how many pixels that is. */
  wedgeOff() {
    const { surface, thicknessAt } = wedge(stepPerMm(null, 'steel'));
    const arm = { ...setUp, orbitDeg: 0, tiltDeg: 0, centre: point<'patient'>(0, 0, 0) };
    const drawn = read(arm, [surface]);
    const row = SIDE_PX / 2;
    const offs = Array.from({ length: SIDE_PX }, (_, u) => u).flatMap((u) => {
      const mm = thicknessAt(arm, u, row);
      return mm === null
        ? []
        : [Math.abs(Math.exp(-drawn[row * SIDE_PX + u]!) - Math.exp(-surface.stepPerMm * mm))];
    });
    return { worst: Math.max(...offs), pixels: offs.length };
  },

  /** Worst difference anywhere, silhouettes included, over tubes of steel seen from the side. */
  tubesOff() {
    const renderer = createXrayRenderer(SIDE_PX);
    const worst = Array.from({ length: 12 }, (_, k) => {
      const along = normalize(vec3(0.2 + 0.01 * k, 0.95, -0.25));
      const across = normalize(cross(along, vec3(0, 0, 1)));
      const tube = prism(
        times(along, -125),
        vec3(0, 0, 0),
        times(across, 2.1),
        times(cross(along, across), 2.1),
        32,
      );
      const surface = { ...tube, stepPerMm: stepPerMm(null, 'steel') };
      const arm = { ...setUp, orbitDeg: 90, tiltDeg: -0.1 };
      renderer.setSurfaces([surface]);
      const drawn = renderer.readLines(arm);
      return lineIntegrals([surface], arm).values.reduce(
        (most, value, i) => Math.max(most, Math.abs(drawn[i]! - value)),
        0,
      );
    });
    renderer.dispose();
    return Math.max(...worst);
  },

  /** Relative spread of an even field of water, and what counting quanta makes of it. */
  noise() {
    const renderer = createXrayRenderer(SIDE_PX);
    const arm = armOf('ap');
    renderer.setSurfaces([]);
    renderer.draw(arm, { inverted: false, noiseSeed: 5 });
    const shown = pixelsOf(renderer.canvas);
    renderer.draw(arm, { inverted: false, noiseSeed: 5 });
    const again = pixelsOf(renderer.canvas);
    renderer.dispose();
    const greys: number[] = [];
    for (let v = 60; v < 196; v++)
      for (let u = 60; u < 196; u++) greys.push(shown[4 * (v * SIDE_PX + u)]! / 255);
    const mean = greys.reduce((sum, g) => sum + g, 0) / greys.length;
    const variance = greys.reduce((sum, g) => sum + (g - mean) ** 2, 0) / greys.length;
    return { mean, deviation: Math.sqrt(variance), same: shown.every((g, i) => g === again[i]) };
  },
};

export type FluoroscopyPage = typeof page;
(globalThis as { fluoroscopy?: FluoroscopyPage }).fluoroscopy = page;

function armOf(name: string): CArm {
  const arm = ARMS[name];
  if (!arm) throw new Error(`no arm ${name}`);
  return arm;
}

function read(arm: CArm, of: Parameters<typeof lineIntegrals>[0]): Float32Array {
  const renderer = createXrayRenderer(SIDE_PX);
  renderer.setSurfaces(of);
  const drawn = renderer.readLines(arm);
  renderer.dispose();
  return drawn;
}

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const copy = document.createElement('canvas');
  copy.width = SIDE_PX;
  copy.height = SIDE_PX;
  const context = copy.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.drawImage(canvas, 0, 0);
  return context.getImageData(0, 0, SIDE_PX, SIDE_PX).data;
}

function spread(values: Float64Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return high - low;
}

function nearSilhouette(values: Float64Array, i: number, range: number): boolean {
  const [u, v] = [i % SIDE_PX, Math.floor(i / SIDE_PX)];
  if (u === 0 || v === 0 || u === SIDE_PX - 1 || v === SIDE_PX - 1) return true;
  return [1, -1, SIDE_PX, -SIDE_PX].some(
    (step) => Math.abs(values[i + step]! - values[i]!) > SILHOUETTE_SHARE * range,
  );
}

function summary(sorted: readonly number[]) {
  const p99 = sorted[Math.floor(0.99 * sorted.length)];
  if (p99 === undefined) throw new Error('nothing to compare');
  return { p99, worst: sorted.at(-1) ?? p99 };
}
