/** The line between a rail and the picture: dragged, or moved by arrow keys, it makes the rail wider or narrower. */
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { RAIL_LIMITS_PX, type Rail, widenRail } from '../state/layoutStore.ts';
import { text } from '../text/text.ts';

const STEP_PX = 16;

export function RailHandle({ rail }: { readonly rail: Rail }) {
  const handle = useRef<HTMLDivElement>(null);
  const [shownPx, setShownPx] = useState<number | null>(null);
  const [least, most] = RAIL_LIMITS_PX[rail];

  const railBeside = useCallback(() => {
    const { current } = handle;
    return rail === 'case' ? current?.previousElementSibling : current?.nextElementSibling;
  }, [rail]);
  const widthPx = () => railBeside()?.getBoundingClientRect().width ?? least;
  // What was asked for may not fit beside the picture: what is said is what is shown.
  useEffect(() => {
    const beside = railBeside();
    if (!beside) return;
    const observer = new ResizeObserver(() =>
      setShownPx(Math.round(beside.getBoundingClientRect().width)),
    );
    observer.observe(beside);
    return () => observer.disconnect();
  }, [railBeside]);
  /** +1 where the rail grows as the line goes right: the case rail does, unless words run from right to left. */
  const sense = () => {
    const mirrored = handle.current && getComputedStyle(handle.current).direction === 'rtl';
    return (rail === 'case') === !mirrored ? 1 : -1;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way !== 0) widenRail(rail, widthPx() + way * sense() * STEP_PX);
    else if (event.key === 'Home') widenRail(rail, least);
    else if (event.key === 'End') widenRail(rail, most);
    else return;
    event.preventDefault();
  };
  const grip = useRef<{ readonly fromX: number; readonly widthPx: number } | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { fromX: event.clientX, widthPx: widthPx() };
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = grip;
    if (current) widenRail(rail, current.widthPx + (event.clientX - current.fromX) * sense());
  };
  const letGo = () => {
    grip.current = null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is no <hr>, which cannot
    <div
      ref={handle}
      className="rail-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text(`rails.${rail}`)}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={shownPx ?? least}
      data-testid={`rail-${rail}`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  );
}
