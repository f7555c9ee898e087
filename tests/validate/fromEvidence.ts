/** The published half of a row, taken from the evidence file so that no number is typed twice. */
import { type EvidenceId, evidence } from '../../shared/evidence/lookup.ts';
import type { SourceId } from '../../shared/quantities/sources.ts';
import type { Published } from './row.ts';

export function publishedIn(id: EvidenceId): {
  readonly published: Published;
  readonly source: SourceId;
} {
  const { value, spread, unit, denominator, confidence, source } = evidence(id);
  const n = Object.entries(denominator ?? {}).map(([of, count]) => `${count} ${of}`);
  return {
    published: { mean: value, spread, unit, n: n.join(', ') || null, confidence },
    source,
  };
}
