/** Parsed Markdown as elements of our own. */
import { createElement, type ReactNode } from 'react';
import type { Block } from './blocks.ts';
import { InlineWords } from './InlineWords.tsx';
import { MarkdownTable } from './MarkdownTable.tsx';

interface MarkdownBlocksProps {
  readonly blocks: readonly Block[];
  /** A link to a place on the page was chosen. */
  readonly onFollow: (anchor: string) => void;
}

export function MarkdownBlocks({ blocks, onFollow }: MarkdownBlocksProps) {
  return blocks.map((block, i) => (
    <MarkdownBlock key={String(i)} block={block} onFollow={onFollow} />
  ));
}

interface MarkdownBlockProps {
  readonly block: Block;
  readonly onFollow: (anchor: string) => void;
}

/** Headings and equations carry `data-anchor`, not an id: the page must not claim names of the document around it. */
function MarkdownBlock({ block, onFollow }: MarkdownBlockProps): ReactNode {
  switch (block.kind) {
    case 'heading':
      return createElement(
        // The dialog has the first level for its own title.
        `h${Math.min(block.level + 1, 6)}`,
        { 'data-anchor': block.id, tabIndex: -1 },
        <InlineWords content={block.content} onFollow={onFollow} />,
      );
    case 'paragraph': {
      const named = block.id
        ? { className: 'equation', 'data-anchor': block.id, tabIndex: -1 }
        : undefined;
      return (
        <p {...named}>
          <InlineWords content={block.content} onFollow={onFollow} />
        </p>
      );
    }
    case 'list':
      return createElement(
        block.ordered ? 'ol' : 'ul',
        null,
        ...block.items.map((item, at) => (
          <li key={String(at)}>
            <InlineWords content={item} onFollow={onFollow} />
          </li>
        )),
      );
    case 'table':
      return <MarkdownTable table={block} onFollow={onFollow} />;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
  }
}
