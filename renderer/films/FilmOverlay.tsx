/** Points, endplates, heights, marks and directions over a film, as SVG in pixels of the screen. */
import { useId } from 'react';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { Numbering } from '../../shared/anatomy/numbering.ts';
import type { Film, FilmPoint, Films, ImageEdge } from '../../shared/film/film.ts';
import type { FilmOrigin } from '../../shared/film/filmOrigin.ts';
import type { PointName } from '../../shared/film/points.ts';
import { text } from '../text/text.ts';
import {
  type DrawnBody,
  drawnBodies,
  edgeMarks,
  linesOfOther,
} from '../viewModel/films/filmOverlay.ts';
import type { Box, ScreenPoint } from '../viewModel/films/filmTransform.ts';

interface FilmOverlayProps {
  readonly films: Films;
  readonly film: Film;
  readonly numbering: Numbering;
  readonly box: Box;
  readonly onScreen: (point: FilmPoint) => ScreenPoint;
  readonly level: Level;
  readonly point: PointName | null;
  /** What was clicked before is hidden, so that a repeat is a repeat. */
  readonly hiddenLevel: Level | null;
  readonly pointedOut: FilmOrigin | null;
  /** Of the scale, or on the way to one. */
  readonly marks: readonly FilmPoint[];
  /** The scale is at work: its marks show the keys that choose them. */
  readonly marking: boolean;
  readonly markAt: number | null;
  /** Where the next click of the keyboard would go; null while a pointer is used. */
  readonly cursor: FilmPoint | null;
  /** Values beside the heights of the level at hand. */
  readonly heightWords: (names: readonly [PointName, PointName]) => string | null;
}

export function FilmOverlay(props: FilmOverlayProps) {
  const { films, film, numbering, box, onScreen, level, hiddenLevel, marks, marking, cursor } =
    props;
  const title = useId();
  const bodies = drawnBodies(film, numbering).filter((body) => body.level !== hiddenLevel);
  return (
    <svg
      className="film-overlay"
      width={box.widthPx}
      height={box.heightPx}
      viewBox={`0 0 ${box.widthPx} ${box.heightPx}`}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>
        {text('films.pictureName', { film: text(`films.views.${film.view}`) })}
      </title>
      {linesOfOther(films, film, level).map(({ key, ends }) => {
        const [from, to] = ends.map(onScreen) as [ScreenPoint, ScreenPoint];
        return <path key={key} className="film-other" d={pathOf([from, to])} />;
      })}
      {bodies.map((body) => (
        <Body key={body.level} {...props} body={body} />
      ))}
      <path className="film-mark-line" d={pathOf(marks.map(onScreen))} />
      {marks.map((mark, i) => {
        const { x, y } = onScreen(mark);
        const selected = marking && i === props.markAt;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the scale, wherever it lies.
          <g key={i} className={`film-mark${selected ? ' is-selected' : ''}`} data-mark={i + 1}>
            <path d={`M${x - 6} ${y}h12M${x} ${y - 6}v12`} />
            {marking && (
              <text x={x + 9} y={y} dy={-7}>
                {i + 1}
              </text>
            )}
          </g>
        );
      })}
      {cursor && <Cursor at={onScreen(cursor)} />}
      <EdgeMarks film={film} box={box} />
    </svg>
  );
}

/** A value like 23.6. */
const VALUE_PX = 32;

function Body({
  body,
  onScreen,
  level,
  point,
  pointedOut,
  heightWords,
}: FilmOverlayProps & { readonly body: DrawnBody }) {
  const current = body.level === level;
  const pointed = (name: PointName) =>
    pointedOut?.level === body.level && pointedOut.points.includes(name);
  const label = onScreen(body.centre);
  const across = body.points.map(({ at }) => onScreen(at).x);
  // Values stand beside each other only where they do not run together.
  const roomy = Math.max(...across) - Math.min(...across) > 3 * VALUE_PX;
  return (
    <g className={current ? 'film-body is-current' : 'film-body'} data-level={body.level}>
      {body.endplates.map((line) => (
        <path
          key={line.map(({ u, v }) => `${u} ${v}`).join()}
          className="film-endplate"
          d={pathOf(line.map(onScreen))}
        />
      ))}
      {body.heights.map(({ names, ends }) => {
        const [from, to] = ends.map(onScreen) as [ScreenPoint, ScreenPoint];
        const value = current && roomy ? heightWords(names) : null;
        return (
          <g
            key={names[0]}
            className={names.every(pointed) ? 'film-height is-pointed' : 'film-height'}
          >
            <path d={pathOf([from, to])} />
            {value && (
              <text x={(from.x + to.x) / 2} y={(from.y + to.y) / 2} dy="0.35em">
                {value}
              </text>
            )}
          </g>
        );
      })}
      {!current && (
        <text className="film-level" x={label.x} y={label.y} dy="0.35em">
          {body.level}
        </text>
      )}
      {body.points.map(({ name, key, at }) => {
        const { x, y } = onScreen(at);
        const selected = current && name === point;
        return (
          <g
            key={name}
            className={`film-point${selected ? ' is-selected' : ''}${pointed(name) ? ' is-pointed' : ''}`}
            data-point={name}
          >
            <circle cx={x} cy={y} r={current ? 4 : 2.5} />
            {current && (
              <text x={x} y={y} dy={name.startsWith('superior') ? -9 : 17}>
                {key}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function Cursor({ at: { x, y } }: { readonly at: ScreenPoint }) {
  return <path className="film-cursor" d={`M${x - 14} ${y}h9m10 0h9M${x} ${y - 14}v9m0 10v9`} />;
}

const INSET_PX = 16;
/** Above the line that says what to click. */
const ABOVE_HINT_PX = 44;

function placeAt(edge: ImageEdge, { widthPx, heightPx }: Box): ScreenPoint {
  switch (edge) {
    case 'top':
      return { x: widthPx / 2, y: INSET_PX };
    case 'bottom':
      return { x: widthPx / 2, y: heightPx - ABOVE_HINT_PX };
    case 'left':
      return { x: INSET_PX, y: heightPx / 2 };
    case 'right':
      return { x: widthPx - INSET_PX, y: heightPx / 2 };
  }
}

/** Which way the film lies: only what was read or said stands there. */
function EdgeMarks({ film, box }: { readonly film: Film; readonly box: Box }) {
  return (
    <>
      {edgeMarks(film).map(({ edge, mark }) => (
        <text key={mark} className="film-edge" data-edge={edge} {...placeAt(edge, box)} dy="0.35em">
          {text(`films.edgeMarks.${mark}`)}
        </text>
      ))}
    </>
  );
}

function pathOf(points: readonly ScreenPoint[]): string {
  return points
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}
