/** The fractured level on the case's earlier picture and on its present one (M-FR-18). */
import type { Columns } from '../base/stratified.ts';
import type { Case } from '../document/document.ts';
import { wedgeAngleDeg } from '../fracture/angles.ts';
import { compareDates, type DateComparison } from '../fracture/comparison/compareDates.ts';
import type { DatedHeights } from '../fracture/comparison/datedHeights.ts';
import type { MeasuredLevel } from '../fracture/facts.ts';

export function compareWithEarlier(
  { fracture, levels, earlier }: Case,
  columns: Columns,
): DateComparison | null {
  const before = earlier?.levels[fracture.level];
  const now = levels[fracture.level];
  if (!earlier || !before || !now) return null;
  return compareDates({
    earlier: datedHeights(before),
    later: datedHeights(now),
    earlierIsPostoperative: earlier.afterAugmentation === 'yes',
    columns,
  });
}

/** Between the endplates of the body itself: what lies over discs was measured on neither picture. */
function vertebralKyphosis({
  anteriorHeightMm,
  posteriorHeightMm,
  endplateDepthMm,
}: MeasuredLevel): DatedHeights['kyphosis'] {
  if (anteriorHeightMm === null || posteriorHeightMm === null || endplateDepthMm === null)
    return null;
  return {
    angleDeg: wedgeAngleDeg(anteriorHeightMm, posteriorHeightMm, endplateDepthMm),
    definition: 'vertebral',
  };
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
    kyphosis: vertebralKyphosis(measurement),
    pose,
    modality,
    ...(heightsSdMm && { heightsSdMm }),
  };
}
