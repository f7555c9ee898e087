/** The parts of a refusal beside what happened: where, what was found, why, what was expected, what to do now. */
import { text } from '../text/text.ts';
import type { ErrorWords } from '../viewModel/errorWords.ts';

const PARTS = [
  'where',
  'found',
  'why',
  'expected',
  'next',
] as const satisfies readonly (keyof ErrorWords)[];

export function ErrorParts({ error }: { readonly error: ErrorWords }) {
  return (
    <dl className="error-parts">
      {PARTS.map((part) =>
        error[part] ? (
          <div key={part}>
            <dt>{text(`error.${part}`)}</dt>
            <dd>{error[part]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
