/** What is planned: how far to inflate, through which access, with which balloon, how far forward. */
import {
  ACCESS_IDS,
  BALLOON_ACCESS_IDS,
  BALLOON_IDS,
  BALLOONS,
} from '../../shared/devices/catalogue.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Available } from '../../shared/quantities/estimate.ts';
import { quantity } from '../../shared/quantities/table.ts';
import type { ProcedureResult } from '../../shared/simulation/result.ts';
import { Choice } from '../controls/Choice.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { Section } from '../controls/Section.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { Slider } from '../controls/Slider.tsx';
import { dispatch, endGesture } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { formatQuantity } from '../viewModel/formatQuantity.ts';
import { accessWords, balloonWords } from '../viewModel/planWords.ts';
import { EventLegend } from './EventLegend.tsx';

interface PlanSectionProps {
  readonly plan: Plan;
  /** null: the model failed. */
  readonly run: Available<ProcedureResult> | null;
}

/** While a slider moves, its steps share the gesture and become one step of the history. */
const inflate = (value: number, gesture: string | null = null) =>
  dispatch({ kind: 'editPlan', field: 'inflationVolumePerSideMl', value }, gesture);
const move = (value: number, gesture: string | null = null) =>
  dispatch({ kind: 'editPlan', field: 'balloonDepthShare', value }, gesture);

export function PlanSection({ plan, run }: PlanSectionProps) {
  const volume = plan.inflationVolumePerSideMl;
  const depth = plan.balloonDepthShare;
  const events = run?.available ? run.value.events : [];
  const depthRow = quantity('balloonDepthShare');
  // A file may plan a thinner gauge: it is shown as it is, and not offered.
  const gauges = ACCESS_IDS.filter((id) => BALLOON_ACCESS_IDS.includes(id) || id === plan.access);

  return (
    <Section
      title={text('sections.plan')}
      aside={<span className="section-aside">{text('plan.approach')}</span>}
    >
      <div className="slider-head">
        <span className="slider-title">{text('plan.inflation')}</span>
        <QuantityField
          compact
          required
          quantityKey="inflationVolumePerSideMl"
          label={text('plan.inflation')}
          value={volume}
          testId="inflation-field"
          onCommit={(value) => value !== null && inflate(value)}
        />
        <span className="slider-unit">{text('units.mL')}</span>
      </div>
      <Slider
        tone="balloon"
        label={text('plan.inflation')}
        testId="inflation-slider"
        value={volume}
        min={0}
        max={Math.max(BALLOONS[plan.balloon].maxVolumeMl, volume)}
        step={quantity('inflationVolumePerSideMl').step}
        valueText={formatQuantity(volume, 'inflationVolumePerSideMl')}
        bands={events.flatMap(({ code, volumePerSideMl }) =>
          volumePerSideMl ? [{ code, ...volumePerSideMl }] : [],
        )}
        onSlide={(value) => inflate(value, 'inflation')}
        onSettle={endGesture}
      />
      <EventLegend events={events} />

      <div className="field-grid">
        <Choice
          label={text('plan.balloon')}
          options={BALLOON_IDS.map((value) => ({ value, ...balloonWords(value) }))}
          value={plan.balloon}
          onChoose={(value) => value && dispatch({ kind: 'editPlan', field: 'balloon', value })}
          testId="balloon"
        />
        <SegmentedChoice
          label={text('plan.access')}
          options={gauges.map((value) => ({ value, label: accessWords(value).label }))}
          value={plan.access}
          onChoose={(value) => value && dispatch({ kind: 'editPlan', field: 'access', value })}
        />
      </div>
      <div className="slider-row">
        <span>
          <span className="field-label">{text('plan.depth')}</span>
          <span className="hint">{text('plan.depthWhat')}</span>
        </span>
        <Slider
          label={text('plan.depth')}
          value={depth}
          min={depthRow.limits[0]}
          max={depthRow.limits[1]}
          step={depthRow.step}
          valueText={formatQuantity(depth, 'balloonDepthShare')}
          onSlide={(value) => move(value, 'depth')}
          onSettle={endGesture}
        />
        <QuantityField
          compact
          required
          quantityKey="balloonDepthShare"
          label={text('plan.depth')}
          value={depth}
          onCommit={(value) => value !== null && move(value)}
        />
      </div>
    </Section>
  );
}
