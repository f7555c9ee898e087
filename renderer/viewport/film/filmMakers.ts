/** Makers of a film: each takes one drawn picture after the other and gives the bytes of a file. */
import { MODEL } from '../../../shared/base/model.ts';
import { zipFrames } from '../../../shared/writers/film/frames.ts';
import { type CodedPicture, writeWebm } from '../../../shared/writers/film/webm.ts';
import { canvasToPng } from '../canvasToPng.ts';
import type { FilmAsked } from './filmAsked.ts';

export interface FilmMaker {
  add(canvas: HTMLCanvasElement): Promise<void>;
  /** Bytes so far. */
  size(): number;
  finish(): Promise<Uint8Array>;
  /** Frees what it holds, finished or not. */
  dispose(): void;
}

export function frameMaker(): FilmMaker {
  const pngs: Uint8Array[] = [];
  return {
    add: async (canvas) => {
      pngs.push(await canvasToPng(canvas));
    },
    size: () => pngs.reduce((sum, { length }) => sum + length, 0),
    finish: async () => zipFrames(pngs),
    dispose: () => undefined,
  };
}

const CODEC = 'vp8';
/** One place to jump to each second. */
const KEY_EVERY_S = 1;
/** Coded pictures that may wait before the next is drawn. */
const MOST_WAITING = 4;
/** Of bone before a plain ground: sharp lettering at the largest size. */
const BITS_PER_PIXEL = 0.12;
const US_PER_S = 1_000_000;

/** null where the browser codes none. The clock is that of the film, however long a picture takes to be drawn. */
export async function webmMaker({
  framesPerSecond,
  sizePx: { width, height },
}: FilmAsked): Promise<FilmMaker | null> {
  if (!('VideoEncoder' in globalThis)) return null;
  const config: VideoEncoderConfig = {
    codec: CODEC,
    width,
    height,
    framerate: framesPerSecond,
    bitrate: BITS_PER_PIXEL * width * height * framesPerSecond,
    latencyMode: 'quality',
  };
  const { supported } = await VideoEncoder.isConfigSupported(config);
  if (!supported) return null;
  const pictures: CodedPicture[] = [];
  let fault: Error | null = null;
  let added = 0;
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      pictures.push({ bytes, timeMs: chunk.timestamp / 1000, key: chunk.type === 'key' });
    },
    error: (error) => {
      fault = error;
    },
  });
  encoder.configure(config);
  const check = () => {
    if (fault) throw fault;
  };
  return {
    add: async (canvas) => {
      check();
      while (encoder.encodeQueueSize > MOST_WAITING)
        await new Promise((resolve) => setTimeout(resolve, 1));
      const frame = new VideoFrame(canvas, {
        timestamp: Math.round((added * US_PER_S) / framesPerSecond),
        duration: Math.round(US_PER_S / framesPerSecond),
      });
      encoder.encode(frame, { keyFrame: added % (KEY_EVERY_S * framesPerSecond) === 0 });
      frame.close();
      added++;
    },
    size: () => pictures.reduce((sum, { bytes }) => sum + bytes.length, 0),
    finish: async () => {
      await encoder.flush();
      check();
      return writeWebm({
        widthPx: width,
        heightPx: height,
        durationMs: (1000 * added) / framesPerSecond,
        pictures,
        program: `Kyphoplan ${MODEL.version}`,
      });
    },
    dispose: () => {
      if (encoder.state !== 'closed') encoder.close();
    },
  };
}
