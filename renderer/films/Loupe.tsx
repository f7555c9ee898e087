/** Four times larger, at the side where the hand is not: the place of the next click under a cross. */
import type { FilmImage, FilmPoint } from '../../shared/film/film.ts';
import type { SampleWindow } from '../../shared/readers/radiograph/radiograph.ts';
import type { FilmPyramid } from '../workers/showFilm.ts';
import { FilmCanvas } from './FilmCanvas.tsx';

interface LoupeProps {
  readonly pyramid: FilmPyramid;
  readonly window: SampleWindow;
  readonly inverted: boolean;
  readonly image: FilmImage;
  readonly at: FilmPoint;
  /** Of the picture it enlarges. */
  readonly scale: number;
  readonly side: 'left' | 'right';
}

const BOX = { widthPx: 132, heightPx: 132 };
const TIMES = 4;

export function Loupe({ pyramid, window, inverted, image, at, scale, side }: LoupeProps) {
  const middle = BOX.widthPx / 2;
  return (
    <div className="film-loupe" data-side={side} aria-hidden>
      <FilmCanvas
        className="film-canvas"
        box={BOX}
        pyramid={pyramid}
        window={window}
        inverted={inverted}
        centre={at}
        scale={scale * TIMES}
        pixelAspect={image.pixelAspect}
      />
      <svg width={BOX.widthPx} height={BOX.heightPx} aria-hidden>
        <path
          className="film-cursor"
          d={`M0 ${middle}h${middle - 5}m10 0h${middle}M${middle} 0v${middle - 5}m0 10v${middle}`}
        />
      </svg>
    </div>
  );
}
