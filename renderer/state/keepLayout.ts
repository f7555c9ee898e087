/**
 * Remembers for this user how the window was set up: folds, rails, picture, appearance. What comes back was written by
 * another version, or by somebody else: each value is judged alone, and what is broken or foreign is as if never kept.
 */
import type { Platform } from '../platform/platform.ts';
import { keptRecord, oneOf, recordOf } from './keptRecord.ts';
import { layoutStore, RAIL_LIMITS_PX, RAILS, type Rail, USUAL_LAYOUT } from './layoutStore.ts';
import { SECTION_IDS } from './sections.ts';
import { APPEARANCES, STAGE_PICTURES, viewStore } from './viewStore.ts';

type Shelf = Pick<Platform, 'readLayout' | 'writeLayout'>;

/** Sets the window up as it was left, then keeps every change. */
export function keepLayout(platform: Shelf): void {
  bringBack(keptRecord(platform.readLayout()));
  let kept = written();
  const keep = () => {
    const next = written();
    if (next === kept) return;
    kept = next;
    platform.writeLayout(next);
  };
  layoutStore.subscribe(keep);
  viewStore.subscribe(keep);
}

/** The appearance stays: whoever needs high contrast needs it to find the way. */
export function resetLayout(): void {
  layoutStore.setState(USUAL_LAYOUT);
  viewStore.setState({ picture: 'scene' });
}

function written(): string {
  const { picture, appearance } = viewStore.getState();
  const { openFolds, railsPx } = layoutStore.getState();
  return JSON.stringify({ picture, appearance, openFolds, railsPx });
}

function bringBack(kept: Readonly<Record<string, unknown>>): void {
  const picture = oneOf(STAGE_PICTURES, kept.picture);
  const appearance = oneOf(APPEARANCES, kept.appearance);
  const openFolds = Array.isArray(kept.openFolds) ? kept.openFolds : [];
  const widths = recordOf(kept.railsPx);
  const railsPx = Object.fromEntries(
    RAILS.map((rail) => [rail, widthOf(rail, widths[rail])]),
  ) as Record<Rail, number | null>;
  viewStore.setState({ ...(picture && { picture }), ...(appearance && { appearance }) });
  layoutStore.setState({ openFolds: SECTION_IDS.filter((id) => openFolds.includes(id)), railsPx });
}

function widthOf(rail: Rail, kept: unknown): number | null {
  const [least, most] = RAIL_LIMITS_PX[rail];
  return typeof kept === 'number' && kept >= least && kept <= most ? kept : null;
}
