/** What each classification says of this fracture. A set of classes stays a set, with what would narrow it. */
import type { Classification } from '../../../shared/fracture/schemes/classification.ts';
import { FoldedSection } from '../../controls/FoldedSection.tsx';
import { text } from '../../text/text.ts';
import { featureSchemeRows, heightSchemeRows } from '../../viewModel/classification/schemeRows.ts';
import { GradeDistribution } from './GradeDistribution.tsx';
import { IndexTable } from './IndexTable.tsx';
import { SchemeList } from './SchemeList.tsx';

export function ClassificationSection(props: { readonly classification: Classification }) {
  const { classification } = props;
  const byHeight = heightSchemeRows(classification);
  const byFeature = featureSchemeRows(classification);
  const genant = classification.genant.answer;
  return (
    <FoldedSection
      section="classification"
      aside={byFeature[0]?.answer ?? ''}
      testId="classification"
    >
      <h3 className="table-title">{text('classification.byHeight')}</h3>
      {genant.kind === 'distributed' && <GradeDistribution answer={genant} />}
      <SchemeList rows={byHeight} />
      <h3 className="table-title">{text('classification.byFeature')}</h3>
      <SchemeList rows={byFeature} />
      <IndexTable indices={classification.indices} />
    </FoldedSection>
  );
}
