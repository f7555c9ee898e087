/** A picture in a few lines, before its things are walked through: what it shows in any case, and what just now. */
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { text } from '../../text/text.ts';
import { countBySeverity } from '../findingRows.ts';
import { identityLine } from '../identity.ts';
import { beyondWords } from '../treatedWords.ts';
import type { Description } from './description.ts';

interface Summarised {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly description: Description;
  /** Moment, view, cut: whatever the picture is looked at by. */
  readonly seen: readonly string[];
}

export function pictureSummary({
  document,
  derived,
  description,
  seen,
}: Summarised): readonly string[] {
  const levels = description.levels.map(({ level }) => level);
  const counts = countBySeverity(derived.findings).map(({ severity, count }) =>
    text('severity.count', { severity: text(`severity.${severity}`), count }),
  );
  return [
    identityLine(document),
    text('picture.shows', { first: levels[0] ?? '', last: levels.at(-1) ?? '' }),
    ...(description.beyond.length > 0 ? [beyondWords(description.beyond)] : []),
    text('picture.now', { seen: seen.join(', ') }),
    counts.length > 0
      ? text('picture.findings', { counts: counts.join(', ') })
      : text('severity.none'),
  ];
}
