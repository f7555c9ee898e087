/** Measured, and the band that was given: for the plan, and for the inflation that was really done. */
import type { AfterComparison } from '../../shared/pipeline/afterwards/besideActual.ts';
import { text } from '../text/text.ts';
import { afterRows, type PredictionWords, stageWords } from '../viewModel/afterwards/afterRows.ts';

export function AfterTable({ compared }: { readonly compared: AfterComparison }) {
  const rows = afterRows(compared);
  const redone = rows.some(({ done }) => done !== null);
  return (
    <>
      <table className="after-table" data-testid="afterwards-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{text('whatCame.came')}</th>
            <th scope="col">{text('whatCame.planned')}</th>
            {redone && <th scope="col">{text('whatCame.done')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, actual, planned, done }) => (
            <tr key={key} data-testid={`afterwards-row-${key}`}>
              <th scope="row">{name}</th>
              <td className="after-actual">{actual}</td>
              <PredictionCell words={planned} />
              {redone && <PredictionCell words={done ?? planned} />}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{`${text('whatCame.modelWhy')} ${stageWords(compared)}`}</p>
    </>
  );
}

function PredictionCell({ words }: { readonly words: PredictionWords | null }) {
  if (!words) return <td className="after-missing">{text('estimate.notAvailable')}</td>;
  return (
    <td data-place={words.place}>
      {words.median} <span className="after-band">{words.band}</span>{' '}
      <span className="after-place">{words.placeWord}</span>
    </td>
  );
}
