/** Published figures beside ours: what the table says as a whole, which rows to see, and what the words in it mean. */
import { useState } from 'react';
import { MODEL } from '../../shared/base/model.ts';
import { SegmentedChoice } from '../controls/SegmentedChoice.tsx';
import { text } from '../text/text.ts';
import { ROLES, type Validation } from '../viewModel/modelPage/validation.ts';
import {
  countRows,
  countVerdicts,
  ROW_FILTERS,
  type RowFilter,
  validationGroups,
} from '../viewModel/modelPage/validationRows.ts';
import { ValidationTable } from './ValidationTable.tsx';

export function ValidationTab({ validation }: { readonly validation: Validation }) {
  const [filter, setFilter] = useState<RowFilter>('checks');
  const made = validation.model.version;
  return (
    <div className="page-rows">
      <p className="page-lead">
        {text('modelPage.validation.lead', {
          rows: validation.rows.length,
          misses: countVerdicts(validation, 'miss'),
          open: countVerdicts(validation, 'notModelled'),
        })}
      </p>
      <p className="hint">{text('modelPage.validation.rule')}</p>
      <p className="hint">{text('modelPage.validation.inflationWhy')}</p>
      {made !== MODEL.version && (
        <p className="page-note" data-testid="validation-stale">
          {text('modelPage.validation.otherVersion', { made, now: MODEL.version })}
        </p>
      )}
      <SegmentedChoice
        className="validation-filter"
        label={text('modelPage.validation.show')}
        hideLabel
        options={ROW_FILTERS.map((each) => ({
          value: each,
          label: text(`modelPage.validation.filters.${each}`, {
            count: countRows(validation, each),
          }),
        }))}
        value={filter}
        onChoose={(next) => setFilter(next ?? 'checks')}
      />
      {validationGroups(validation, filter).map((group) => (
        <ValidationTable key={group.part} group={group} />
      ))}
      <dl className="page-terms">
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{text(`modelPage.validation.roles.${role}`)}</dt>
            <dd>{text(`modelPage.validation.roleWhat.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
