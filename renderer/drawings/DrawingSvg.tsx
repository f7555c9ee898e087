/** One drawing as SVG: its outlines back to front, and over them sides, levels and scale. The same on screen and paper. */
import type { ReactNode } from 'react';
import { text } from '../text/text.ts';
import { paneName } from '../viewModel/drawings/drawingWords.ts';
import type { Outline, PaneDrawing } from '../viewModel/drawings/outline.ts';
import {
  HEAD_LINE,
  type PaneFrame,
  type PaneSize,
  paneFrame,
  pathOf,
} from '../viewModel/drawings/paneFrame.ts';

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
          className={classOf(outline)}
          d={pathOf(outline, frame)}
          fillRule="evenodd"
        />
      ))}
      <Marks drawing={drawing} frame={frame} />
      {identity.map((line, i) => (
        <text
          key={line}
          className="drawing-identity"
          x={textPx / 2}
          y={textPx * (1 + HEAD_LINE * i)}
        >
          {line}
        </text>
      ))}
      {handles?.(frame)}
    </svg>
  );
}

function Marks({ drawing, frame }: { readonly drawing: PaneDrawing; readonly frame: PaneFrame }) {
  const { widthPx, heightPx, textPx, scaleBarMm, pxPerMm } = frame;
  const { left, right, top, bottom } = drawing.edges;
  const barPx = scaleBarMm * pxPerMm;
  // Left and right stand in the corners, as on a film: clear of the names of the levels.
  const topY = textPx * (frame.headLines * HEAD_LINE + 0.9);
  const middleX = (frame.x(drawing.bounds.left) + frame.x(drawing.bounds.right)) / 2;
  const [barRight, barY] = [widthPx - textPx * 0.8, heightPx - textPx * 0.6];
  return (
    <>
      {(
        [
          ['left', left, textPx * 0.9, topY],
          ['right', right, widthPx - textPx * 0.9, topY],
          ['top', top, middleX, topY],
          ['bottom', bottom, middleX, heightPx - textPx * 0.8],
        ] as const
      ).map(([edge, letter, x, y]) => (
        <text key={edge} className="drawing-edge" data-edge={edge} x={x} y={y}>
          {text(`viewport.directions.${letter}`)}
        </text>
      ))}
      {drawing.levels.map(({ level, fractured, treated, at }) => (
        <text
          key={level}
          className={`drawing-level${levelClass(fractured, treated)}`}
          x={textPx * 0.5}
          y={frame.y(at.v)}
        >
          {level}
        </text>
      ))}
      <g className="drawing-scale">
        <path
          d={`M${barRight - barPx},${barY - textPx * 0.3}v${textPx * 0.3}h${barPx}v${-textPx * 0.3}`}
        />
        <text x={barRight - barPx / 2} y={barY - textPx * 0.6}>
          {text('viewport.scale', { length: scaleBarMm })}
        </text>
      </g>
    </>
  );
}

function classOf({ kind, fractured, treated, planned }: Outline): string {
  return `outline-${kind}${levelClass(fractured, treated)}${planned ? ' is-planned' : ''}`;
}

function levelClass(fractured: boolean, treated: boolean): string {
  return fractured ? ' is-fractured' : treated ? ' is-treated' : '';
}

function keyOf({ kind, level, side, loops }: Outline): string {
  const first = loops[0]?.[0];
  return `${kind} ${level} ${side} ${level ? '' : `${first?.u} ${first?.v}`}`;
}
