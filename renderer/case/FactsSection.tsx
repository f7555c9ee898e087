/** What is known of the fracture beyond its heights. */
import { caseLevels, type Level } from '../../shared/anatomy/levels.ts';
import type { Numbering } from '../../shared/anatomy/numbering.ts';
import {
  CAUSES,
  CLEFTS,
  FRACTURE_TYPES,
  type FractureFacts,
  POSTERIOR_WALLS,
} from '../../shared/fracture/facts.ts';
import { Choice } from '../controls/Choice.tsx';
import { FieldPlace } from '../controls/FieldPlace.tsx';
import { QuantityField } from '../controls/QuantityField.tsx';
import { Section } from '../controls/Section.tsx';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';

interface FactsSectionProps {
  readonly facts: FractureFacts;
  readonly numbering: Numbering;
  /** This fracture's level and the others that are treated. */
  readonly treated: readonly Level[];
}

export function FactsSection({ facts, numbering, treated }: FactsSectionProps) {
  return (
    <Section section="fracture">
      <div className="field-grid">
        <FieldPlace at="/case/fracture/level">
          <Choice
            label={text('facts.level')}
            // A level that is treated too has a fracture of its own: it is shown, not renamed.
            options={caseLevels(numbering)
              .filter((level) => level === facts.level || !treated.includes(level))
              .map((value) => ({ value, label: value }))}
            value={facts.level}
            onChoose={(level) => level && dispatch({ kind: 'setFracturedLevel', level })}
            testId="fractured-level"
          />
        </FieldPlace>
        <FieldPlace at="/case/fracture/daysSinceFracture">
          <QuantityField
            quantityKey="daysSinceFracture"
            label={text('quantities.daysSinceFracture')}
            value={facts.daysSinceFracture}
            onCommit={(value) =>
              dispatch({ kind: 'editFracture', field: 'daysSinceFracture', value })
            }
          />
        </FieldPlace>
        <FieldPlace at="/case/fracture/type">
          <Choice
            label={text('facts.type')}
            term="fractureShape"
            options={FRACTURE_TYPES.map((value) => ({
              value,
              label: text(`facts.typeOptions.${value}`),
            }))}
            value={facts.type}
            unknown
            onChoose={(value) => dispatch({ kind: 'editFracture', field: 'type', value })}
          />
        </FieldPlace>
        <FieldPlace at="/case/fracture/cleft">
          <Choice
            label={text('facts.cleft')}
            term="cleft"
            options={CLEFTS.map((value) => ({ value, label: text(`facts.cleftOptions.${value}`) }))}
            value={facts.cleft}
            unknown
            onChoose={(value) => dispatch({ kind: 'editFracture', field: 'cleft', value })}
          />
        </FieldPlace>
        <FieldPlace at="/case/fracture/posteriorWall">
          <Choice
            label={text('facts.posteriorWall')}
            term="posteriorWall"
            options={POSTERIOR_WALLS.map((value) => ({
              value,
              label: text(`facts.posteriorWallOptions.${value}`),
            }))}
            value={facts.posteriorWall}
            unknown
            onChoose={(value) => dispatch({ kind: 'editFracture', field: 'posteriorWall', value })}
          />
        </FieldPlace>
        <FieldPlace at="/case/fracture/cause">
          <Choice
            label={text('facts.cause')}
            options={CAUSES.map((value) => ({ value, label: text(`facts.causeOptions.${value}`) }))}
            value={facts.cause}
            unknown
            onChoose={(value) => dispatch({ kind: 'editFracture', field: 'cause', value })}
          />
        </FieldPlace>
      </div>
    </Section>
  );
}
