/**
 * Synthetic fluoroscopy on the graphics card: the distances of all surfaces are added up with their signs into floats
 * ([M-FL-8]), then the sum becomes a grey picture ([M-FL-9]). One renderer serves every view; nothing runs unasked.
 */
import { OrthographicCamera, Vector2, Vector3, WebGLRenderer } from 'three';
import { beamAxes, type CArm } from '../../../shared/fluoroscopy/carm/cArm.ts';
import { DISPLAY_RANGE, LEVELLING_SHARE } from '../../../shared/fluoroscopy/constants.ts';
import type { AttenuatingSurface } from '../../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import {
  type Display,
  LEAST_SIGNAL,
  quantaPerPixel,
} from '../../../shared/fluoroscopy/picture/developPicture.ts';
import {
  BLOCK_BLUR,
  BLOCK_REACH,
  BLOCKS,
  METER_SHARE,
} from '../../../shared/fluoroscopy/picture/levels.ts';
import { spreadWeights } from '../../../shared/fluoroscopy/picture/pointSpread.ts';
import { openField } from '../../../shared/fluoroscopy/picture/shutters.ts';
import { createPass, floatTarget, textureOf } from './passes.ts';
import {
  BLOCK_FRAGMENT,
  DEVELOP_FRAGMENT,
  MEAN_FRAGMENT,
  MEND_FRAGMENT,
  METER_FRAGMENT,
  MOST_WEIGHTS,
  ROWS_FRAGMENT,
  SMOOTH_FRAGMENT,
} from './shaders.ts';
import { createSurfaceScene } from './surfaceScene.ts';

export interface XrayRenderer {
  /** Holds the last picture drawn until the next one. */
  readonly canvas: HTMLCanvasElement;
  setSurfaces(surfaces: readonly AttenuatingSurface[]): void;
  draw(arm: CArm, display: Display): void;
  /** Line integrals row by row from the top left, as the card adds them up. */
  readLines(arm: CArm): Float32Array;
  dispose(): void;
}

/** `sidePx`: a multiple of the number of blocks. Every arm that is drawn has a detector of as many pixels. */
export function createXrayRenderer(sidePx: number): XrayRenderer {
  const renderer = new WebGLRenderer({ antialias: false, depth: false, stencil: false });
  renderer.setSize(sidePx, sidePx, false);
  renderer.setClearColor(0x000000, 0);
  renderer.autoClear = false;
  // Adding up in floats is an extension of its own.
  renderer.getContext().getExtension('EXT_float_blend');

  const beam = {
    source: { value: new Vector3() },
    towardsDetector: { value: new Vector3() },
    right: { value: new Vector3() },
    down: { value: new Vector3() },
    sourceDetectorMm: { value: 1 },
    sourceObjectMm: { value: 1 },
    detectorMm: { value: 1 },
  };
  const sums = floatTarget(sidePx, 2);
  const lines = floatTarget(sidePx, 1);
  const rows = floatTarget(sidePx, 1);
  const meterBlocks = floatTarget(BLOCKS, 2);
  const mean = floatTarget(1, 1);
  const blocks = floatTarget(BLOCKS, 2);
  const levels = floatTarget(BLOCKS, 1);

  const picture = {
    sums: textureOf(sums),
    lines: textureOf(lines),
    rows: textureOf(rows),
    mean: textureOf(mean),
    levels: textureOf(levels),
    sidePx: { value: sidePx },
    halfFieldPx: { value: new Vector2() },
    perBlock: { value: sidePx / BLOCKS },
    meterShare: { value: METER_SHARE },
    blockCount: { value: BLOCKS },
    blockReach: { value: BLOCK_REACH },
    blockBlur: { value: BLOCK_BLUR },
    weights: { value: new Float32Array(MOST_WEIGHTS) },
    reach: { value: 0 },
    quanta: { value: 1 },
    noisy: { value: false },
    seed: { value: 0 },
    levellingShare: { value: LEVELLING_SHARE.value },
    displayRange: { value: DISPLAY_RANGE.value },
    leastSignal: { value: LEAST_SIGNAL },
    inverted: { value: false },
  };
  const steps = [
    { pass: createPass(METER_FRAGMENT, picture), target: meterBlocks },
    {
      pass: createPass(MEAN_FRAGMENT, { ...picture, blocks: textureOf(meterBlocks) }),
      target: mean,
    },
    { pass: createPass(BLOCK_FRAGMENT, picture), target: blocks },
    {
      pass: createPass(SMOOTH_FRAGMENT, { ...picture, blocks: textureOf(blocks) }),
      target: levels,
    },
    { pass: createPass(ROWS_FRAGMENT, picture), target: rows },
    { pass: createPass(DEVELOP_FRAGMENT, picture), target: null },
  ];
  const mend = createPass(MEND_FRAGMENT, picture);
  const surfaces = createSurfaceScene(beam);
  const unused = new OrthographicCamera();

  const addUp = (arm: CArm) => {
    const axes = beamAxes(arm);
    for (const name of ['source', 'towardsDetector', 'right', 'down'] as const)
      beam[name].value.copy(axes[name]);
    for (const name of ['sourceDetectorMm', 'sourceObjectMm', 'detectorMm'] as const)
      beam[name].value = arm[name];
    renderer.setRenderTarget(sums);
    renderer.clear();
    renderer.render(surfaces.scene, unused);
    mend.run(renderer, lines);
  };

  return {
    canvas: renderer.domElement,
    setSurfaces: surfaces.set,
    draw(arm, { inverted, noiseSeed }) {
      addUp(arm);
      const { halfU, halfV } = openField(arm);
      picture.halfFieldPx.value.set(halfU, halfV);
      const weights = spreadWeights(arm).subarray(0, MOST_WEIGHTS);
      picture.weights.value.fill(0).set(weights);
      picture.reach.value = weights.length - 1;
      picture.quanta.value = quantaPerPixel(arm);
      picture.noisy.value = noiseSeed !== null;
      picture.seed.value = noiseSeed ?? 0;
      picture.inverted.value = inverted;
      for (const { pass, target } of steps) pass.run(renderer, target);
    },
    readLines(arm) {
      addUp(arm);
      const gl = renderer.getContext();
      const rgba = new Float32Array(4 * sidePx * sidePx);
      gl.readPixels(0, 0, sidePx, sidePx, gl.RGBA, gl.FLOAT, rgba);
      // The card counts rows from below.
      return Float32Array.from(
        { length: sidePx * sidePx },
        (_, i) => rgba[4 * ((sidePx - 1 - Math.floor(i / sidePx)) * sidePx + (i % sidePx))] ?? 0,
      );
    },
    dispose() {
      surfaces.dispose();
      for (const pass of [mend, ...steps.map((step) => step.pass)]) pass.dispose();
      for (const target of [sums, lines, rows, meterBlocks, mean, blocks, levels]) target.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}
