/** One end of a planned path on a picture, to be dragged or moved by the arrow keys; every other picture follows. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Side } from '../../shared/anatomy/levels.ts';
import type { Axes, Spot } from '../../shared/drawings/view.ts';
import type { NeedlePath } from '../../shared/plan/plan.ts';
import { dispatch, endGesture } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { keyStep, moveEnd, type PathEnd } from '../viewModel/moveEnd.ts';

interface PathHandleProps {
  readonly side: Side;
  readonly end: PathEnd;
  /** What moving starts from. */
  readonly path: NeedlePath;
  /** Of the picture, in the frame of the vertebra. */
  readonly axes: Axes;
  readonly pxPerMm: number;
  /** Pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly radiusPx: number;
  /** Where it is, in words. */
  readonly place: string;
}

interface Drag {
  readonly path: NeedlePath;
  readonly axes: Axes;
  readonly pxPerMm: number;
  readonly x: number;
  readonly y: number;
}

/** A finger needs more than the eye. */
const REACH_PX = 12;

export function PathHandle(props: PathHandleProps) {
  const { side, end, path, axes, pxPerMm, at, radiusPx, place } = props;
  // As it was when the drag began: the plane of a picture may turn with the needle, the hand does not.
  const drag = useRef<Drag>(null);
  const gesture = `path ${side} ${end}`;
  const move = (from: NeedlePath, by: Spot, along: Axes) =>
    dispatch(
      { kind: 'editSide', side, field: 'path', value: moveEnd(from, end, by, along) },
      gesture,
    );
  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    drag.current = { path, axes, pxPerMm, x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    const from = drag.current;
    if (!from) return;
    const u = (event.clientX - from.x) / from.pxPerMm;
    const v = (from.y - event.clientY) / from.pxPerMm;
    move(from.path, { u, v }, from.axes);
  };
  const onPointerEnd = () => {
    if (drag.current) endGesture();
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const by = keyStep(event.key, event.shiftKey);
    if (!by) return;
    event.preventDefault();
    move(path, by, axes);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in an SVG.
    <g
      className="path-handle"
      role="button"
      tabIndex={0}
      aria-roledescription={text('drawings.handleKind')}
      aria-label={text('drawings.handle', {
        needle: text(`drawings.needle.${side}`),
        end: text(`drawings.${end}`),
        place,
      })}
      data-testid={`handle-${side}-${end}`}
      transform={`translate(${at.x} ${at.y})`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onKeyDown={onKeyDown}
      onKeyUp={endGesture}
      onBlur={endGesture}
    >
      <circle className="path-handle-reach" r={REACH_PX} />
      <circle className="path-handle-dot" r={radiusPx} />
    </g>
  );
}
