/** The title of the case, edited in place. */
import { useState } from 'react';
import { dispatch } from '../state/documentStore.ts';
import { text } from '../text/text.ts';

export function TitleField({ title }: { readonly title: string }) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const next = draft?.trim();
    setDraft(null);
    if (next && next !== title) dispatch({ kind: 'renameCase', title: next });
  };
  return (
    <input
      className="title-field"
      type="text"
      maxLength={80}
      autoComplete="off"
      spellCheck={false}
      aria-label={text('newCase.titleLabel')}
      title={text('newCase.titleHint')}
      size={Math.max((draft ?? title).length, 8)}
      data-draft={draft !== null}
      value={draft ?? title}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
