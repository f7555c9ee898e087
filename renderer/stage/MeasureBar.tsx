/** Under the 3D picture while something is measured: the number, its points, and landmarks for whoever does not point. */
import { Plus, Ruler, Trash2, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Level } from '../../shared/anatomy/levels.ts';
import { poseBodies, type StandingHeightsMm } from '../../shared/anatomy/poseBodies.ts';
import { LANDMARKS, type Landmark } from '../../shared/measure/landmarks.ts';
import { MEASURES, POINTS_OF } from '../../shared/measure/measures.ts';
import { spotMm } from '../../shared/measure/spot.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { segmentShapes } from '../../shared/pipeline/stagedBodies.ts';
import { keyText } from '../commands/keys.ts';
import { keysOf } from '../commands/keysOf.ts';
import { Choice } from '../controls/Choice.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import {
  addSpot,
  chooseMeasure,
  clearSpots,
  removeLastSpot,
  stopMeasuring,
} from '../state/measuring.ts';
import type { Measuring } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { measuredText, spotName } from '../viewModel/measure/measureWords.ts';
import { useMeasureKeys } from './useMeasureKeys.ts';

interface MeasureBarProps {
  readonly measuring: Measuring;
  readonly derived: Derived;
  /** Of the treated bodies, as they are drawn. */
  readonly standingMm: StandingHeightsMm;
  /** What is drawn, in words. */
  readonly caption: string;
}

export function MeasureBar({ measuring, derived, standingMm, caption }: MeasureBarProps) {
  const { measure, spots } = measuring;
  const { shapes, fracturedLevel } = derived;
  const [chosen, setChosen] = useState<Level>(fracturedLevel);
  const [landmark, setLandmark] = useState<Landmark>('superiorAnterior');
  useMeasureKeys();
  const levels = shapes.map(({ level }) => level);
  const level = levels.includes(chosen) ? chosen : fracturedLevel;
  const bodies = poseBodies(segmentShapes(derived), fracturedLevel, standingMm);
  const pointsMm = spots.flatMap((spot) => spotMm(spot, bodies) ?? []);
  const needed = POINTS_OF[measure];
  const number = measuredText(measure, pointsMm);
  const missing = spots.length < needed;
  return (
    <section className="measure-bar" aria-label={text('measure.name')} data-testid="measure-bar">
      <div className="measure-row">
        <SegmentedChoice
          label={text('measure.kind')}
          hideLabel
          options={MEASURES.map((value) => ({ value, label: text(`measure.kinds.${value}`) }))}
          value={measure}
          onChoose={(next) => next && chooseMeasure(next)}
          testId="measure-kind"
        />
        <output className="measure-number" data-testid="measure-number">
          {number ? (
            <strong>{number}</strong>
          ) : (
            <span>
              {missing
                ? text('measure.points', { taken: spots.length, needed })
                : text('measure.same')}
            </span>
          )}
        </output>
        <IconButton
          label={text('measure.remove')}
          shortcut={keyText('Backspace')}
          testId="measure-remove"
          isDisabled={spots.length === 0}
          onPress={removeLastSpot}
        >
          <Undo2 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={text('measure.clear')}
          shortcut={keyText('Esc')}
          testId="measure-clear"
          isDisabled={spots.length === 0}
          onPress={clearSpots}
        >
          <Trash2 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={text('measure.close')}
          shortcut={keysOf('measure')}
          testId="measure-close"
          onPress={stopMeasuring}
        >
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <div className="measure-row">
        <Choice
          label={text('measure.level')}
          hideLabel
          options={levels.map((value) => ({ value, label: value }))}
          value={level}
          testId="measure-level"
          onChoose={(next) => next && setChosen(next)}
        />
        <Choice
          label={text('measure.landmark')}
          hideLabel
          options={LANDMARKS.map((value) => ({ value, label: text(`measure.where.${value}`) }))}
          value={landmark}
          testId="measure-landmark"
          onChoose={(next) => next && setLandmark(next)}
        />
        <Button
          className="button button-quiet button-words"
          data-testid="measure-add"
          onPress={() => addSpot({ kind: 'landmark', level, landmark })}
        >
          <Plus size={14} aria-hidden />
          <span>{text('measure.add')}</span>
        </Button>
        {spots.length > 0 ? (
          <ol
            className="measure-spots"
            aria-label={text('measure.taken')}
            data-testid="measure-spots"
          >
            {spots.map((spot, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same landmark may be taken twice.
              <li key={i}>{spotName(spot)}</li>
            ))}
          </ol>
        ) : (
          <p className="measure-hint">{text('measure.none')}</p>
        )}
      </div>
      <p className="measure-why">
        <Ruler size={13} aria-hidden />
        {text('measure.why', { caption })}
      </p>
    </section>
  );
}
