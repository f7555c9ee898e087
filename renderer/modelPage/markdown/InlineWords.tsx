/** Words with their marks. */
import { Fragment } from 'react';
import type { Inline } from './blocks.ts';

export interface InlineWordsProps {
  readonly content: readonly Inline[];
  readonly onFollow: (anchor: string) => void;
}

export function InlineWords({ content, onFollow }: InlineWordsProps) {
  // Parsed text never changes its order: the place is the identity.
  return content.map((part, i) => (
    <Fragment key={String(i)}>
      <InlinePart part={part} onFollow={onFollow} />
    </Fragment>
  ));
}

function InlinePart({
  part,
  onFollow,
}: { readonly part: Inline } & Omit<InlineWordsProps, 'content'>) {
  if ('text' in part) return part.kind === 'code' ? <code>{part.text}</code> : part.text;
  const inner = <InlineWords content={part.children} onFollow={onFollow} />;
  if (part.kind !== 'link')
    return part.kind === 'strong' ? <strong>{inner}</strong> : <em>{inner}</em>;
  const { anchor } = part;
  if (anchor === null) return inner;
  return (
    <button type="button" className="page-link" onClick={() => onFollow(anchor)}>
      {inner}
    </button>
  );
}
