/** The instruments of the procedure: what opens the body, the gauge it goes through, and the cement. */
import { ACCESS_IDS, BALLOON_IDS } from '../../../shared/devices/catalogue.ts';
import { CEMENT_VISCOSITIES, type Plan } from '../../../shared/plan/plan.ts';
import { Choice } from '../../controls/Choice.tsx';
import { SegmentedChoice } from '../../controls/SegmentedChoice.tsx';
import { dispatch } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';
import {
  accessWords,
  balloonWords,
  deviceWords,
  fittingAccess,
} from '../../viewModel/planWords.ts';

export function DeviceFields({ plan }: { readonly plan: Plan }) {
  const fitting = fittingAccess(plan);
  const { left, right } = plan.sides;
  // A plan may hold a thinner gauge than its procedure goes through: it is shown as it is, and not offered.
  const gauges = ACCESS_IDS.filter(
    (id) => fitting.includes(id) || id === left.access || id === right.access,
  );
  const alone = plan.procedure === 'vertebroplasty';
  return (
    <>
      <div className={alone ? undefined : 'field-grid'}>
        <Device plan={plan} />
        <SegmentedChoice
          label={text('plan.access')}
          term="gauge"
          options={gauges.map((value) => ({ value, label: accessWords(value).label }))}
          // Two gauges are each in their own place below.
          value={left.access === right.access ? left.access : null}
          onChoose={(value) => value && dispatch({ kind: 'editBothSides', field: 'access', value })}
          testId="access"
        />
      </div>
      <SegmentedChoice
        label={text('plan.viscosity')}
        term="cementViscosity"
        options={CEMENT_VISCOSITIES.map((value) => ({
          value,
          label: text(`plan.viscosityOptions.${value}`),
        }))}
        value={plan.cementViscosity}
        onChoose={(value) =>
          value && dispatch({ kind: 'editPlan', field: 'cementViscosity', value })
        }
        testId="viscosity"
      />
    </>
  );
}

/** Balloons are a choice; of stents and jacks there is one each, so far. */
function Device({ plan }: { readonly plan: Plan }) {
  const { procedure } = plan;
  if (procedure === 'vertebroplasty') return null;
  if (procedure === 'kyphoplasty')
    return (
      <Choice
        label={text('plan.balloon')}
        options={BALLOON_IDS.map((value) => ({ value, ...balloonWords(value) }))}
        value={plan.balloon}
        onChoose={(value) => value && dispatch({ kind: 'editPlan', field: 'balloon', value })}
        testId="balloon"
      />
    );
  const device = deviceWords(plan);
  return (
    <div className="field" data-testid="device">
      <span className="field-label">{text(`plan.${procedure}`)}</span>
      <span className="field-fixed">
        {device?.label}
        <span className="hint">{device?.what}</span>
      </span>
    </div>
  );
}
