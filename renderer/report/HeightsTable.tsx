/** Heights before, lost, lying, standing and after six months: one row per place, each estimate with its range. */
import { PLACES, type Place } from '../../shared/anatomy/heights.ts';
import { HEIGHT_KEY } from '../../shared/fracture/facts.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Estimate } from '../../shared/quantities/estimate.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { text } from '../text/text.ts';
import { formatBand, formatNumber, formatQuantity } from '../viewModel/formatQuantity.ts';

interface HeightsTableProps {
  readonly derived: Derived;
}

export function HeightsTable({ derived }: HeightsTableProps) {
  const { fracture, run } = derived;
  const measured = derived.levels[derived.fracturedLevel];
  const atStage = (stage: Stage, place: Place) =>
    run.available
      ? (run.value.stages.find((s) => s.stage === stage)?.heightsMm[place] ?? null)
      : null;
  return (
    <table className="report-heights">
      <colgroup>
        <col className="is-narrow" />
        <col className="is-narrow" />
        <col />
        <col className="is-wide" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text('report.heights')}</th>
          <th scope="col">
            {text('report.measuredAs', {
              pose: measured?.pose ? text(`pose.${measured.pose}`) : text('report.poseUnknown'),
              modality: measured?.modality
                ? text(`modality.${measured.modality}`)
                : text('report.modalityUnknown'),
            })}
            {measured?.heightsSdMm && `, ${text('films.fromFilm')}`}
          </th>
          <th scope="col">{text('report.before')}</th>
          <th scope="col">{text('report.lost')}</th>
          <th scope="col">{text('report.lying')}</th>
          <th scope="col">{text('report.standing')}</th>
          <th scope="col">{text('report.sixMonths')}</th>
        </tr>
      </thead>
      <tbody>
        {PLACES.map((place) => {
          const lost = fracture.available ? fracture.value.heights[place] : null;
          const mm = measured?.[HEIGHT_KEY[place]] ?? null;
          return (
            <tr key={place}>
              <th scope="row">{text(`places.${place}`)}</th>
              <td>{mm === null ? text('field.unknown') : formatNumber(mm, 'heightMm')}</td>
              <HeightCell estimate={lost?.intactMm ?? null} />
              <HeightCell
                estimate={lost?.lostMm ?? null}
                note={lost ? formatQuantity(lost.lossPercent.median, 'sharePercent') : ''}
              />
              <HeightCell estimate={atStage('cemented', place)} />
              <HeightCell estimate={atStage('standing', place)} />
              <HeightCell estimate={atStage('sixMonths', place)} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function HeightCell(props: { readonly estimate: Estimate | null; readonly note?: string }) {
  const { estimate, note = '' } = props;
  if (!estimate) return <td className="is-missing">{text('estimate.notAvailable')}</td>;
  return (
    <td>
      <b>{formatNumber(estimate.median, 'heightMm')}</b>{' '}
      <span className="report-band">{formatBand(estimate, 'heightMm')}</span>
      {note && <span className="report-band">{` · ${note}`}</span>}
    </td>
  );
}
