/** What was really done and measured at this level, and where it fell in what the model gave for it. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { PLACES } from '../../shared/anatomy/heights.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { HEIGHT_KEY } from '../../shared/fracture/facts.ts';
import { besideActual } from '../../shared/pipeline/afterwards/besideActual.ts';
import { type Afterwards, LEAKS_SEEN, NOTHING_AFTERWARDS } from '../../shared/plan/afterwards.ts';
import { entrySides } from '../../shared/plan/plan.ts';
import { Choice } from '../controls/Choice.tsx';
import { FoldedSection } from '../controls/FoldedSection.tsx';
import { ModalityChoice, PoseChoice } from '../controls/PictureChoices.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { afterAside } from '../viewModel/afterwards/afterRows.ts';
import { AfterTable } from './AfterTable.tsx';

const INFLATIONS = {
  left: 'inflationVolumeLeftMl',
  right: 'inflationVolumeRightMl',
} as const satisfies Record<'left' | 'right', keyof Afterwards>;
const HEIGHTS = PLACES.map((place) => HEIGHT_KEY[place]);

type NumberField = Exclude<keyof Afterwards, 'pose' | 'modality' | 'leak'>;

export function AfterwardsSection(props: {
  readonly document: KyphoDocument;
  readonly onSeries: () => void;
}) {
  const { document, onSeries } = props;
  const { level } = document.case.fracture;
  const { plan } = document;
  const entered = document.afterwards[level];
  const afterwards = entered ?? NOTHING_AFTERWARDS;
  const compared = useMemo(() => besideActual(document), [document]);
  const inflates = plan.procedure === 'kyphoplasty' || plan.procedure === 'stent';
  const numbers = (fields: readonly NumberField[]) =>
    fields.map((field) => (
      <QuantityField
        key={field}
        quantityKey={field}
        label={text(`quantities.${field}`)}
        value={afterwards[field]}
        testId={`afterwards-${field}`}
        onCommit={(value) => dispatch({ kind: 'editAfterwards', level, field, value })}
      />
    ));
  return (
    <FoldedSection section="afterwards" aside={afterAside(compared)} testId="afterwards">
      <p className="hint">{text('whatCame.why', { level })}</p>
      <div className="field-grid">
        {inflates && (
          <>
            {numbers(entrySides(plan.approach).map((side) => INFLATIONS[side]))}
            {numbers(['highestPressureKpa'])}
          </>
        )}
        {numbers(['placedCementMl'])}
        <Choice
          label={text('whatCame.leak')}
          options={LEAKS_SEEN.map((value) => ({ value, label: text(`whatCame.leaks.${value}`) }))}
          value={afterwards.leak}
          unknown="notAssessed"
          testId="afterwards-leak"
          onChoose={(value) => dispatch({ kind: 'editAfterwards', level, field: 'leak', value })}
        />
      </div>
      <h3 className="field-label">{text('whatCame.measured')}</h3>
      <div className="field-row">{numbers(HEIGHTS)}</div>
      <div className="field-grid">
        {numbers(['daysAfter'])}
        <PoseChoice
          value={afterwards.pose}
          testId="afterwards-pose"
          onChoose={(value) => dispatch({ kind: 'editAfterwards', level, field: 'pose', value })}
        />
        <ModalityChoice
          value={afterwards.modality}
          onChoose={(value) =>
            dispatch({ kind: 'editAfterwards', level, field: 'modality', value })
          }
        />
      </div>
      {compared && compared.rows.length > 0 && <AfterTable compared={compared} />}
      <div className="fold-actions">
        <Button
          className="button button-plain button-words"
          data-testid="series-button"
          onPress={onSeries}
        >
          {text('whatCame.series')}
        </Button>
        {entered && (
          <Button
            className="button button-plain button-words"
            data-testid="afterwards-remove"
            onPress={() => dispatch({ kind: 'removeAfterwards', level })}
          >
            {text('whatCame.remove')}
          </Button>
        )}
      </div>
    </FoldedSection>
  );
}
