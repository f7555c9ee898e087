/** All terms on one page, found by typing. */
import { useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { Dialog } from '../controls/Dialog.tsx';
import { Scrolled } from '../controls/Scrolled.tsx';
import { text } from '../text/text.ts';
import { TERM_IDS } from './terms.ts';
import { findTerms } from './termWords.ts';

export function GlossaryDialog({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const found = findTerms(typed);
  return (
    <Dialog page testId="glossary" title={text('actions.glossary')} onDismiss={onClose}>
      <div className="glossary-head">
        <p className="hint">{text('glossary.lead')}</p>
        <SearchField
          className="glossary-search"
          aria-label={text('glossary.search')}
          value={typed}
          onChange={setTyped}
          autoFocus
        >
          <Input
            className="glossary-input"
            placeholder={text('glossary.search')}
            data-testid="glossary-search"
          />
        </SearchField>
        <p className="hint" role="status">
          {found.length > 0
            ? text('glossary.count', { shown: found.length, all: TERM_IDS.length })
            : text('glossary.none')}
        </p>
      </div>
      <Scrolled label={text('actions.glossary')}>
        <dl className="glossary">
          {found.map(({ id, name, means, source }) => (
            <div key={id} className="glossary-term" data-testid={`term-${id}`}>
              <dt>{name}</dt>
              <dd>
                {means}
                {source && <span className="page-small">{source}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </Scrolled>
    </Dialog>
  );
}
