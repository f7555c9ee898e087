/** What the drawings show, in words and millimetres, and what their lines mean. */
import type { Level, Side } from '../../shared/anatomy/levels.ts';
import { Scrolled } from '../controls/Scrolled.tsx';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';
import { text } from '../text/text.ts';
import { formatQuantity } from '../viewModel/formatQuantity.ts';
import { FINE_KEY_STEP_MM, KEY_STEP_MM } from '../viewModel/moveEnd.ts';
import { contentsWords, levelWords, placeWords } from '../viewModel/picture/describedWords.ts';
import type { Description } from '../viewModel/picture/description.ts';
import { beyondWords } from '../viewModel/treatedWords.ts';

const LEGEND = [
  'path',
  'pedicle',
  'medialLine',
  'posteriorWall',
  'canalLine',
  'midline',
  'intact',
] as const;

const LEGEND_TERMS: Readonly<Partial<Record<(typeof LEGEND)[number], TermId>>> = {
  pedicle: 'pedicle',
  medialLine: 'medialRule',
  posteriorWall: 'posteriorWall',
  canalLine: 'spinalCanal',
};

export function DrawingWords({ description }: { readonly description: Description }) {
  const { levels, needles, otherNeedles, contents, beyond } = description;
  const several = contents.length + beyond.length > 1;
  return (
    <Scrolled className="drawing-words" label={text('drawings.words')}>
      <ul>
        <li>
          <h3>{text('drawings.needlesTitle')}</h3>
          <ul>
            {[...needles, ...otherNeedles].map(({ level, side, entry, target }) => (
              <li key={`${level} ${side}`}>
                <b>{several ? needleAt(level, side) : text(`drawings.needle.${side}`)}</b>
                <ul>
                  <li>
                    {text('drawings.entry')}: {placeWords(entry)}
                  </li>
                  <li>
                    {text('drawings.target')}: {placeWords(target)}
                  </li>
                </ul>
              </li>
            ))}
          </ul>
          <p className="hint">
            {text('drawings.handleHint', {
              step: formatQuantity(KEY_STEP_MM, 'heightMm'),
              fine: formatQuantity(FINE_KEY_STEP_MM, 'heightMm'),
            })}
          </p>
        </li>
        <li>
          <h3>{text('drawings.levelsTitle')}</h3>
          <ul>
            {levels.map((level) => (
              <li key={level.level}>
                <b>{level.level}</b> {levelWords(level)}
                {contents
                  .filter((each) => several && each.level === level.level)
                  .map((each) => (
                    <div key={each.level}>{contentsWords(each)}</div>
                  ))}
              </li>
            ))}
          </ul>
          {beyond.length > 0 && <p className="hint">{beyondWords(beyond)}</p>}
        </li>
        <li>
          <h3>{text('drawings.legendTitle')}</h3>
          <ul className="drawing-legend">
            {LEGEND.map((kind) => (
              <li key={kind}>
                <svg className="drawing" viewBox="0 0 26 10" aria-hidden="true">
                  <path className={`outline-${kind} is-fractured is-planned`} d="M1,5H25" />
                </svg>
                <Term id={LEGEND_TERMS[kind]}>{text(`drawings.legend.${kind}`)}</Term>
              </li>
            ))}
          </ul>
        </li>
      </ul>
    </Scrolled>
  );
}

function needleAt(level: Level, side: Side): string {
  return text('drawings.atLevel', { level, needle: text(`drawings.needle.${side}`) });
}
