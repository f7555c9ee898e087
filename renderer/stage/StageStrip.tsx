/** The procedure from left to right: each stage as a small outline with its front height; choosing one shows it in 3D. */
import { Radio, RadioGroup } from 'react-aria-components';
import { mapPlaces } from '../../shared/anatomy/heights.ts';
import { meanDepthMm } from '../../shared/anatomy/morphometry.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { PHASES } from '../../shared/simulation/phase.ts';
import { type Stage, stageHeightsMm } from '../../shared/simulation/result.ts';
import type { ProcedureTimeline } from '../../shared/simulation/timeline/procedureTimeline.ts';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { showStage } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { formatBand, formatNumber, unitText } from '../viewModel/formatQuantity.ts';
import { PHASE_STAGE, phaseOf, stageName } from '../viewModel/stageWords.ts';
import { StagePictogram } from './StagePictogram.tsx';
import { TimelineBar } from './TimelineBar.tsx';

interface StageStripProps {
  readonly derived: Derived;
  readonly stage: Stage;
  /** On the timeline, on the way to the stage: no stage is chosen. */
  readonly underWay: boolean;
  /** The line to scrub along; null where another picture stands in the middle. */
  readonly timeline: ProcedureTimeline | null;
}

export function StageStrip({ derived, stage, underWay, timeline }: StageStripProps) {
  const { fracture, run, shapes, fracturedLevel, plan } = derived;
  const shape = shapes.find(({ level }) => level === fracturedLevel);
  if (!run.available || !fracture.available || !shape) return null;
  const intact = mapPlaces((place) => fracture.value.heights[place].intactMm.median);
  const depthMm = meanDepthMm(shape);
  return (
    <div className="stages">
      <div className="stages-head">
        <span className="section-aside stages-what">
          {text('outcome.anteriorHeightIn', { unit: unitText('heightMm') })}
        </span>
        <SegmentedChoice
          label={text('phases.label')}
          hideLabel
          className="phases"
          options={PHASES.map((value) => ({ value, label: text(`phases.${value}`) }))}
          value={underWay ? null : phaseOf(stage)}
          onChoose={(phase) => phase && showStage(PHASE_STAGE[phase])}
        />
        {timeline && (
          <span className="section-aside timeline-note">{text('timeline.schematic')}</span>
        )}
      </div>
      <RadioGroup
        className="stage-list"
        aria-label={text('outcome.stage')}
        orientation="horizontal"
        value={underWay ? null : stage}
        onChange={(next) => showStage(next as Stage)}
      >
        {run.value.stages.map(({ stage: each, heightsMm: { anterior: front } }) => (
          <Radio key={each} value={each} className="stage" data-testid={`stage-${each}`}>
            <StagePictogram
              procedure={run.value.procedure}
              stage={each}
              heights={stageHeightsMm(run.value, each)}
              intact={intact}
              depthMm={depthMm}
            />
            <span className="stage-name">{stageName(each, run.value.procedure)}</span>
            <span className="stage-height">
              {formatNumber(front.median, 'heightMm')}
              <span className="stage-band">
                {each === 'before' ? text('outcome.measured') : formatBand(front, 'heightMm')}
              </span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {timeline && <TimelineBar timeline={timeline} plan={plan} stage={stage} />}
    </div>
  );
}
