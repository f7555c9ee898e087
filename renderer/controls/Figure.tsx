/** One number as a person reads it: name, median with its unit, and the band of 8 in 10 simulated runs beside it. */
import type { ReactNode } from 'react';
import type { OutputId } from '../../shared/pipeline/explain/outputs/outputs.ts';
import { type Estimate, hasBand } from '../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../shared/quantities/table.ts';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';
import { text } from '../text/text.ts';
import { formatBand, formatNumber, formatQuantity, unitText } from '../viewModel/formatQuantity.ts';
import { ExplainedNumber } from './ExplainedNumber.tsx';

interface FigureProps {
  readonly label: string;
  /** The word of the label that the glossary explains. */
  readonly term?: TermId | undefined;
  readonly estimate: Estimate;
  readonly quantityKey: QuantityKey;
  /** The number it is, to explain itself. */
  readonly output: OutputId;
  readonly size?: 'hero' | 'figure' | 'body';
  readonly tone?: 'fracture' | 'balloon' | 'cement';
  readonly note?: ReactNode;
  readonly testId?: string;
}

export function Figure(props: FigureProps) {
  const { estimate, quantityKey, size = 'figure' } = props;
  const unit = unitText(quantityKey);
  return (
    <div className="figure" data-size={size} data-tone={props.tone} data-testid={props.testId}>
      <div className="figure-label">
        <Term id={props.term}>{props.label}</Term>
      </div>
      <div className="figure-value">
        <ExplainedNumber output={props.output} className="figure-number">
          {formatNumber(estimate.median, quantityKey)}
        </ExplainedNumber>
        {unit && <span className={unit === '°' ? 'figure-degree' : 'figure-unit'}>{unit}</span>}
        {hasBand(estimate) && <Band estimate={estimate} quantityKey={quantityKey} />}
      </div>
      {props.note && <div className="figure-note">{props.note}</div>}
    </div>
  );
}

export function Band(props: { readonly estimate: Estimate; readonly quantityKey: QuantityKey }) {
  const { estimate, quantityKey } = props;
  return (
    <span
      className="band"
      title={text('estimate.bandLong', {
        low: formatNumber(estimate.low, quantityKey),
        high: formatQuantity(estimate.high, quantityKey),
      })}
    >
      {formatBand(estimate, quantityKey)}
    </span>
  );
}
