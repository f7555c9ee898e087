/** What is written over a picture: patient sides, levels, scale, identity. The same on the screen and on paper. */
import { text } from '../text/text.ts';
import { BAR_INSET_PX, edgePoint, IDENTITY_INSET_PX, SCREEN_LABEL_PX } from './overlayLayout.ts';
import type { Edge, OverlayMarks } from './overlayMarks.ts';
import { EDGES } from './overlayMarks.ts';
import './overlay.css';

interface OverlayProps {
  readonly marks: OverlayMarks;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Lines that trace the picture to its level, sides, plan and procedure. */
  readonly identity: readonly string[];
  /** Written into the picture itself: on paper. In the window the bar above the picture carries it. */
  readonly pinned: boolean;
}

/** A picture is printed small: its words are drawn larger. */
const PAPER_LABEL_PX = { width: 66, height: 36 };
const IDENTITY_LINE_PX = 30;
/** From the last pinned line to the middle of the top mark, which makes room for them all. */
const BELOW_IDENTITY_PX = 36;

export function Overlay({ marks, widthPx, heightPx, identity, pinned }: OverlayProps) {
  const { lengthMm, lengthPx } = marks.scaleBar;
  const label = pinned ? PAPER_LABEL_PX : SCREEN_LABEL_PX;
  const topPx = pinned ? BELOW_IDENTITY_PX + identity.length * IDENTITY_LINE_PX : undefined;
  const barRight = widthPx - BAR_INSET_PX;
  const barY = heightPx - BAR_INSET_PX;
  return (
    <svg
      className="overlay"
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={describe(marks, identity.join(' · '))}
    >
      {EDGES.map((edge) => {
        const letters = marks.edges[edge].map((d) => text(`viewport.directions.${d}`)).join('');
        const { x, y } = edgePoint(edge, widthPx, heightPx, topPx);
        return (
          <text key={edge} className="overlay-edge" data-edge={edge} x={x} y={y}>
            {letters}
          </text>
        );
      })}
      {marks.levels.map(({ level, fractured, treated, x, y }) => (
        <g
          key={level}
          className={`overlay-level${fractured ? ' is-fractured' : treated ? ' is-treated' : ''}`}
        >
          <rect
            x={x - label.width / 2}
            y={y - label.height / 2}
            width={label.width}
            height={label.height}
            rx={6}
          />
          <text x={x} y={y}>
            {level}
          </text>
        </g>
      ))}
      <g className="overlay-scale">
        <path d={`M${barRight - lengthPx},${barY - 5}v5h${lengthPx}v-5`} />
        <text x={barRight - lengthPx / 2} y={barY - (pinned ? PAPER_LABEL_PX.height / 2 : 9)}>
          {text('viewport.scale', { length: lengthMm })}
        </text>
      </g>
      {pinned &&
        identity.map((line, i) => (
          <text
            key={line}
            className="overlay-identity"
            x={IDENTITY_INSET_PX}
            y={26 + i * IDENTITY_LINE_PX}
          >
            {line}
          </text>
        ))}
    </svg>
  );
}

function describe(marks: OverlayMarks, identity: string): string {
  const side = (edge: Edge) => marks.edges[edge].join('');
  return text('viewport.described', {
    identity,
    left: side('left'),
    right: side('right'),
    top: side('top'),
    bottom: side('bottom'),
  });
}
