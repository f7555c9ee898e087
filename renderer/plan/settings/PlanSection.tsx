/** What is planned: the procedure and its sides, how much goes in, and with which instruments. */
import { entrySides, type Plan } from '../../../shared/plan/plan.ts';
import type { Available } from '../../../shared/quantities/estimate.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { Section } from '../../controls/Section.tsx';
import { CentreSlider } from './CentreSlider.tsx';
import { DeviceFields } from './DeviceFields.tsx';
import { EventLegend } from './EventLegend.tsx';
import { ProcedureFields } from './ProcedureFields.tsx';
import { VolumeSlider } from './VolumeSlider.tsx';

interface PlanSectionProps {
  readonly plan: Plan;
  /** null: the model failed. */
  readonly run: Available<ProcedureResult> | null;
  readonly onInstruments: () => void;
}

export function PlanSection({ plan, run, onInstruments }: PlanSectionProps) {
  const events = run?.available ? run.value.events : [];
  return (
    <Section section="plan">
      <ProcedureFields plan={plan} />
      <VolumeSlider plan={plan} events={events} />
      {events.length > 0 && <EventLegend events={events} />}
      <DeviceFields plan={plan} onInstruments={onInstruments} />
      {followsProposal(plan) && <CentreSlider plan={plan} />}
    </Section>
  );
}

/** The depth of the centre belongs to the proposal: where every needle has a path of its own, it would move nothing. */
function followsProposal({ approach, sides }: Plan): boolean {
  return entrySides(approach).some((side) => sides[side].path === null);
}
