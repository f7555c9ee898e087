/** The whole text of the model with its contents beside it. */
import { useRef } from 'react';
import { Scrolled } from '../controls/Scrolled.tsx';
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
      <Scrolled ref={page} className="page-words scroll" label={text('modelPage.tabs.text')}>
        <MarkdownBlocks blocks={MODEL_TEXT} onFollow={follow} />
      </Scrolled>
    </div>
  );
}
