/** What changed since the earlier picture, and whether the two may be compared at all. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import type { DateComparison } from '../../../shared/fracture/comparison/compareDates.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { Section } from '../../controls/Section.tsx';
import { text } from '../../text/text.ts';
import {
  datedWords,
  incomparableWords,
  likelihoodWords,
} from '../../viewModel/classification/comparisonWords.ts';
import { formatBand, formatChange, formatSigned } from '../../viewModel/formatQuantity.ts';

interface ComparisonSectionProps {
  readonly comparison: DateComparison;
  readonly daysBefore: number | null;
}

export function ComparisonSection({ comparison, daysBefore }: ComparisonSectionProps) {
  const { changes, kyphosisChangeDeg, progression, recollapse } = comparison;
  const incomparable = incomparableWords(comparison);
  return (
    <Section
      section="comparison"
      aside={<span className="section-aside">{datedWords(daysBefore)}</span>}
    >
      {incomparable && <p className="hint">{incomparable}</p>}
      <table className="numbers" data-testid="comparison">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text('comparison.place')}</span>
            </th>
            <th scope="col">{text('comparison.change')}</th>
            <th scope="col">{text('comparison.relative')}</th>
          </tr>
        </thead>
        <tbody>
          {PLACES.map((place) => {
            const change = changes[place];
            return (
              <tr key={place}>
                <th scope="row">{text(`places.${place}`)}</th>
                {change ? (
                  <>
                    <td>
                      <ExplainedNumber output={`change.${place}`} className="cell-number">
                        {formatSigned(change.changeMm.median, 'heightChangeMm')}
                      </ExplainedNumber>
                      <span className="cell-band">
                        {formatBand(change.changeMm, 'heightChangeMm')}
                      </span>
                    </td>
                    <td>
                      <ExplainedNumber output={`changeShare.${place}`} className="cell-number">
                        {formatChange(change.changePercent.median, 'sharePercent')}
                      </ExplainedNumber>
                      <span className="cell-band">
                        {formatBand(change.changePercent, 'sharePercent')}
                      </span>
                    </td>
                  </>
                ) : (
                  <td colSpan={2}>{text('comparison.notMeasured')}</td>
                )}
              </tr>
            );
          })}
          {kyphosisChangeDeg && (
            <tr>
              <th scope="row">{text('comparison.kyphosis')}</th>
              <td colSpan={2}>
                <ExplainedNumber output="kyphosisChange" className="cell-number">
                  {formatChange(kyphosisChangeDeg.median, 'angleDeg')}
                </ExplainedNumber>
                <span className="cell-band">{formatBand(kyphosisChangeDeg, 'angleDeg')}</span>
              </td>
            </tr>
          )}
          <tr>
            <th scope="row">{text('comparison.progression')}</th>
            <td colSpan={2}>
              <ExplainedNumber output="progression" className="cell-words">
                {likelihoodWords(progression)}
              </ExplainedNumber>
            </td>
          </tr>
          {recollapse && (
            <tr>
              <th scope="row">{text('comparison.recollapse')}</th>
              <td colSpan={2}>
                <ExplainedNumber output="recollapse" className="cell-words">
                  {likelihoodWords(recollapse)}
                </ExplainedNumber>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Section>
  );
}
