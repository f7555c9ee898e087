/** One answer on how the patient is doing, wherever it is asked; it may stay "not assessed". */
import {
  type ClinicalStatus,
  MOBILITIES,
  NEUROLOGIES,
  PROGRESSIONS,
} from '../../shared/anatomy/clinicalStatus.ts';
import type { Command } from '../../shared/document/commands.ts';
import { Choice } from '../controls/Choice.tsx';
import { YesNoChoice } from '../controls/YesNoChoice.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';

/** In the order they are asked. */
export const CLINICAL_CHOICES = ['neurology', 'mobility', 'progression', 'anticoagulated'] as const;
export type ClinicalChoiceField = (typeof CLINICAL_CHOICES)[number];

const OPTIONS = {
  neurology: () =>
    NEUROLOGIES.map((value) => ({ value, label: text(`clinical.neurologyOptions.${value}`) })),
  mobility: () =>
    MOBILITIES.map((value) => ({ value, label: text(`clinical.mobilityOptions.${value}`) })),
  progression: () =>
    PROGRESSIONS.map((value) => ({ value, label: text(`clinical.progressionOptions.${value}`) })),
};

interface ClinicalChoiceProps {
  readonly field: ClinicalChoiceField;
  readonly clinical: ClinicalStatus;
  /** Its own name where absent. */
  readonly label?: string;
  readonly testId?: string;
}

export function ClinicalChoice({ field, clinical, label, testId }: ClinicalChoiceProps) {
  const named = {
    label: label ?? text(`clinical.${field}`),
    ...(testId !== undefined && { testId }),
  };
  if (field === 'anticoagulated')
    return (
      <YesNoChoice
        {...named}
        value={clinical.anticoagulated}
        onChoose={(value) => dispatch({ kind: 'editClinical', field, value })}
      />
    );
  return (
    <Choice<string>
      {...named}
      options={OPTIONS[field]()}
      value={clinical[field]}
      unknown="notAssessed"
      onChoose={(value) =>
        // The options are those of the field.
        dispatch({ kind: 'editClinical', field, value } as Command)
      }
    />
  );
}
