/** The heights of the segment on one picture as one small table; a row opens to say how it was measured. */
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { PLACES } from '../../shared/anatomy/heights.ts';
import { type Level, segmentLevels } from '../../shared/anatomy/levels.ts';
import type { Numbering } from '../../shared/anatomy/numbering.ts';
import { HEIGHT_KEY, type LevelMeasurements } from '../../shared/fracture/facts.ts';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { dispatch } from '../state/documentStore.ts';
import { viewStore } from '../state/viewStore.ts';
import { text } from '../text/text.ts';
import { MeasurementDetails } from './MeasurementDetails.tsx';
import { PICTURES, type Picture } from './pictures.ts';

interface HeightsTableProps {
  readonly picture: Picture;
  readonly fracturedLevel: Level;
  /** The fractured level and the others that are treated: each is a fracture, whatever was measured. */
  readonly treated: readonly Level[];
  readonly numbering: Numbering;
  readonly levels: LevelMeasurements;
  /** As the case uses them: where nothing was typed, from a film. */
  readonly used?: LevelMeasurements;
}

export function HeightsTable(props: HeightsTableProps) {
  const { picture, fracturedLevel, treated, numbering, levels, used = levels } = props;
  const { edit, words, testId, place: base } = PICTURES[picture];
  const [opened, setOpened] = useState<Level | null>(null);
  return (
    <table className="heights">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text('heights.level')}</span>
          </th>
          {PLACES.map((place) => (
            <th key={place} scope="col">
              {text(`places.${place}`)}
            </th>
          ))}
          <th aria-hidden />
        </tr>
      </thead>
      {segmentLevels(fracturedLevel, numbering).map((level) => {
        const measurement = levels[level];
        const fractured = treated.includes(level);
        const open = opened === level;
        const fromFilm = used[level] !== measurement && used[level]?.heightsSdMm !== undefined;
        return (
          <tbody
            key={level}
            className="heights-level"
            data-fractured={fractured || measurement?.fractured === true}
          >
            <tr>
              <th scope="row">
                <span className="level-name">{level}</span>
                {fromFilm && <span className="from-film">{text('films.fromFilmShort')}</span>}
              </th>
              {PLACES.map((place) => {
                const key = HEIGHT_KEY[place];
                return (
                  <td key={place}>
                    <FieldPlace at={`${base}/${level}/${key}`}>
                      <QuantityField
                        compact
                        quantityKey={key}
                        label={text(`${words}.field`, {
                          quantity: text(`quantities.${key}`),
                          level,
                        })}
                        testId={`${testId}-${level}-${place}`}
                        value={measurement?.[key] ?? null}
                        instead={insteadOf(used[level]?.[key] ?? null)}
                        onCommit={(value) => dispatch({ kind: edit, level, field: key, value })}
                        // The sketch shows the present picture alone.
                        {...(picture === 'present' && {
                          onFocus: () => viewStore.setState({ pointedAt: { level, place } }),
                          onBlur: () => viewStore.setState({ pointedAt: null }),
                        })}
                      />
                    </FieldPlace>
                  </td>
                );
              })}
              <td>
                <Button
                  className="button button-quiet row-more"
                  aria-label={text(`${words}.more`, { level })}
                  aria-expanded={open}
                  data-opens={`${base}/${level}`}
                  onPress={() => setOpened(open ? null : level)}
                >
                  <ChevronDown size={14} aria-hidden />
                </Button>
              </td>
            </tr>
            {open && (
              <tr>
                <td colSpan={5}>
                  <MeasurementDetails
                    picture={picture}
                    level={level}
                    measurement={measurement}
                    isTheFracture={fractured}
                  />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}

function insteadOf(value: number | null) {
  return value === null ? null : { value, from: text('films.fromFilm') };
}
