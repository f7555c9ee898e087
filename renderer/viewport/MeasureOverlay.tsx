/** What is measured, drawn over the picture: rings that leave their points in sight, a line, and the number beside it. */
import type { Measure } from '../../shared/measure/measures.ts';
import { measuredText } from '../viewModel/measure/measureWords.ts';
import { boxAround, placeLabel } from '../viewModel/measure/placeLabel.ts';
import { takenBoxes } from './overlayLayout.ts';
import type { MarkedFrame } from './overlayMarks.ts';

interface MeasureOverlayProps {
  readonly frame: MarkedFrame;
  readonly measure: Measure;
}

const RING_PX = 5;
const LABEL_HEIGHT_PX = 24;
/** Of a digit at the size of the label, and the room beside the number. */
const DIGIT_PX = 8.2;
const BESIDE_PX = 16;

/** Spoken by the panel, which has the same number in words. */
export function MeasureOverlay({ frame, measure }: MeasureOverlayProps) {
  const { measured, marks, widthPx, heightPx } = frame;
  if (!measured || measured.spotsPx.length === 0) return null;
  const { spotsPx, spotsMm, tipsPx } = measured;
  const path = spotsPx.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x},${y}`).join('');
  const number = measuredText(measure, spotsMm);
  const size = {
    width: (number?.length ?? 0) * DIGIT_PX + BESIDE_PX,
    height: LABEL_HEIGHT_PX,
  };
  const taken = takenBoxes(marks, widthPx, heightPx);
  const seen = [...tipsPx, ...spotsPx];
  const at = number && placeLabel(spotsPx, size, { widthPx, heightPx, taken, seen });
  return (
    <svg
      className="overlay overlay-measure"
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      aria-hidden
      data-testid="measure-overlay"
    >
      {['overlay-measure-edge', 'overlay-measure-line'].map((className) => (
        <g key={className} className={className}>
          <path d={path} />
          {spotsPx.map(({ x, y }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place in the row.
            <circle key={i} cx={x} cy={y} r={RING_PX} />
          ))}
        </g>
      ))}
      {at && (
        <g className="overlay-measure-label" data-testid="measure-label">
          <rect {...boxAround(at, size)} rx={6} />
          <text x={at.x} y={at.y}>
            {number}
          </text>
        </g>
      )}
    </svg>
  );
}
