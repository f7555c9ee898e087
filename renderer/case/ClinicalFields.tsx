/** How the patient is doing; each answer may stay "not assessed". */
import type { ClinicalStatus } from '../../shared/anatomy/clinicalStatus.ts';
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
          <QuantityField
            key={key}
            quantityKey={key}
            label={text(`quantities.${key}`)}
            value={clinical[key]}
            onCommit={(value) => dispatch({ kind: 'editClinical', field: key, value })}
            testId={`clinical-${key}`}
          />
        ))}
      </div>
      <div className="field-grid">
        {CLINICAL_CHOICES.map((field) => (
          <ClinicalChoice key={field} field={field} clinical={clinical} />
        ))}
      </div>
    </>
  );
}
