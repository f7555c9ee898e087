/** What the model is and is not, and by which numbers it can be named. */
import { Check, X } from 'lucide-react';
import { MODEL } from '../../shared/base/model.ts';
import { text } from '../text/text.ts';
import type { ConstantGroup } from '../viewModel/modelPage/constantGroups.ts';
import type { Validation } from '../viewModel/modelPage/validation.ts';
import { countVerdicts } from '../viewModel/modelPage/validationRows.ts';

interface ModelOverviewProps {
  readonly validation: Validation;
  readonly groups: readonly ConstantGroup[];
  readonly shortcuts: number;
}

const IS = ['chain', 'ranges', 'sources', 'repeatable'] as const;
const IS_NOT = ['device', 'validated', 'outcome', 'promise'] as const;

export function ModelOverview({ validation, groups, shortcuts }: ModelOverviewProps) {
  const constants = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <div className="page-rows model-overview">
      <p className="page-lead">{text('modelPage.overview.lead')}</p>
      <div className="model-is">
        <section aria-label={text('modelPage.overview.is')}>
          <h3>{text('modelPage.overview.is')}</h3>
          <ul>
            {IS.map((key) => (
              <li key={key}>
                <Check size={16} aria-hidden />
                <span>{text(`modelPage.overview.isList.${key}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={text('modelPage.overview.isNot')}>
          <h3>{text('modelPage.overview.isNot')}</h3>
          <ul>
            {IS_NOT.map((key) => (
              <li key={key}>
                <X size={16} aria-hidden />
                <span>{text(`modelPage.overview.isNotList.${key}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <dl className="model-facts">
        <div>
          <dt>{text('modelPage.overview.version')}</dt>
          <dd>{MODEL.version}</dd>
        </div>
        <div>
          <dt>{text('modelPage.overview.rows')}</dt>
          <dd>{validation.rows.length}</dd>
          <dd className="page-small">
            {text('modelPage.overview.misses', { count: countVerdicts(validation, 'miss') })}
          </dd>
        </div>
        <div>
          <dt>{text('modelPage.tabs.constants')}</dt>
          <dd>{constants}</dd>
        </div>
        <div>
          <dt>{text('modelPage.overview.shortcuts')}</dt>
          <dd>{shortcuts}</dd>
        </div>
      </dl>
      <p className="model-hash">
        <span>{text('modelPage.overview.hash')}</span>
        <code data-testid="constants-hash">{validation.constantsHash}</code>
      </p>
    </div>
  );
}
