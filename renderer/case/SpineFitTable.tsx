/** How the levels that were measured fit one spine of the population: its size, its trend, and the reading that fits least. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { OutputId } from '../../shared/pipeline/explain/outputs/outputs.ts';
import { ReadingTable } from '../controls/ReadingTable.tsx';
import { text } from '../text/text.ts';

interface SpineFitTableProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

const OF = {
  heights: 'spineScale.height',
  depths: 'spineScale.depth',
  widths: 'spineScale.width',
  trend: 'spineTrend',
  furthest: 'spineResidual',
} as const satisfies Readonly<Record<string, OutputId>>;
const ROWS = Object.keys(OF) as readonly (keyof typeof OF)[];

export function SpineFitTable({ document, derived }: SpineFitTableProps) {
  return (
    <ReadingTable
      title={text('assessment.fit.title')}
      document={document}
      derived={derived}
      rows={ROWS.map((key) => ({
        key,
        name: text(`assessment.fit.${key}`),
        outputs: [OF[key]],
      }))}
      testId="spine-fit"
    />
  );
}
