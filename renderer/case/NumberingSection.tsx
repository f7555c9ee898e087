/** How many vertebrae were counted. A count that would take away a level the case speaks of is refused, and says so. */
import {
  LUMBAR_COUNTS,
  type Numbering,
  THORACIC_COUNTS,
  TRANSITIONS,
} from '../../shared/anatomy/numbering.ts';
import { Choice } from '../controls/Choice.tsx';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { FoldedSection } from '../controls/FoldedSection.tsx';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';

export function NumberingSection(props: { readonly numbering: Numbering }) {
  const { thoracicCount, lumbarCount, transition } = props.numbering;
  return (
    <FoldedSection
      section="numbering"
      aside={text('numbering.counts', { thoracic: thoracicCount, lumbar: lumbarCount })}
      testId="numbering"
    >
      <p className="hint">{text('numbering.why')}</p>
      <div className="field-grid">
        <FieldPlace at="/case/numbering/thoracicCount">
          <SegmentedChoice
            label={text('numbering.thoracic')}
            options={numbered(THORACIC_COUNTS)}
            value={String(thoracicCount)}
            onChoose={(chosen) => {
              const value = THORACIC_COUNTS.find((count) => String(count) === chosen);
              if (value) dispatch({ kind: 'editNumbering', field: 'thoracicCount', value });
            }}
          />
        </FieldPlace>
        <FieldPlace at="/case/numbering/lumbarCount">
          <SegmentedChoice
            label={text('numbering.lumbar')}
            options={numbered(LUMBAR_COUNTS)}
            value={String(lumbarCount)}
            onChoose={(chosen) => {
              const value = LUMBAR_COUNTS.find((count) => String(count) === chosen);
              if (value) dispatch({ kind: 'editNumbering', field: 'lumbarCount', value });
            }}
          />
        </FieldPlace>
        <FieldPlace at="/case/numbering/transition">
          <Choice
            label={text('numbering.transition')}
            options={TRANSITIONS.map((value) => ({
              value,
              label: text(`numbering.transitionOptions.${value}`),
            }))}
            value={transition}
            unknown="notAssessed"
            onChoose={(value) => dispatch({ kind: 'editNumbering', field: 'transition', value })}
          />
        </FieldPlace>
      </div>
    </FoldedSection>
  );
}

function numbered(counts: readonly number[]) {
  return counts.map((count) => ({ value: String(count), label: String(count) }));
}
