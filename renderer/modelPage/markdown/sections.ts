/** A page by its headings and its equations: the contents list, and single parts of it. */
import { type Block, type Inline, plainText } from './blocks.ts';

export interface ContentsRow {
  readonly id: string;
  readonly level: number;
  readonly title: string;
}

/** Chapters and their parts; the title of the page itself is not in its contents. */
export function contentsOf(blocks: readonly Block[]): readonly ContentsRow[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && (block.level === 2 || block.level === 3)
      ? [{ id: block.id, level: block.level, title: plainText(block.content) }]
      : [],
  );
}

/** What stands under a heading, up to the next of its own or a higher level; empty when there is no such heading. */
export function sectionOf(blocks: readonly Block[], id: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const heading = blocks[start];
  if (heading?.kind !== 'heading') return [];
  const after = blocks.slice(start + 1);
  const end = after.findIndex((block) => block.kind === 'heading' && block.level <= heading.level);
  return end < 0 ? after : after.slice(0, end);
}

/** The paragraph of an equation with what belongs to it, up to the next named paragraph or heading. */
export function paragraphOf(blocks: readonly Block[], id: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'paragraph' && block.id === id);
  if (start < 0) return [];
  const after = blocks.slice(start + 1);
  const end = after.findIndex(
    (block) => block.kind === 'heading' || (block.kind === 'paragraph' && block.id !== null),
  );
  return blocks.slice(start, end < 0 ? undefined : start + 1 + end);
}

/** Items of all lists, in the order of the page. */
export function itemsOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}
