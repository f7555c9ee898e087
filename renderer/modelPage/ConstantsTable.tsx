/** Every constant with unit, source and confidence; one field searches them all. */
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { text } from '../text/text.ts';
import { type ConstantGroup, searchConstants } from '../viewModel/modelPage/constantGroups.ts';
import { ConstantRows } from './ConstantRows.tsx';

export function ConstantsTable({ groups }: { readonly groups: readonly ConstantGroup[] }) {
  const [query, setQuery] = useState('');
  const found = useMemo(() => searchConstants(groups, query), [groups, query]);
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className="page-rows">
      <label className="field constants-search">
        <span className="field-label">{text('modelPage.constants.search')}</span>
        <span className="field-box">
          <Search size={14} aria-hidden />
          <input
            className="field-input"
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder={text('modelPage.constants.searchExample')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            data-testid="constants-search"
          />
          <span className="field-unit" aria-live="polite">
            {text('modelPage.constants.count', { count })}
          </span>
        </span>
      </label>
      {count === 0 && <p className="hint">{text('modelPage.constants.none')}</p>}
      {found.map(({ path, rows }) => (
        <section key={path} aria-label={path}>
          <h3 className="page-group">{path}</h3>
          <ConstantRows rows={rows} />
        </section>
      ))}
    </div>
  );
}
