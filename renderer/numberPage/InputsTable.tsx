/** What went in, unknown facts first in sight: what is not known says what the runs used instead. */
import type { FilmOrigin } from '../../shared/film/filmOrigin.ts';
import type { ExplainedInput } from '../../shared/pipeline/explain/explanation.ts';
import { text } from '../text/text.ts';
import { originWords } from '../viewModel/films/originWords.ts';
import { inputRow } from '../viewModel/numberPage/inputRows.ts';

interface InputsTableProps {
  readonly inputs: readonly ExplainedInput[];
  readonly onShow: (origin: FilmOrigin) => void;
  /** To the field of the value. */
  readonly onGo: (path: string) => void;
}

export function InputsTable({ inputs, onShow, onGo }: InputsTableProps) {
  const rows = inputs.map(inputRow);
  return (
    <div className="page-table">
      <table data-testid="number-inputs">
        <thead>
          <tr>
            <th scope="col">{text('numberPage.field')}</th>
            <th scope="col">{text('numberPage.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, name, value, known, film, instead }) => (
            <tr key={path} data-known={known}>
              <th scope="row">
                <button
                  type="button"
                  className="film-link input-link"
                  data-testid={`go-to-${path}`}
                  aria-label={text('numberPage.goTo', { name })}
                  onClick={() => (film ? onShow(film) : onGo(path))}
                >
                  {name}
                </button>
              </th>
              <td>
                <span className={known ? 'page-strong' : 'page-faint'}>{value}</span>
                {film && (
                  <span className="page-small">
                    {originWords(film)}{' '}
                    <button
                      type="button"
                      className="film-link"
                      data-testid={`show-film-${path}`}
                      onClick={() => onShow(film)}
                    >
                      {text('films.showPoints')}
                    </button>
                  </span>
                )}
                {instead && <span className="page-small">{instead}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
