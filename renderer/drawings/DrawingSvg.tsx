/** One drawing as SVG: its outlines back to front, and over them sides, levels and scale. The same on screen and paper. */
import type { ReactNode } from 'react';
import type { Outline, PaneDrawing } from '../../shared/drawings/outline.ts';
import {
  type PaneFrame,
  type PaneSize,
  paneFrame,
  pathOf,
} from '../../shared/drawings/paneFrame.ts';
import { outlineClass, type PaneMarks, paneMarks } from '../../shared/drawings/paneMarks.ts';
import { text } from '../text/text.ts';
import { paneName } from '../viewModel/drawingWords.ts';

interface DrawingSvgProps {
  readonly drawing: PaneDrawing;
  readonly size: Omit<PaneSize, 'headLines'>;
  /** Lines that trace the picture to its plan, written into it: on paper. */
  readonly identity: readonly string[];
  /** What can be moved on it: in the window. */
  readonly handles?: (frame: PaneFrame) => ReactNode;
}

export function DrawingSvg({ drawing, size, identity, handles }: DrawingSvgProps) {
  const frame = paneFrame(drawing.bounds, { ...size, headLines: identity.length });
  const marks = paneMarks(drawing, frame);
  const { widthPx, heightPx, textPx } = size;
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      // Its handles must stay reachable inside it.
      role={handles ? 'group' : 'img'}
      aria-label={[paneName(drawing), ...identity].join(' · ')}
      data-testid={`drawing-${drawing.view}`}
      style={{ fontSize: textPx }}
    >
      {drawing.outlines.map((outline) => (
        <path
          key={keyOf(outline)}
          className={outlineClass(outline)}
          d={pathOf(outline, frame)}
          fillRule="evenodd"
        />
      ))}
      <Marks marks={marks} />
      {identity.map((line, i) => (
        <text key={line} className="drawing-identity" x={marks.headX} y={marks.headY(i)}>
          {line}
        </text>
      ))}
      {handles?.(frame)}
    </svg>
  );
}

function Marks({ marks: { edges, levels, scale } }: { readonly marks: PaneMarks }) {
  return (
    <>
      {edges.map(({ edge, letter, x, y }) => (
        <text key={edge} className="drawing-edge" data-edge={edge} x={x} y={y}>
          {text(`viewport.directions.${letter}`)}
        </text>
      ))}
      {levels.map(({ level, className, x, y }) => (
        <text key={level} className={className} x={x} y={y}>
          {level}
        </text>
      ))}
      <g className="drawing-scale">
        <path d={scale.path} />
        <text x={scale.x} y={scale.y}>
          {text('viewport.scale', { length: scale.lengthMm })}
        </text>
      </g>
    </>
  );
}

function keyOf({ kind, level, side, loops }: Outline): string {
  const first = loops[0]?.[0];
  return `${kind} ${level} ${side} ${level ? '' : `${first?.u} ${first?.v}`}`;
}
