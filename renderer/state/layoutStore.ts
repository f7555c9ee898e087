/** How a person has set up the window: which folds are open, and how wide the rails are. */
import { createStore } from 'zustand/vanilla';
import { isShown, type SectionId, sectionElementId } from './sections.ts';

export const RAILS = ['case', 'plan'] as const;
export type Rail = (typeof RAILS)[number];

/** Narrower, words of the rail break; wider, nothing is gained. */
export const RAIL_LIMITS_PX: Readonly<Record<Rail, readonly [number, number]>> = {
  case: [280, 520],
  plan: [310, 560],
};

/** Room over the section that was gone to, for the mark of the focus. */
const CLEAR_PX = 7;

export interface LayoutState {
  /** Every other fold is closed. */
  readonly openFolds: readonly SectionId[];
  /** null: as wide as the style sheet makes it. */
  readonly railsPx: Readonly<Record<Rail, number | null>>;
}

export const USUAL_LAYOUT: LayoutState = { openFolds: [], railsPx: { case: null, plan: null } };

export const layoutStore = createStore<LayoutState>()(() => USUAL_LAYOUT);

export function foldSection(section: SectionId, open: boolean): void {
  layoutStore.setState(({ openFolds }) => {
    const others = openFolds.filter((each) => each !== section);
    return { openFolds: open ? [...others, section] : others };
  });
}

export function widenRail(rail: Rail, widthPx: number): void {
  const [least, most] = RAIL_LIMITS_PX[rail];
  const px = Math.round(Math.min(Math.max(widthPx, least), most));
  layoutStore.setState(({ railsPx }) => ({ railsPx: { ...railsPx, [rail]: px } }));
}

/** Opens the section, brings it to the top of its rail, and puts the focus there. */
export function goToSection(section: SectionId): void {
  if (!isShown(section)) return;
  foldSection(section, true);
  // The fold opens and a closing dialog gives its focus back first.
  setTimeout(() => {
    const element = document.getElementById(sectionElementId(section));
    if (element) scrollInRail(element, 'top');
    element?.focus({ preventScroll: true });
  }, 50);
}

/** In a narrow window the rails stand whole below the picture, and all of it scrolls together. */
function scrollerOf(element: HTMLElement): Element | null {
  const rail = element.closest('.scroll');
  return rail && rail.scrollHeight > rail.clientHeight ? rail : element.closest('.rooms');
}

/** Only its own rail moves: `scrollIntoView` would move the window too. */
export function scrollInRail(element: HTMLElement, to: 'top' | 'middle'): void {
  const rail = scrollerOf(element);
  if (!rail) return;
  const { top, height } = element.getBoundingClientRect();
  const clear = to === 'top' ? CLEAR_PX : (rail.clientHeight - height) / 2;
  rail.scrollTop += top - rail.getBoundingClientRect().top - clear;
}
