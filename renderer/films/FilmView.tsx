/**
 * One film to work on: the picture under its drawing, the hand (tools, wheel, drag) and the keys. The keys belong to the
 * picture while it has the focus, so the window's own digits and arrows stay what they are elsewhere.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Film, FilmPoint } from '../../shared/film/film.ts';
import { meanClick, POINT_NAMES, type PointName } from '../../shared/film/points.ts';
import { usePaneSize } from '../drawings/usePaneSize.ts';
import { endGesture } from '../state/documentStore.ts';
import { filmStore, selectPoint } from '../state/filmStore.ts';
import { text } from '../text/text.ts';
import { nextPoint, nudged } from '../viewModel/films/filmOverlay.ts';
import {
  closeUp,
  type FilmTransform,
  fitFilm,
  onPicture,
  panBy,
  type ScreenPoint,
  toFilm,
  toScreen,
  wheelZoom,
  zoomAt,
} from '../viewModel/films/filmTransform.ts';
import { marksAtHand, marksOf } from '../viewModel/films/scaleMarks.ts';
import type { FilmPyramid } from '../workers/showFilm.ts';
import { FilmCanvas } from './FilmCanvas.tsx';
import { FilmOverlay } from './FilmOverlay.tsx';
import { Loupe } from './Loupe.tsx';
import { moveMark, movePoint, placeMark, placePoint } from './placing.ts';
import { dragWindow, shownWindow } from './windowing.ts';

interface FilmViewProps {
  readonly document: KyphoDocument;
  readonly film: Film;
  readonly level: Level;
  readonly pyramid: FilmPyramid;
  readonly heightWords: (names: readonly [PointName, PointName]) => string | null;
}

/** What a press takes hold of instead of setting another. */
type Held =
  | { readonly kind: 'point'; readonly point: PointName }
  | { readonly kind: 'mark'; readonly index: number };

type Drag = Held | { readonly kind: 'move' | 'window'; readonly from: ScreenPoint };

/** Nearer than this a press takes hold of what is there. */
const REACH_PX = 9;
const KEY_ZOOM = 1.25;

