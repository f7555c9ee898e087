/** Fluoroscopy by the processor: smaller pictures from a worker, one at a time, the newest wish of each canvas first served. */
import type { CArm } from '../../shared/fluoroscopy/carm/cArm.ts';
import type { Display } from '../../shared/fluoroscopy/picture/developPicture.ts';
import { type PictureMaker, sizeTo } from '../fluoroscopy/pictureMaker.ts';
import { workerAddress } from '../platform/trustedTypes.ts';
import type { FluoroscopyReply, FluoroscopyRequest } from './fluoroscopy.worker.ts';
import fluoroscopyWorker from './fluoroscopy.worker.ts?worker&url';

/** A picture takes some tenths of a second (measured: 0.25 s for five vertebrae). */
const SIDE_PX = 256;

interface Wish {
  readonly arm: CArm;
  readonly display: Display;
}

export function createProcessorMaker(): PictureMaker {
  const worker = new Worker(workerAddress(fluoroscopyWorker), { type: 'module' });
  const wishes = new Map<HTMLCanvasElement, Wish>();
  let drawing: HTMLCanvasElement | null = null;
  const ask = (request: FluoroscopyRequest) => worker.postMessage(request);
  const next = () => {
    const [first] = wishes;
    if (drawing || !first) return;
    const [canvas, wish] = first;
    wishes.delete(canvas);
    drawing = canvas;
    ask({ kind: 'picture', ...wish });
  };
  worker.onmessage = ({ data }: MessageEvent<FluoroscopyReply>) => {
    if (drawing) show(drawing, data);
    drawing = null;
    next();
  };
  return {
    sidePx: SIDE_PX,
    setSurfaces: (surfaces) => ask({ kind: 'surfaces', surfaces }),
    draw(canvas, arm, display) {
      wishes.set(canvas, { arm, display });
      next();
    },
    dispose: () => worker.terminate(),
  };
}

function show(canvas: HTMLCanvasElement, grey: FluoroscopyReply): void {
  const rgba = new Uint8ClampedArray(4 * grey.length);
  grey.forEach((value, i) => {
    rgba.fill(value, 4 * i, 4 * i + 3);
    rgba[4 * i + 3] = 255;
  });
  sizeTo(canvas, SIDE_PX);
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, SIDE_PX, SIDE_PX), 0, 0);
}
