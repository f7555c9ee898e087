/** How the patient is doing; each answer may stay "not assessed". */
import type { ClinicalStatus } from '../../shared/anatomy/clinicalStatus.ts';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { CLINICAL_CHOICES, ClinicalChoice } from './ClinicalChoice.tsx';

const SCORES = ['painVas', 'asaClass', 'frailtyIndex'] as const;

export function ClinicalFields(props: { readonly clinical: ClinicalStatus }) {
  const { clinical } = props;
  return (
    <>
      <div className="field-row">
        {SCORES.map((key) => (
          <FieldPlace key={key} at={`/case/clinical/${key}`}>
            <QuantityField
              quantityKey={key}
              label={text(`quantities.${key}`)}
              value={clinical[key]}
              onCommit={(value) => dispatch({ kind: 'editClinical', field: key, value })}
              testId={`clinical-${key}`}
            />
          </FieldPlace>
        ))}
      </div>
      <div className="field-grid">
        {CLINICAL_CHOICES.map((field) => (
          <FieldPlace key={field} at={`/case/clinical/${field}`}>
            <ClinicalChoice field={field} clinical={clinical} />
          </FieldPlace>
        ))}
      </div>
    </>
  );
}
