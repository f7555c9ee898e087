/** Says what has changed once the hand rests: one polite line for screen readers, at most one a second. */
import { useEffect, useRef, useState } from 'react';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { text } from '../text/text.ts';
import { describe } from '../viewModel/picture/description.ts';
import type { ShownContents } from '../viewModel/picture/drawnContents.ts';
import { changeWords, type ToldPicture } from '../viewModel/picture/pictureChange.ts';
import { picturedAt } from '../viewModel/picture/pictured.ts';
import { settledWords } from '../viewModel/planWords.ts';

const SETTLED_AFTER_MS = 1000;

interface AnnouncerProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly stage: Stage;
  readonly shown: ShownContents | null;
}

export function Announcer({ document, derived, stage, shown }: AnnouncerProps) {
  const [said, setSaid] = useState('');
  const told = useRef<ToldPicture>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const before = told.current;
      const now = { derived, description: describe(picturedAt(derived, stage, shown)) };
      told.current = now;
      const changes = before ? changeWords(before, now) : [];
      const { run } = derived;
      const ran = run.available
        ? settledWords(document.plan, run.value)
        : text(`unavailable.${run.reason}`);
      const sentences = before?.derived.run === run ? changes : [...changes, ran];
      if (sentences.length > 0) setSaid(sentences.join(' '));
    }, SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [document, derived, stage, shown]);
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="announcer">
      {said}
    </div>
  );
}
