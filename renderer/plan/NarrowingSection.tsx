/** What the width of the band is made of, largest first, and which part of it somebody could take away. */

import type { CSSProperties } from 'react';
import type { Factor, ProcedureResult } from '../../shared/simulation/result.ts';
import { ExplainedNumber } from '../controls/ExplainedNumber.tsx';
import { Section } from '../controls/Section.tsx';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';
import { text } from '../text/text.ts';
import { assumptionWords } from '../viewModel/assumptionWords.ts';
import { narrowingRows } from '../viewModel/narrowingRows.ts';

const FACTOR_TERMS: Readonly<Partial<Record<Factor, TermId>>> = {
  cleft: 'cleft',
  posteriorWall: 'posteriorWall',
  recoil: 'recoil',
  preload: 'preload',
};

export function NarrowingSection(props: { readonly result: ProcedureResult }) {
  const { narrowing, assumptions } = props.result;
  return (
    <Section section="narrowing">
      <p className="hint">{text('narrowing.why')}</p>
      <ul className="bars">
        {narrowingRows(narrowing).map((row) => (
          <li key={row.factor} className="bar" data-actionable={row.actionable}>
            <span className="bar-name">
              <Term id={FACTOR_TERMS[row.factor]}>{row.name}</Term>
            </span>
            <ExplainedNumber output={`narrowing.${row.factor}`} className="bar-share">
              {row.shareText}
            </ExplainedNumber>
            <span className="bar-rail" style={{ '--share': row.share } as CSSProperties} />
            <span className="bar-how">{row.how || text('narrowing.model')}</span>
          </li>
        ))}
      </ul>
      {assumptions.length > 0 && (
        <>
          <h3 className="table-title">{text('sections.assumptions')}</h3>
          <ul className="assumptions">
            {assumptions.map((assumption) => (
              <li key={assumption.fact}>{assumptionWords(assumption)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
