/** The instruments of the procedure: what opens the body, the cannula it goes through, and the cement. */
import { useStore } from 'zustand';
import type { CementViscosity } from '../../../shared/devices/catalogue.ts';
import { type CementChoice, isSameChoice } from '../../../shared/devices/ownDevice.ts';
import type { OwnDevices } from '../../../shared/document/deviceFile.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { FieldPlace } from '../../controls/FieldPlace.tsx';
import { dispatch } from '../../state/documentStore.ts';
import { ownDevicesStore } from '../../state/ownDevices.ts';
import { text } from '../../text/text.ts';
import {
  accessOptions,
  balloonOptions,
  cementOptions,
  jackOptions,
  stentOptions,
} from '../../viewModel/instruments/deviceOptions.ts';
import { DeviceChoice } from './DeviceChoice.tsx';
import { ShortChoice } from './ShortChoice.tsx';

interface DeviceFieldsProps {
  readonly plan: Plan;
  readonly onInstruments: () => void;
}

export function DeviceFields({ plan, onInstruments }: DeviceFieldsProps) {
  const own = useStore(ownDevicesStore);
  const alone = plan.procedure === 'vertebroplasty';
  return (
    <>
      <div className={alone ? undefined : 'field-grid'}>
        <Device plan={plan} own={own} />
        <Access plan={plan} own={own} />
      </div>
      <button
        type="button"
        className="button button-plain button-words instruments-open"
        data-testid="open-instruments"
        onClick={onInstruments}
      >
        {text('instruments.open')}
      </button>
      <FieldPlace at="/plan/cementViscosity">
        <Cement plan={plan} own={own} />
      </FieldPlace>
    </>
  );
}

interface OfPlan {
  readonly plan: Plan;
  readonly own: OwnDevices;
}

function Device({ plan, own }: OfPlan) {
  switch (plan.procedure) {
    case 'vertebroplasty':
      return null;
    case 'kyphoplasty':
      return (
        <FieldPlace at="/plan/balloon">
          <DeviceChoice
            label={text('plan.balloon')}
            options={balloonOptions(plan, own)}
            held={plan.balloon}
            onChoose={(value) => dispatch({ kind: 'editPlan', field: 'balloon', value })}
            testId="balloon"
          />
        </FieldPlace>
      );
    case 'stent':
      return (
        <FieldPlace at="/plan/stent">
          <DeviceChoice
            label={text('plan.stent')}
            options={stentOptions(plan, own)}
            held={plan.stent}
            onChoose={(value) => dispatch({ kind: 'editPlan', field: 'stent', value })}
            testId="stent"
          />
        </FieldPlace>
      );
    case 'jack':
      return (
        <FieldPlace at="/plan/jack">
          <DeviceChoice
            label={text('plan.jack')}
            options={jackOptions(plan, own)}
            held={plan.jack}
            onChoose={(value) => dispatch({ kind: 'editPlan', field: 'jack', value })}
            testId="jack"
          />
        </FieldPlace>
      );
  }
}

/** How thick it is, as long as there are classes alone; beside a cement with a name of its own, which cement. */
function Cement({ plan, own }: OfPlan) {
  const options = cementOptions(plan, own);
  const choice = {
    held: plan.cementViscosity,
    onChoose: (value: CementChoice) =>
      dispatch({ kind: 'editPlan', field: 'cementViscosity', value }),
    testId: 'viscosity',
  };
  if (options.some((option) => typeof option.choice !== 'string'))
    return <DeviceChoice label={text('plan.cement')} options={options} {...choice} />;
  return (
    <ShortChoice
      label={text('plan.viscosity')}
      term="cementViscosity"
      options={options.map((option) => ({
        ...option,
        label: text(`plan.viscosityOptions.${option.value as CementViscosity}`),
      }))}
      {...choice}
    />
  );
}

function Access({ plan, own }: OfPlan) {
  const { left, right } = plan.sides;
  return (
    <ShortChoice
      label={text('plan.access')}
      term="gauge"
      options={accessOptions(plan, own, [left.access, right.access])}
      // Two cannulas are each in their own place below.
      held={isSameChoice(left.access, right.access) ? left.access : null}
      onChoose={(value) => dispatch({ kind: 'editBothSides', field: 'access', value })}
      testId="access"
    />
  );
}
