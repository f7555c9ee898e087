/** The procedure as one line under the picture: to scrub along, to step through and to play, with the numbers of its moment. */
import { Pause, Play } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { positionOfStage } from '../../shared/simulation/timeline/phases.ts';
import type { ProcedureTimeline } from '../../shared/simulation/timeline/procedureTimeline.ts';
import { Choice } from '../controls/Choice.tsx';
import { ExplainedNumber } from '../controls/ExplainedNumber.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { Slider } from '../controls/Slider.tsx';
import { pausePlaying, togglePlaying, viewStore } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import {
  momentName,
  momentReadings,
  phaseName,
  readingOutput,
} from '../viewModel/timelineWords.ts';
import { useReducedMotion } from '../viewport/useReducedMotion.ts';
import { usePlaying } from './usePlaying.ts';

interface TimelineBarProps {
  readonly timeline: ProcedureTimeline;
  readonly plan: Plan;
  /** Where the thumb stands while nobody has moved it. */
  readonly stage: Stage;
}

/** In phases. */
const STEP = 0.02;
const SPEEDS = ['0.5', '1', '2'] as const;
type Speed = (typeof SPEEDS)[number];

export function TimelineBar({ timeline, plan, stage }: TimelineBarProps) {
  const { phases } = timeline;
  const end = phases.length;
  const chosen = useStore(viewStore, (view) => view.timelineAt);
  const playing = useStore(viewStore, (view) => view.playing);
  const [speed, setSpeed] = useState<Speed>('1');
  const still = useReducedMotion();
  const position = Math.min(chosen ?? positionOfStage(phases, stage), end);
  const moment = timeline.at(position);
  const readings = momentReadings(moment, plan);

  const moveTo = (next: number) => {
    const within = Math.min(Math.max(next, 0), end);
    viewStore.setState({ timelineAt: within, stage: timeline.at(within).stage });
  };
  // Nothing plays on behind another picture.
  useEffect(() => pausePlaying, []);
  usePlaying({
    playing,
    speed: Number(speed),
    still,
    end,
    position: () => viewStore.getState().timelineAt ?? position,
    onMove: moveTo,
    onEnd: pausePlaying,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const jump = { PageUp: nextWhole(position), PageDown: lastWhole(position) }[event.key];
    if (jump === undefined && event.key !== ' ') return;
    event.preventDefault();
    if (jump === undefined) return togglePlaying();
    pausePlaying();
    moveTo(jump);
  };

  return (
    <div className="timeline" style={{ '--phases': end } as CSSProperties}>
      <IconButton
        label={text(playing ? 'timeline.pause' : 'timeline.play')}
        shortcut={text('timeline.space')}
        testId="timeline-play"
        onPress={togglePlaying}
      >
        {playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
      </IconButton>
      <div className="timeline-line">
        <div className="timeline-phases" aria-hidden>
          {phases.map((phase) => (
            <span key={phase} className="timeline-phase" data-now={phase === moment.phase}>
              {phaseName(phase, plan.procedure)}
            </span>
          ))}
        </div>
        <Slider
          label={text('timeline.label')}
          value={position}
          min={0}
          max={end}
          step={STEP}
          valueText={[
            momentName(moment, plan.procedure),
            ...readings.map(({ label, value }) => `${label} ${value}`),
          ].join(', ')}
          testId="timeline"
          onSlide={(next) => {
            pausePlaying();
            moveTo(next);
          }}
          onSettle={settled}
          onKeyDown={onKeyDown}
        />
      </div>
      <Choice
        label={text('timeline.speed')}
        hideLabel
        options={SPEEDS.map((value) => ({
          value,
          label: text('timeline.times', { speed: value }),
        }))}
        value={speed}
        testId="timeline-speed"
        onChoose={(next) => next && setSpeed(next)}
      />
      <dl className="timeline-readings" data-testid="timeline-readings">
        {readings.map(({ key, label, value }) => {
          const output = readingOutput(key, moment, plan);
          return (
            <div key={key} className="timeline-reading" data-key={key}>
              <dt>{label}</dt>
              <dd>
                {output ? (
                  <ExplainedNumber output={output} className="timeline-number">
                    {value}
                  </ExplainedNumber>
                ) : (
                  value
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/** Looking at a moment is no step of the history. */
const settled = () => {};

/** The end of the phase under way, or of the next one. */
const nextWhole = (position: number) => Math.floor(position + 1e-9) + 1;
const lastWhole = (position: number) => Math.ceil(position - 1e-9) - 1;
