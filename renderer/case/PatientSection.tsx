/** Who the spine belongs to. Every answer may stay open. */
import { type Patient, SEXES } from '../../shared/anatomy/patient.ts';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { Section } from '../controls/Section.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';

const BODY_FIELDS = ['ageYears', 'statureMm', 'weightKg'] as const;

export function PatientSection(props: { readonly patient: Patient }) {
  const { patient } = props;
  return (
    <Section section="patient">
      <FieldPlace at="/case/patient/sex">
        <SegmentedChoice
          label={text('sex.label')}
          options={SEXES.map((value) => ({ value, label: text(`sex.${value}`) }))}
          value={patient.sex}
          unknown
          onChoose={(value) => dispatch({ kind: 'editPatient', field: 'sex', value })}
        />
      </FieldPlace>
      <div className="field-row">
        {BODY_FIELDS.map((key) => (
          <FieldPlace key={key} at={`/case/patient/${key}`}>
            <QuantityField
              quantityKey={key}
              label={text(`quantities.${key}`)}
              value={patient[key]}
              onCommit={(value) => dispatch({ kind: 'editPatient', field: key, value })}
            />
          </FieldPlace>
        ))}
      </div>
    </Section>
  );
}
