/**
 * Published figures on recollapse and new fractures (M-AFT-7): what was counted in groups, each beside its source. They
 * stand side by side. Nothing multiplies them or turns them into a figure for one person, and this module computes nothing.
 */
import type { Constant } from '../../quantities/constant.ts';
import type { SourceId } from '../../quantities/sources.ts';

export interface PopulationRate {
  readonly percent: Constant;
  /** Who had it, of how many; null when the source that was read does not say. */
  readonly counted: { readonly events: number; readonly of: number } | null;
}

const rate = (
  value: number,
  source: SourceId,
  counted: PopulationRate['counted'] = null,
): PopulationRate => ({ percent: { value, unit: 'percent', source, confidence: 'read' }, counted });

const ratio = (value: number, source: SourceId): Constant => ({
  value,
  unit: '1',
  source,
  confidence: 'read',
});

/** A cemented body that loses height again. */
export const RECOLLAPSE = {
  oddsRatio: {
    solidLump: ratio(3.11, 'recollapseRisk'),
    cleft: ratio(2.97, 'recollapseRisk'),
    thoracolumbarJunction: ratio(2.09, 'recollapseRisk'),
  },
  rate: {
    bothEndplatesTouched: rate(5.2, 'recollapse2020'),
    endplateNotTouched: rate(16.5, 'recollapse2020'),
  },
} as const;

/** Fractures of other vertebrae after augmentation. Whether augmentation adds to them is not clear from controlled trials. */
export const NEW_FRACTURES = {
  rate: {
    any: rate(13.4, 'newFractureReview', { events: 1255, of: 9372 }),
    adjacent: rate(8.6, 'newFractureReview'),
  },
  /** Against vertebrae further away. */
  hazardRatio: {
    oneLevelAway: ratio(3.99, 'adjacency2024'),
    twoLevelsAway: ratio(1.97, 'adjacency2024'),
  },
  /** Of the new fractures, those that came in the first year. */
  inFirstYear: rate(56.6, 'adjacency2024'),
} as const;
