/** The fractured level on the case's earlier picture and on its present one (M-FR-18). */
import type { Columns } from '../base/stratified.ts';
import type { Case } from '../document/document.ts';
import { compareDates, type DateComparison } from '../fracture/comparison/compareDates.ts';
import type { DatedHeights } from '../fracture/comparison/datedHeights.ts';
import type { MeasuredLevel } from '../fracture/facts.ts';

export function compareWithEarlier(
  { fracture, levels, earlier }: Case,
  columns: Columns,
): DateComparison | null {
  const before = earlier?.levels[fracture.level];
  const now = levels[fracture.level];
  if (!before || !now) return null;
  return compareDates({
    earlier: datedHeights(before),
    later: datedHeights(now),
    // A case is planned: what came before it was not yet augmented.
    earlierIsPostoperative: false,
    columns,
  });
}

function datedHeights(measurement: MeasuredLevel): DatedHeights {
  const { anteriorHeightMm, middleHeightMm, posteriorHeightMm, pose, modality, heightsSdMm } =
    measurement;
  return {
    heightsMm: {
      anterior: anteriorHeightMm,
      middle: middleHeightMm,
      posterior: posteriorHeightMm,
    },
    kyphosis: null,
    pose,
    modality,
    ...(heightsSdMm && { heightsSdMm }),
  };
}
