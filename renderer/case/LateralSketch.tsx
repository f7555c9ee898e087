/** The segment from the left, drawn from the numbers: six points on every measured level, the height being edited marked. */
import { useStore } from 'zustand';
import { PLACES } from '../../shared/anatomy/heights.ts';
import type { LevelMeasurements } from '../../shared/fracture/facts.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { viewStore } from '../state/viewStore.ts';
import { listText, text } from '../text/text.ts';
import { lateralSketch } from '../viewModel/lateralSketch.ts';

interface LateralSketchProps {
  readonly derived: Derived;
  readonly levels: LevelMeasurements;
}

export function LateralSketch({ derived, levels }: LateralSketchProps) {
  const pointedAt = useStore(viewStore, (view) => view.pointedAt);
  const { bodies, box, sides } = lateralSketch(derived, levels);
  return (
    <figure className="sketch">
      <svg
        className="sketch-picture"
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        role="img"
        aria-label={text('sketch.label', {
          levels: listText(bodies.map(({ level }) => level)),
          fractured: derived.fracturedLevel,
        })}
      >
        {bodies.map((body) => (
          <g key={body.level}>
            {body.intactOutline && <path className="sketch-intact" d={body.intactOutline} />}
            <path
              className="sketch-body"
              data-measured={body.measured}
              data-fractured={body.fractured}
              d={body.outline}
            />
            <text
              className="sketch-level"
              data-fractured={body.fractured}
              x={body.label.x}
              y={body.label.y}
            >
              {body.level}
            </text>
            {PLACES.map((place) => {
              const line = body.lines[place];
              if (!line) return null;
              const pointed = pointedAt?.level === body.level && pointedAt.place === place;
              return (
                <g key={place}>
                  <line className="sketch-height" data-pointed={pointed} {...line} />
                  <circle
                    className="sketch-point"
                    cx={line.x1}
                    cy={line.y1}
                    r={pointed ? 2 : 1.15}
                  />
                  <circle
                    className="sketch-point"
                    cx={line.x2}
                    cy={line.y2}
                    r={pointed ? 2 : 1.15}
                  />
                </g>
              );
            })}
          </g>
        ))}
        <text className="sketch-side" x={sides.anterior.x} y={sides.anterior.y}>
          {text('sketch.anterior')}
        </text>
        <text className="sketch-side" x={sides.posterior.x} y={sides.posterior.y}>
          {text('sketch.posterior')}
        </text>
      </svg>
    </figure>
  );
}
