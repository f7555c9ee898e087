/** What the heights say, place by place: measured, before the fracture, lost. Every estimate with its range. */
import { PLACES } from '../../shared/anatomy/heights.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { FractureAssessment } from '../../shared/fracture/assessment.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { ExplainedNumber } from '../controls/ExplainedNumber.tsx';
import { Figure } from '../controls/Figure.tsx';
import { Section } from '../controls/Section.tsx';
import { text } from '../text/text.ts';
import { formatBand, formatNumber, formatQuantity, unitText } from '../viewModel/formatQuantity.ts';
import { referenceWords } from '../viewModel/gradeWords.ts';
import { SpineFitTable } from './SpineFitTable.tsx';

interface AssessmentSectionProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly fracture: FractureAssessment;
}

export function AssessmentSection({ document, derived, fracture }: AssessmentSectionProps) {
  const { heights, beckIndex, lostBodyVolumeMl } = fracture;
  return (
    <Section
      section="assessment"
      aside={<span className="section-aside">{unitText('heightMm')}</span>}
    >
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text('assessment.place')}</span>
            </th>
            <th scope="col">{text('assessment.measured')}</th>
            <th scope="col">{text('assessment.before')}</th>
            <th scope="col">{text('assessment.loss')}</th>
          </tr>
        </thead>
        <tbody>
          {PLACES.map((place) => {
            const { measuredMm, intactMm, lossPercent } = heights[place];
            return (
              <tr key={place}>
                <th scope="row">{text(`places.${place}`)}</th>
                <td>
                  <ExplainedNumber output={`measuredHeight.${place}`} className="cell-number">
                    {formatNumber(measuredMm, 'heightMm')}
                  </ExplainedNumber>
                </td>
                <td title={referenceWords(heights[place])}>
                  <ExplainedNumber output={`intactHeight.${place}`} className="cell-number">
                    {formatNumber(intactMm.median, 'heightMm')}
                  </ExplainedNumber>
                  <span className="cell-band">{formatBand(intactMm, 'heightMm')}</span>
                </td>
                <td data-testid={`result-loss-${place}`}>
                  <ExplainedNumber output={`heightLoss.${place}`} className="cell-number">
                    {formatQuantity(lossPercent.median, 'sharePercent')}
                  </ExplainedNumber>
                  <span className="cell-band">{formatBand(lossPercent, 'sharePercent')}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="figures">
        <Figure
          size="body"
          label={text('assessment.beck')}
          term="beckIndex"
          estimate={beckIndex}
          quantityKey="ratio"
          output="beckIndex"
          note={text('assessment.beckWhat')}
        />
        <Figure
          size="body"
          label={text('assessment.lostVolume')}
          estimate={lostBodyVolumeMl}
          quantityKey="volumeMl"
          output="lostBodyVolume"
        />
      </div>
      <SpineFitTable document={document} derived={derived} />
    </Section>
  );
}
