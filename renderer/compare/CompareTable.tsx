/** One column for each alternative, nothing done first; a picture of the standing body heads each. */
import { Button } from 'react-aria-components';
import { type HeightsMm, mapPlaces } from '../../shared/anatomy/heights.ts';
import { meanDepthMm } from '../../shared/anatomy/morphometry.ts';
import type { Alternative } from '../../shared/pipeline/sideBySide.ts';
import type { Procedure } from '../../shared/plan/plan.ts';
import { type Stage, stageHeightsMm } from '../../shared/simulation/result.ts';
import { SeverityCounts } from '../plan/SeverityCounts.tsx';
import { StagePictogram } from '../stage/StagePictogram.tsx';
import { text } from '../text/text.ts';
import { compareRows, type ExplainedOf } from '../viewModel/compare/compareRows.ts';
import { CompareCellView } from './CompareCellView.tsx';

interface CompareTableProps {
  readonly alternatives: readonly Alternative[];
  readonly onChoose: (procedure: Procedure) => void;
  readonly onExplain: (of: ExplainedOf) => void;
}

export function CompareTable({ alternatives, onChoose, onExplain }: CompareTableProps) {
  return (
    <div className="page-table">
      <table className="compare" data-testid="compare-table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Picture of={alternatives[0]} stage="before" />
              {text('compare.untreated')}
            </th>
            {alternatives.map((each) => (
              <th key={each.procedure} scope="col" data-planned={each.planned}>
                <Picture of={each} stage="standing" />
                {text(`plan.procedureOptions.${each.procedure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareRows(alternatives).map(({ key, name, untreated, treated }) => (
            <tr key={key} data-row={key}>
              <th scope="row">{name}</th>
              <CompareCellView cell={untreated} onExplain={onExplain} />
              {treated.map((cell, at) => (
                <CompareCellView
                  key={alternatives[at]?.procedure}
                  cell={cell}
                  onExplain={onExplain}
                />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{text('sections.findings')}</th>
            <td>
              <span className="page-faint">–</span>
            </td>
            {alternatives.map(({ procedure, derived }) => (
              <td key={procedure}>
                <SeverityCounts findings={derived.findings} />
              </td>
            ))}
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td />
            {alternatives.map(({ procedure, planned }) => (
              <td key={procedure}>
                {planned ? (
                  <span className="compare-planned">{text('compare.planned')}</span>
                ) : (
                  <Button
                    className="button button-plain button-words"
                    data-testid={`compare-plan-${procedure}`}
                    onPress={() => onChoose(procedure)}
                  >
                    {text('compare.planThis')}
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

function Picture(props: { readonly of: Alternative | undefined; readonly stage: Stage }) {
  const { of, stage } = props;
  if (!of) return null;
  const { fracture, run, shapes, fracturedLevel } = of.derived;
  const shape = shapes.find(({ level }) => level === fracturedLevel);
  if (!fracture.available || !run.available || !shape) return null;
  const { heights } = fracture.value;
  const intact: HeightsMm = mapPlaces((place) => heights[place].intactMm.median);
  return (
    <StagePictogram
      procedure={run.value.procedure}
      stage={stage}
      heights={stageHeightsMm(run.value, stage)}
      intact={intact}
      depthMm={meanDepthMm(shape)}
    />
  );
}
