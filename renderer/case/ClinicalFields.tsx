/** How the patient is doing; each answer may stay "not assessed". */
import {
  ANTICOAGULATIONS,
  type ClinicalStatus,
  MOBILITIES,
  NEUROLOGIES,
  PROGRESSIONS,
} from '../../shared/anatomy/clinicalStatus.ts';
import { Choice } from '../controls/Choice.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';

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
        <Choice
          label={text('clinical.neurology')}
          options={NEUROLOGIES.map((value) => ({
            value,
            label: text(`clinical.neurologyOptions.${value}`),
          }))}
          value={clinical.neurology}
          unknown="notAssessed"
          onChoose={(value) => dispatch({ kind: 'editClinical', field: 'neurology', value })}
        />
        <Choice
          label={text('clinical.mobility')}
          options={MOBILITIES.map((value) => ({
            value,
            label: text(`clinical.mobilityOptions.${value}`),
          }))}
          value={clinical.mobility}
          unknown="notAssessed"
          onChoose={(value) => dispatch({ kind: 'editClinical', field: 'mobility', value })}
        />
        <Choice
          label={text('clinical.progression')}
          options={PROGRESSIONS.map((value) => ({
            value,
            label: text(`clinical.progressionOptions.${value}`),
          }))}
          value={clinical.progression}
          unknown="notAssessed"
          onChoose={(value) => dispatch({ kind: 'editClinical', field: 'progression', value })}
        />
        <Choice
          label={text('clinical.anticoagulated')}
          options={ANTICOAGULATIONS.map((value) => ({
            value,
            label: text(`clinical.anticoagulatedOptions.${value}`),
          }))}
          value={clinical.anticoagulated}
          unknown="notAssessed"
          onChoose={(value) => dispatch({ kind: 'editClinical', field: 'anticoagulated', value })}
        />
      </div>
    </>
  );
}
