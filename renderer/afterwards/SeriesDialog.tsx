/** Many cases at once: how often the bands held, as a table and as a picture. */
import { Button, FileTrigger } from 'react-aria-components';
import { useStore } from 'zustand';
import { coverage } from '../../shared/pipeline/afterwards/series.ts';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Scrolled } from '../controls/Scrolled.tsx';
import { type LeftOut, seriesStore } from '../state/series.ts';
import { text } from '../text/text.ts';
import { coverageRows } from '../viewModel/afterwards/coverageRows.ts';
import { CalibrationPicture } from './CalibrationPicture.tsx';

interface SeriesDialogProps {
  readonly read: (files: readonly File[]) => Promise<void>;
  readonly cancel: () => void;
  readonly onAnswer: (answer: 'save' | 'close') => void;
}

export function SeriesDialog({ read, cancel, onAnswer }: SeriesDialogProps) {
  const { rows, leftOut, reading } = useStore(seriesStore);
  return (
    <Dialog
      page
      testId="series-dialog"
      title={text('series.title')}
      onDismiss={() => onAnswer('close')}
      answers={
        <>
          <Answer
            words={text('series.save')}
            testId="series-save"
            isDisabled={rows.length === 0 || reading !== null}
            onPress={() => onAnswer('save')}
          />
          <Answer
            main
            words={text('actions.close')}
            onPress={() => onAnswer('close')}
            testId="series-close"
          />
        </>
      }
    >
      <Scrolled label={text('series.title')}>
        <div className="page-rows">
          <p className="page-lead">{text('series.lead')}</p>
          <div className="fold-actions">
            <FileTrigger
              allowsMultiple
              acceptedFileTypes={['.kypho']}
              onSelect={(files) => files && void read([...files])}
            >
              <Button className="button button-plain button-words" data-testid="series-choose">
                {text('series.choose')}
              </Button>
            </FileTrigger>
            {reading && (
              <>
                <span aria-live="polite">{text('series.reading', reading)}</span>
                <Button className="button button-plain button-words" onPress={cancel}>
                  {text('actions.cancel')}
                </Button>
              </>
            )}
          </div>
          {rows.length === 0 && !reading ? (
            <p className="hint">{text('series.empty')}</p>
          ) : (
            <>
              <CoverageTable rows={coverageRows(coverage(rows))} />
              <CalibrationPicture rows={rows} />
              <p className="hint">{text('series.why')}</p>
            </>
          )}
          <LeftOutList leftOut={leftOut} />
        </div>
      </Scrolled>
    </Dialog>
  );
}

function CoverageTable({ rows }: { readonly rows: ReturnType<typeof coverageRows> }) {
  if (rows.length === 0) return <p className="hint">{text('series.noPrediction')}</p>;
  return (
    <div className="page-table">
      <table data-testid="series-coverage">
        <thead>
          <tr>
            <th scope="col">{text('series.measure')}</th>
            <th scope="col">{text('series.values')}</th>
            <th scope="col">{text('series.within')}</th>
            <th scope="col">{text('series.meanError')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count, within, band, meanError }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{count}</td>
              <td>
                {within} <span className="page-faint">{band}</span>
              </td>
              <td>{meanError}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <>
      <h3 className="page-group">{text('series.leftOut')}</h3>
      <ul className="warnings">
        {leftOut.map(({ name, why }) => (
          <li key={name}>
            <strong>{name}</strong>
            {why}
          </li>
        ))}
      </ul>
    </>
  );
}
