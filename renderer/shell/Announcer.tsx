/** Says the result once the plan has settled: a polite line for screen readers, at most one a second. */
import { useEffect, useState } from 'react';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { text } from '../text/text.ts';
import { settledWords } from '../viewModel/planWords.ts';

const SETTLED_AFTER_MS = 1000;

interface AnnouncerProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export function Announcer({ document, derived }: AnnouncerProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const { run } = derived;
    const timer = setTimeout(
      () =>
        setSaid(
          run.available
            ? settledWords(document.plan, run.value)
            : text(`unavailable.${run.reason}`),
        ),
      SETTLED_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [document, derived]);
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="announcer">
      {said}
    </div>
  );
}