export function FilmView({ document, film, level, pyramid, heightWords }: FilmViewProps) {
  const { image, view } = film;
  const box = useRef<HTMLDivElement>(null);
  const size = usePaneSize(box);
  const { tool, point, repeating, marking, markAt, inverted, pointedOut, windows } =
    useStore(filmStore);
  // null: the whole film, however the window changes.
  const [zoomed, setZoomed] = useState<FilmTransform | null>(null);
  const transform = zoomed ?? fitFilm(image, size);
  const [pointer, setPointer] = useState<FilmPoint | null>(null);
  const [keyed, setKeyed] = useState(false);
  const drag = useRef<Drag>(null);
  const window = shownWindow(film, windows[view]);
  const onScreen = (at: FilmPoint) => toScreen(at, transform, image, size);
  const placing = tool === 'points' || tool === 'marks';
  const marks = tool === 'marks' ? marksAtHand(film.calibration, marking.placed) : [];
  const markedAt = (markAt !== null && marks[markAt]) || null;
  const pointAt = point && !repeating ? meanClick(film.levels[level]?.[point]) : null;
  const selectedAt = tool === 'marks' ? markedAt : pointAt;
  /** Where the keys are at: on the point or the mark that is chosen, else where the hand was last. */
  const cursor = selectedAt ?? pointer ?? transform.centre;

  const place = (at: FilmPoint) => {
    const spot = onPicture(at, image);
    if (tool === 'marks') placeMark(film, spot);
    else placePoint(film, level, point, spot, repeating);
  };
  const screenOf = (event: { clientX: number; clientY: number }): ScreenPoint => {
    const edge = box.current?.getBoundingClientRect();
    return { x: event.clientX - (edge?.left ?? 0), y: event.clientY - (edge?.top ?? 0) };
  };
  const heldUnder = (at: ScreenPoint): Held | null => {
    // The other wall of a needle lies as near as the hand reaches.
    if (tool === 'marks' && marking.kind === 'needle' && marking.placed.length > 0) return null;
    const points =
      tool === 'points' && !repeating
        ? POINT_NAMES[view].map((name): [Held, FilmPoint | null] => [
            { kind: 'point', point: name },
            meanClick(film.levels[level]?.[name]),
          ])
        : marks.map((mark, index): [Held, FilmPoint] => [{ kind: 'mark', index }, mark]);
    const near = points.flatMap(([held, place]) => {
      if (!place) return [];
      const { x, y } = onScreen(place);
      const apart = Math.hypot(x - at.x, y - at.y);
      return apart <= REACH_PX ? [{ held, apart }] : [];
    });
    return near.sort((a, b) => a.apart - b.apart)[0]?.held ?? null;
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    setKeyed(false);
    const from = screenOf(event);
    if (event.button === 1 || (event.button === 0 && tool === 'move'))
      drag.current = { kind: 'move', from };
    else if (event.button === 2 || tool === 'window') drag.current = { kind: 'window', from };
    else {
      const under = heldUnder(from);
      drag.current = under;
      if (under?.kind === 'point') selectPoint(level, under.point);
      else if (under) filmStore.setState({ markAt: under.index });
      else place(toFilm(from, transform, image, size));
    }
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const at = screenOf(event);
    const spot = toFilm(at, transform, image, size);
    setPointer(spot);
    setKeyed(false);
    const held = drag.current;
    if (!held) return;
    if (held.kind === 'point') return movePoint(film, level, held.point, onPicture(spot, image));
    if (held.kind === 'mark') return moveMark(film, held.index, onPicture(spot, image));
    const by = { x: at.x - held.from.x, y: at.y - held.from.y };
    drag.current = { ...held, from: at };
    if (held.kind === 'move') setZoomed(panBy(by, transform, image));
    else dragWindow(film, window, by, size);
  };
  const onPointerUp = () => {
    if (drag.current?.kind === 'point' || drag.current?.kind === 'mark') endGesture();
    drag.current = null;
  };

  // Where a number was clicked is brought close, once for each asking.
  const bodies = useRef(film.levels);
  bodies.current = film.levels;
  useEffect(() => {
    const pane = box.current;
    if (!pane || pointedOut?.view !== view) return;
    const points = Object.values(bodies.current[pointedOut.level] ?? {}).flat();
    if (points.length === 0) return;
    setZoomed(closeUp(points, image, { widthPx: pane.clientWidth, heightPx: pane.clientHeight }));
  }, [pointedOut, view, image]);

  // React listens to the wheel passively; the page behind must not scroll.
  const zoomBy = useRef<(at: ScreenPoint, factor: number) => void>(() => undefined);
  zoomBy.current = (at, factor) => setZoomed(zoomAt(at, factor, transform, image, size));
  useEffect(() => {
    const element = box.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const edge = element?.getBoundingClientRect();
      const at = { x: event.clientX - (edge?.left ?? 0), y: event.clientY - (edge?.top ?? 0) };
      zoomBy.current(at, wheelZoom(event.deltaY));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey) return;
    if (!handleKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Whether the key was one of the picture's. */
  const handleKey = ({ key, shiftKey, altKey }: KeyboardEvent): boolean => {
    if (marks[Number(key) - 1]) return chooseMark(Number(key) - 1);
    const named = POINT_NAMES[view][Number(key) - 1];
    if (named) {
      filmStore.setState({ tool: 'points' });
      selectPoint(level, named);
      setKeyed(true);
      return true;
    }
    if (key === 'Tab' && markedAt && markAt !== null)
      return chooseMark(markAt + (shiftKey ? -1 : 1));
    if (key === 'Tab' && tool === 'points' && point) return step(shiftKey ? -1 : 1);
    const middle = { x: size.widthPx / 2, y: size.heightPx / 2 };
    switch (key) {
      case '+':
      case '=':
        zoomBy.current(middle, KEY_ZOOM);
        return true;
      case '-':
        zoomBy.current(middle, 1 / KEY_ZOOM);
        return true;
      case '0':
        setZoomed(null);
        return true;
      case 'Enter':
      case ' ':
        // The chosen mark is there already.
        if (placing && !markedAt) place(cursor);
        return placing;
      case 'Delete':
      case 'Backspace':
        if (tool === 'points' && point) movePoint(film, level, point, null);
        return tool === 'points' && point !== null;
      case 'Escape':
        filmStore.setState({
          tool: 'move',
          point: null,
          markAt: null,
          repeating: false,
          pointedOut: null,
        });
        return tool !== 'move';
    }
    const stepPx = shiftKey ? 10 : altKey ? 0.1 : 1;
    const moved = nudged(cursor, key, stepPx);
    if (!moved || !placing) return false;
    setKeyed(true);
    const spot = onPicture(moved, image);
    if (markedAt && markAt !== null) moveMark(film, markAt, spot);
    else if (tool === 'points' && point && pointAt) movePoint(film, level, point, spot);
    else setPointer(spot);
    return true;
  };
  const chooseMark = (index: number): boolean => {
    if (!marks[index]) return false;
    filmStore.setState({ markAt: index });
    setKeyed(true);
    return true;
  };
  /** At either end of a level Tab leaves the picture, as everywhere. */
  const step = (by: 1 | -1): boolean => {
    const names = POINT_NAMES[view];
    const next = point && names[names.indexOf(point) + by];
    if (!next) return false;
    selectPoint(level, next);
    setKeyed(true);
    return true;
  };

  const enlarged = keyed ? cursor : (pointer ?? cursor);
  const chosen = point ?? nextPoint(film, level, null, repeating);
  return (
    <div
      ref={box}
      className="film-view"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture takes keys
      tabIndex={0}
      aria-label={text('films.workOn', { film: text(`films.views.${view}`), level })}
      aria-describedby="film-keys"
      data-testid="film-view"
      data-tool={tool}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onPointerLeave={() => !drag.current && setPointer(null)}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onKeyUp={endGesture}
      onBlur={endGesture}
    >
      <FilmCanvas
        className="film-canvas"
        box={size}
        pyramid={pyramid}
        window={window}
        inverted={inverted}
        centre={transform.centre}
        scale={transform.scale}
        pixelAspect={image.pixelAspect}
      />
      <FilmOverlay
        films={document.films}
        film={film}
        numbering={document.case.numbering}
        box={size}
        onScreen={onScreen}
        level={level}
        point={chosen}
        hiddenLevel={repeating ? level : null}
        pointedOut={pointedOut}
        marks={tool === 'marks' ? marks : marksOf(film.calibration)}
        marking={tool === 'marks'}
        markAt={markAt}
        cursor={keyed && placing ? cursor : null}
        heightWords={heightWords}
      />
      {placing && (pointer || keyed) && (
        <Loupe
          pyramid={pyramid}
          window={window}
          inverted={inverted}
          image={image}
          at={enlarged}
          scale={transform.scale}
          side={onScreen(enlarged).x > size.widthPx / 2 ? 'left' : 'right'}
        />
      )}
      <output className="film-hint" aria-live="polite">
        {hint(film, level, chosen, repeating, marks.length)}
      </output>
    </div>
  );
}

function hint(
  film: Film,
  level: Level,
  point: PointName | null,
  repeating: boolean,
  marks: number,
): string {
  const { tool, marking, markAt } = filmStore.getState();
  if (tool === 'marks' && marks > 0 && marking.placed.length === 0)
    return markAt === null
      ? text('films.markMove')
      : text('films.markChosen', { mark: markAt + 1, marks });
  if (tool === 'marks') return text(`films.markHints.${marking.kind}`);
  if (tool !== 'points') return text(`films.toolHints.${tool}`);
  if (!point) return text('films.levelDone', { level });
  const key = POINT_NAMES[film.view].indexOf(point) + 1;
  return text(repeating ? 'films.clickAgain' : 'films.clickNext', {
    key,
    level,
    point: text(`films.points.${point}`),
  });
}
