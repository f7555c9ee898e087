/** How far forward the middle of the balloon, or of the cement, lies. */
import type { Plan } from '../../../shared/plan/plan.ts';
import { quantity } from '../../../shared/quantities/table.ts';
import { FieldPlace } from '../../controls/FieldPlace.tsx';
import { QuantityField } from '../../controls/QuantityField.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { dispatch, endGesture } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../../viewModel/formatQuantity.ts';

const move = (value: number, gesture: string | null = null) =>
  dispatch({ kind: 'editPlan', field: 'balloonDepthShare', value }, gesture);

export function CentreSlider({ plan }: { readonly plan: Plan }) {
  const depth = plan.balloonDepthShare;
  const { limits, step } = quantity('balloonDepthShare');
  const label = text(`plan.centre.${plan.procedure}`);
  return (
    <FieldPlace at="/plan/balloonDepthShare">
      <div className="slider-row">
        <span>
          <span className="field-label">{label}</span>
          <span className="hint">{text('plan.depthWhat')}</span>
        </span>
        <Slider
          label={label}
          value={depth}
          min={limits[0]}
          max={limits[1]}
          step={step}
          valueText={formatQuantity(depth, 'balloonDepthShare')}
          onSlide={(value) => move(value, 'depth')}
          onSettle={endGesture}
        />
        <QuantityField
          compact
          required
          quantityKey="balloonDepthShare"
          label={label}
          value={depth}
          onCommit={(value) => value !== null && move(value)}
        />
      </div>
    </FieldPlace>
  );
}
