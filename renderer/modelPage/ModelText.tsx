/** The whole text of the model with its contents beside it. */
import { useRef } from 'react';
import { text } from '../text/text.ts';
import { MarkdownBlocks } from './markdown/MarkdownBlocks.tsx';
import { contentsOf } from './markdown/sections.ts';
import { MODEL_TEXT } from './modelText.ts';

export function ModelText() {
  const page = useRef<HTMLElement>(null);
  /** The focus goes along, so that the keyboard reads on from there. */
  const follow = (anchor: string) => {
    const target = page.current?.querySelector<HTMLElement>(
      `[data-anchor="${CSS.escape(anchor)}"]`,
    );
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  };
  return (
    <div className="model-text">
      <nav className="contents scroll" aria-label={text('modelPage.contents')}>
        <ul>
          {contentsOf(MODEL_TEXT).map(({ id, level, title }) => (
            <li key={id}>
              <button
                type="button"
                className="contents-row"
                data-level={level}
                onClick={() => follow(id)}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <section
        ref={page}
        className="page-words scroll"
        aria-label={text('modelPage.tabs.text')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page without a control is scrolled with the keyboard
        tabIndex={0}
      >
        <MarkdownBlocks blocks={MODEL_TEXT} onFollow={follow} />
      </section>
    </div>
  );
}
