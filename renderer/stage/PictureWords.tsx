/**
 * A picture in words, beside it: a summary and a tree of what is drawn, with one place for the focus that arrow keys move.
 * A screen reader always finds it; to the eye it shows while the focus is in it.
 */
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { text } from '../text/text.ts';
import { describe } from '../viewModel/picture/description.ts';
import type { ShownContents } from '../viewModel/picture/drawnContents.ts';
import { picturedAt } from '../viewModel/picture/pictured.ts';
import { pictureSummary } from '../viewModel/picture/pictureSummary.ts';
import { allItems, type PictureItem, pictureTree } from '../viewModel/picture/pictureTree.ts';
import { itemAfterKey } from '../viewModel/picture/treeKeys.ts';

interface PictureWordsProps {
  readonly document: KyphoDocument;
  /** These three as the picture has them. */
  readonly derived: Derived;
  readonly stage: Stage;
  readonly shown: ShownContents | null;
  /** Moment, view, cut: whatever the picture is looked at by. */
  readonly seen: readonly string[];
}

export function PictureWords({ document, seen, ...picture }: PictureWordsProps) {
  // A drag moves the picture first, its words when there is time.
  const derived = useDeferredValue(picture.derived);
  const stage = useDeferredValue(picture.stage);
  const shown = useDeferredValue(picture.shown);
  const description = useMemo(
    () => describe(picturedAt(derived, stage, shown)),
    [derived, stage, shown],
  );
  const tree = useMemo(() => pictureTree(description), [description]);
  const [chosen, choose] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const items = allItems(tree);
  // What was chosen may be gone from the picture.
  const current = items.some(({ key }) => key === chosen) ? chosen : items[0]?.key;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = itemAfterKey(tree, current ?? '', event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(next);
    root.current?.querySelector<HTMLElement>(`[data-item="${next}"]`)?.focus();
  };

  return (
    <section
      className="picture-words"
      aria-label={text('picture.words')}
      data-testid="picture-words"
    >
      {pictureSummary({ document, derived, description, seen }).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div ref={root} role="tree" aria-label={text('picture.tree')} onKeyDown={onKeyDown}>
        {tree.map((item) => (
          <TreeItem key={item.key} item={item} level={1} current={current} onFocus={choose} />
        ))}
      </div>
    </section>
  );
}

interface TreeItemProps {
  readonly item: PictureItem;
  readonly level: number;
  readonly current: string | undefined;
  readonly onFocus: (key: string) => void;
}

/** What is in it follows it, one level deeper. */
function TreeItem({ item, level, current, onFocus }: TreeItemProps) {
  const { key, name, value, items } = item;
  return (
    <>
      <div
        role="treeitem"
        tabIndex={key === current ? 0 : -1}
        aria-level={level}
        aria-expanded={items.length > 0 ? true : undefined}
        data-item={key}
        onFocus={() => onFocus(key)}
      >
        <b>{name}</b> {value}
      </div>
      {items.map((each) => (
        <TreeItem
          key={each.key}
          item={each}
          level={level + 1}
          current={current}
          onFocus={onFocus}
        />
      ))}
    </>
  );
}
