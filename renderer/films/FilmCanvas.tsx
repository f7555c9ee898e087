/** The grey of a film at the size it is seen, painted anew when it is moved, zoomed or windowed. */
import { useLayoutEffect, useRef } from 'react';
import type { Box } from '../viewModel/films/filmTransform.ts';
import { type Painting, paintFilm } from '../viewModel/films/paintFilm.ts';

interface FilmCanvasProps extends Painting {
  readonly box: Box;
  readonly className: string;
}

/** More would only cost time: film pixels are larger than that. */
const MOST_PIXEL_RATIO = 2;

export function FilmCanvas({ box, className, ...painting }: FilmCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = Math.min(globalThis.devicePixelRatio || 1, MOST_PIXEL_RATIO);
  const width = Math.round(box.widthPx * ratio);
  const height = Math.round(box.heightPx * ratio);
  const { pyramid, window, inverted, centre, scale, pixelAspect } = painting;
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    const frame = pen.createImageData(width, height);
    paintFilm(
      { pyramid, window, inverted, centre, scale: scale * ratio, pixelAspect },
      new Uint32Array(frame.data.buffer),
      width,
      height,
    );
    pen.putImageData(frame, 0, 0);
  }, [pyramid, window, inverted, centre, scale, pixelAspect, ratio, width, height]);
  return <canvas ref={canvas} className={className} width={width} height={height} aria-hidden />;
}
