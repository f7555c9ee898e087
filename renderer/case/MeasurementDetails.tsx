/** How one level was measured: its size, the pose of the patient, the kind of image, and whether it is broken too. */
import { Switch } from 'react-aria-components';
import type { Level } from '../../shared/anatomy/levels.ts';
import type { LevelMeasurement } from '../../shared/fracture/facts.ts';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { ModalityChoice, PoseChoice } from '../controls/PictureChoices.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';
import { PICTURES, type Picture } from './pictures.ts';

interface MeasurementDetailsProps {
  readonly picture: Picture;
  readonly level: Level;
  readonly measurement: LevelMeasurement | undefined;
  readonly isTheFracture: boolean;
}

export function MeasurementDetails(props: MeasurementDetailsProps) {
  const { picture, level, measurement } = props;
  const { edit, words, place } = PICTURES[picture];
  const at = (field: keyof LevelMeasurement) => `${place}/${level}/${field}`;
  return (
    <div className="measurement">
      <div className="field-grid">
        {(['endplateDepthMm', 'endplateWidthMm'] as const).map((key) => (
          <FieldPlace key={key} at={at(key)}>
            <QuantityField
              quantityKey={key}
              label={text(`quantities.${key}`)}
              value={measurement?.[key] ?? null}
              onCommit={(value) => dispatch({ kind: edit, level, field: key, value })}
            />
          </FieldPlace>
        ))}
        <FieldPlace at={at('pose')}>
          <PoseChoice
            value={measurement?.pose ?? null}
            onChoose={(value) => dispatch({ kind: edit, level, field: 'pose', value })}
          />
        </FieldPlace>
        <FieldPlace at={at('modality')}>
          <ModalityChoice
            value={measurement?.modality ?? null}
            onChoose={(value) => dispatch({ kind: edit, level, field: 'modality', value })}
          />
        </FieldPlace>
      </div>
      {!props.isTheFracture && (
        <FieldPlace at={at('fractured')}>
          <Switch
            className="switch"
            isSelected={measurement?.fractured ?? false}
            onChange={(value) => dispatch({ kind: edit, level, field: 'fractured', value })}
          >
            <span className="switch-track" />
            <span>
              {text(`${words}.alsoFractured`, { level })}
              {picture === 'present' && (
                <span className="hint">{text('heights.alsoFracturedWhy')}</span>
              )}
            </span>
          </Switch>
        </FieldPlace>
      )}
    </div>
  );
}
