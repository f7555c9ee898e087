/** Bone density with the way it was measured: only that decides what the number may do in the model. */
import { useState } from 'react';
import type { BoneDensity } from '../../shared/anatomy/patient.ts';
import { Choice } from '../controls/Choice.tsx';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { Section } from '../controls/Section.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import {
  agrees,
  DENSITY_FIELDS,
  DENSITY_KINDS,
  type DensityDraft,
  densityOf,
  draftOf,
  withValue,
} from '../viewModel/densityDraft.ts';

export function DensitySection(props: { readonly boneDensity: BoneDensity | null }) {
  const { boneDensity } = props;
  const [draft, setDraft] = useState(() => draftOf(boneDensity));
  const [seen, setSeen] = useState(boneDensity);
  if (seen !== boneDensity) {
    setSeen(boneDensity);
    if (!agrees(draft, boneDensity)) setDraft(draftOf(boneDensity));
  }

  const change = (next: DensityDraft) => {
    setDraft(next);
    if (agrees(next, boneDensity)) return;
    dispatch({ kind: 'setBoneDensity', boneDensity: densityOf(next) });
  };

  return (
    <Section section="boneDensity">
      <FieldPlace at="/case/patient/boneDensity">
        <Choice
          label={text('density.label')}
          options={DENSITY_KINDS.map((value) => ({
            value,
            label: text(`density.${value}`),
            what: text(`density.${value}Why`),
          }))}
          value={draft.kind}
          unknown
          onChoose={(kind) => change({ kind, values: {} })}
        />
      </FieldPlace>
      {draft.kind && (
        <>
          <div className="field-row">
            {DENSITY_FIELDS[draft.kind].map((key) => (
              <FieldPlace key={key} at={`/case/patient/boneDensity/${key}`}>
                <QuantityField
                  quantityKey={key}
                  label={text(`quantities.${key}`)}
                  value={draft.values[key] ?? null}
                  onCommit={(value) => change(withValue(draft, key, value))}
                />
              </FieldPlace>
            ))}
          </div>
          {!densityOf(draft) && <p className="hint">{text('density.incomplete')}</p>}
        </>
      )}
    </Section>
  );
}
