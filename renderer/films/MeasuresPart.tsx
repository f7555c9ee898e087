/** The numbers of a film with their errors, and whether the case takes them; before that, what is missing. */

import { ExplainedNumber } from '../controls/ExplainedNumber.tsx';
import { text } from '../text/text.ts';
import type { FilmReport } from '../viewModel/films/filmWords.ts';
import { faultWords } from '../viewModel/films/filmWords.ts';

export function MeasuresPart({ report }: { readonly report: FilmReport }) {
  const { why, faults, click, rows } = report;
  return (
    <section className="film-part" aria-labelledby="film-measures" data-testid="film-measures">
      <h2 className="film-part-title" id="film-measures">
        {text(rows.length > 0 ? 'films.measuresTitle' : 'films.measures')}
      </h2>
      {why && (
        <p className="film-state" data-done={false} role="status" data-testid="film-why">
          {why}
        </p>
      )}
      {faults.map((fault) => {
        const words = faultWords(fault);
        return (
          <div
            className="film-fault"
            role="alert"
            key={`${fault.code} ${fault.levels.join()} ${fault.points.join()}`}
          >
            <strong>{words.what}</strong> {words.why} {words.points && `(${words.points})`}{' '}
            {words.next}
          </div>
        );
      })}
      {rows.map(({ level, cells, use }) => (
        <div key={level} className="film-measure" data-testid={`film-measure-${level}`}>
          <h3 className="film-measure-level">{level}</h3>
          <dl>
            {cells.flatMap(({ key, label, value, output }) =>
              value === null
                ? []
                : [
                    <div key={key} data-measure={key}>
                      <dt>{label}</dt>
                      <dd>
                        {output ? (
                          <ExplainedNumber output={output} className="cell-number">
                            {value}
                          </ExplainedNumber>
                        ) : (
                          value
                        )}
                      </dd>
                    </div>,
                  ],
            )}
          </dl>
          <p className="hint">{use}</p>
        </div>
      ))}
      {click && (
        <p className="hint" data-testid="film-click-error">
          {click}
        </p>
      )}
    </section>
  );
}
