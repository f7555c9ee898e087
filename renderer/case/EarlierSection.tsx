/** An older picture of the same spine, to compare two dates: how long before, and what was measured on it. */
import { Button } from 'react-aria-components';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { Numbering } from '../../shared/anatomy/numbering.ts';
import type { EarlierPicture } from '../../shared/fracture/facts.ts';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { FoldedSection } from '../controls/FoldedSection.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { YesNoChoice } from '../controls/YesNoChoice.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { datedWords } from '../viewModel/classification/comparisonWords.ts';
import { HeightsTable } from './HeightsTable.tsx';

interface EarlierSectionProps {
  readonly earlier: EarlierPicture | null;
  readonly fracturedLevel: Level;
  readonly treated: readonly Level[];
  readonly numbering: Numbering;
}

/** The first value makes the picture; taking the last one away leaves it unmeasured until it is removed. */
export function EarlierSection(props: EarlierSectionProps) {
  const { earlier, fracturedLevel, treated, numbering } = props;
  return (
    <FoldedSection
      section="earlier"
      aside={earlier ? datedWords(earlier.daysBefore) : text('earlier.none')}
      testId="earlier"
    >
      <p className="hint">{text('earlier.why')}</p>
      <div className="field-grid">
        <FieldPlace at="/case/earlier">
          <QuantityField
            quantityKey="daysBefore"
            label={text('quantities.daysBefore')}
            value={earlier?.daysBefore ?? null}
            testId="earlier-daysBefore"
            onCommit={(value) => dispatch({ kind: 'editEarlier', field: 'daysBefore', value })}
          />
          <YesNoChoice
            label={text('earlier.afterAugmentation')}
            value={earlier?.afterAugmentation ?? null}
            testId="earlier-afterAugmentation"
            onChoose={(value) =>
              dispatch({ kind: 'editEarlier', field: 'afterAugmentation', value })
            }
          />
        </FieldPlace>
      </div>
      <HeightsTable
        picture="earlier"
        fracturedLevel={fracturedLevel}
        treated={treated}
        numbering={numbering}
        levels={earlier?.levels ?? {}}
      />
      {earlier && (
        <Button
          className="button button-plain fold-action"
          data-testid="earlier-remove"
          onPress={() => dispatch({ kind: 'removeEarlier' })}
        >
          {text('earlier.remove')}
        </Button>
      )}
    </FoldedSection>
  );
}
