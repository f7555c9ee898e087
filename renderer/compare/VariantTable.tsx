/** The plans of one case side by side: where they differ at each level, and what all levels come to. */
import { Button } from 'react-aria-components';
import type { VariantColumn } from '../../shared/pipeline/sideBySide.ts';
import type { Variant } from '../../shared/plan/aside.ts';
import { SeverityCounts } from '../plan/SeverityCounts.tsx';
import { text } from '../text/text.ts';
import type { ExplainedOf } from '../viewModel/compare/compareRows.ts';
import {
  type DifferenceRow,
  differenceRows,
  type LevelDifferences,
  totalRows,
} from '../viewModel/compare/differenceRows.ts';
import { CompareCellView } from './CompareCellView.tsx';

interface VariantTableProps {
  readonly variants: readonly VariantColumn[];
  readonly onShow: (variant: Variant) => void;
  readonly onExplain: (of: ExplainedOf) => void;
}

export function VariantTable({ variants, onShow, onExplain }: VariantTableProps) {
  const width = variants.length + 1;
  return (
    <div className="page-table">
      <table className="compare" data-testid="variant-table">
        <thead>
          <tr>
            <td />
            {variants.map(({ variant, atHand }) => (
              <th key={variant} scope="col" data-planned={atHand}>
                {text('compare.letter', { variant })}
              </th>
            ))}
          </tr>
        </thead>
        {differenceRows(variants).map((differences) => (
          <LevelPart
            key={differences.level}
            differences={differences}
            variants={variants}
            onExplain={onExplain}
          />
        ))}
        <tbody data-testid="variant-totals">
          <tr>
            <th scope="rowgroup" colSpan={width} className="compare-group">
              {text('compare.totals')}
            </th>
          </tr>
          {totalRows(variants).map((row) => (
            <Row key={row.key} row={row} variants={variants} onExplain={onExplain} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {variants.map(({ variant, atHand }) => (
              <td key={variant}>
                {atHand ? (
                  <span className="compare-planned">{text('compare.atHand')}</span>
                ) : (
                  <Button
                    className="button button-plain button-words"
                    aria-label={text('compare.showLong', { variant })}
                    data-testid={`compare-show-${variant}`}
                    onPress={() => onShow(variant)}
                  >
                    {text('compare.show')}
                  </Button>
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LevelPart(props: {
  readonly differences: LevelDifferences;
  readonly variants: readonly VariantColumn[];
  readonly onExplain: (of: ExplainedOf) => void;
}) {
  const { differences, variants, onExplain } = props;
  const { level, rows, findings } = differences;
  return (
    <tbody data-level={level}>
      <tr>
        <th scope="rowgroup" colSpan={variants.length + 1} className="compare-group">
          {level}
          {rows.length === 0 && findings === null && (
            <span className="page-small">{text('compare.allEqual')}</span>
          )}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.key} row={row} variants={variants} onExplain={onExplain} />
      ))}
      {findings && (
        <tr data-row="findings">
          <th scope="row">{text('compare.plan.findings')}</th>
          {variants.map(({ variant }, at) => (
            <td key={variant}>
              <SeverityCounts findings={findings[at] ?? []} />
            </td>
          ))}
        </tr>
      )}
    </tbody>
  );
}

function Row(props: {
  readonly row: DifferenceRow;
  readonly variants: readonly VariantColumn[];
  readonly onExplain: (of: ExplainedOf) => void;
}) {
  const { row, variants, onExplain } = props;
  return (
    <tr data-row={row.key}>
      <th scope="row">{row.name}</th>
      {row.cells.map((cell, at) => (
        <CompareCellView key={variants[at]?.variant} cell={cell} onExplain={onExplain} />
      ))}
    </tr>
  );
}
