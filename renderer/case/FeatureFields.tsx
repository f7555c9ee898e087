/** Signs of the fracture that a reader sees on the pictures; each may stay "not assessed". */
import type { FractureFacts } from '../../shared/fracture/facts.ts';
import {
  ENDPLATES_BROKEN,
  FRAMES,
  POSTERIOR_WALL_EXTENTS,
  TENSION_BANDS,
} from '../../shared/fracture/features.ts';
import { Choice } from '../controls/Choice.tsx';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { YesNoChoice } from '../controls/YesNoChoice.tsx';
import type { TermId } from '../glossary/terms.ts';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';

/** Features answered by yes or no. */
const QUESTIONS = [
  'oedema',
  'split',
  'corticalDefect',
  'adjacentDiscChanged',
  'displaced',
] as const;
const QUESTION_TERMS: Readonly<Partial<Record<(typeof QUESTIONS)[number], TermId>>> = {
  oedema: 'oedema',
  split: 'coronalSplit',
  corticalDefect: 'cortex',
};
const CANAL_DEPTHS = ['canalDepthMm', 'canalDepthAboveMm', 'canalDepthBelowMm'] as const;

export function FeatureFields(props: { readonly facts: FractureFacts }) {
  const { facts } = props;
  return (
    <div className="field-grid">
      <FieldPlace at="/case/fracture/endplatesBroken">
        <Choice
          label={text('features.endplatesBroken')}
          term="endplate"
          options={ENDPLATES_BROKEN.map((value) => ({
            value,
            label: text(`features.endplatesBrokenOptions.${value}`),
          }))}
          value={facts.endplatesBroken}
          unknown="notAssessed"
          onChoose={(value) => dispatch({ kind: 'editFracture', field: 'endplatesBroken', value })}
          testId="feature-endplatesBroken"
        />
      </FieldPlace>
      <FieldPlace at="/case/fracture/posteriorWallExtent">
        <Choice
          label={text('features.posteriorWallExtent')}
          options={POSTERIOR_WALL_EXTENTS.map((value) => ({
            value,
            label: text(`features.posteriorWallExtentOptions.${value}`),
          }))}
          value={facts.posteriorWallExtent}
          unknown="notAssessed"
          onChoose={(value) =>
            dispatch({ kind: 'editFracture', field: 'posteriorWallExtent', value })
          }
        />
      </FieldPlace>
      <FieldPlace at="/case/fracture/frame">
        <Choice
          label={text('features.frame')}
          options={FRAMES.map((value) => ({
            value,
            label: text(`features.frameOptions.${value}`),
          }))}
          value={facts.frame}
          unknown="notAssessed"
          onChoose={(value) => dispatch({ kind: 'editFracture', field: 'frame', value })}
        />
      </FieldPlace>
      <FieldPlace at="/case/fracture/tensionBand">
        <Choice
          label={text('features.tensionBand')}
          term="tensionBand"
          options={TENSION_BANDS.map((value) => ({
            value,
            label: text(`features.tensionBandOptions.${value}`),
          }))}
          value={facts.tensionBand}
          unknown="notAssessed"
          onChoose={(value) => dispatch({ kind: 'editFracture', field: 'tensionBand', value })}
        />
      </FieldPlace>
      {QUESTIONS.map((field) => (
        <FieldPlace key={field} at={`/case/fracture/${field}`}>
          <YesNoChoice
            label={text(`features.${field}`)}
            term={QUESTION_TERMS[field]}
            value={facts[field]}
            onChoose={(value) => dispatch({ kind: 'editFracture', field, value })}
          />
        </FieldPlace>
      ))}
      {CANAL_DEPTHS.map((key) => (
        <FieldPlace key={key} at={`/case/fracture/${key}`}>
          <QuantityField
            quantityKey={key}
            label={text(`quantities.${key}`)}
            value={facts[key]}
            onCommit={(value) => dispatch({ kind: 'editFracture', field: key, value })}
            testId={`feature-${key}`}
          />
        </FieldPlace>
      ))}
    </div>
  );
}
