/** Which procedure, and through which of the patient's sides. */
import { type Approach, type Plan, PROCEDURES } from '../../../shared/plan/plan.ts';
import { FieldPlace } from '../../controls/FieldPlace.tsx';
import { SegmentedChoice } from '../../controls/SegmentedChoice.tsx';
import { dispatch } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';

/** In the order of the home view, from behind: patient left on the left. */
const SIDES_FROM_BEHIND = ['left', 'bilateral', 'right'] as const satisfies readonly Approach[];

export function ProcedureFields({ plan }: { readonly plan: Plan }) {
  return (
    <>
      <FieldPlace at="/plan/procedure">
        <SegmentedChoice
          label={text('plan.procedure')}
          term={plan.procedure}
          options={PROCEDURES.map((value) => ({
            value,
            label: text(`plan.procedureOptions.${value}`),
          }))}
          value={plan.procedure}
          onChoose={(value) => value && dispatch({ kind: 'editPlan', field: 'procedure', value })}
          testId="procedure"
        />
      </FieldPlace>
      <FieldPlace at="/plan/approach">
        <SegmentedChoice
          label={text('plan.approach')}
          term={plan.approach === 'bilateral' ? 'bipedicular' : 'unipedicular'}
          options={SIDES_FROM_BEHIND.map((value) => ({
            value,
            label: text(`plan.approachOptions.${value}`),
          }))}
          value={plan.approach}
          onChoose={(value) => value && dispatch({ kind: 'editPlan', field: 'approach', value })}
          className="segmented-sides"
          testId="approach"
        />
      </FieldPlace>
    </>
  );
}
