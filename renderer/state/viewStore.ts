/** How the case is looked at: never saved with it, never undone. */
import { createStore } from 'zustand/vanilla';
import type { Place } from '../../shared/anatomy/heights.ts';
import type { Level, Side } from '../../shared/anatomy/levels.ts';
import type { Measure } from '../../shared/measure/measures.ts';
import type { Spot } from '../../shared/measure/spot.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { facingView } from '../viewport/facingView.ts';
import type { Eye, SectionPlane, ViewName } from '../viewport/viewportProps.ts';
import { resetFilms } from './filmStore.ts';
import { resetFluoroscopy } from './fluoroscopyStore.ts';

export const APPEARANCES = ['system', 'light', 'dark', 'contrast'] as const;
export type Appearance = (typeof APPEARANCES)[number];

/** What stands in the middle of the window. */
export const STAGE_PICTURES = ['scene', 'drawings', 'fluoroscopy', 'films'] as const;
export type StagePicture = (typeof STAGE_PICTURES)[number];

/** Points of the bones, in the order they were taken. */
export interface Measuring {
  readonly measure: Measure;
  readonly spots: readonly Spot[];
}

export interface ViewState {
  readonly picture: StagePicture;
  readonly stage: Stage;
  /** Where on the timeline, in phases; null: at the stage itself. */
  readonly timelineAt: number | null;
  /** The timeline is being played. */
  readonly playing: boolean;
  /** The spine as measured is drawn beside what is shown. */
  readonly before: boolean;
  /** null after the scene was turned by hand. */
  readonly namedView: ViewName | null;
  /** Where the scene was turned, moved or magnified to by hand; null: as the view is named. */
  readonly eye: Eye | null;
  /** null: nothing is cut. */
  readonly sectionPlane: SectionPlane | null;
  /** The needle that is looked along, and how deep, from the dorsal cortex; null: none. */
  readonly along: { readonly side: Side; readonly depthMm: number } | null;
  /** In the 3D picture; null: nothing is being measured. */
  readonly measuring: Measuring | null;
  readonly appearance: Appearance;
  /** The height whose field is being edited: the sketch shows where it is measured. */
  readonly pointedAt: { readonly level: Level; readonly place: Place | null } | null;
}

/** Home looks from behind, as the surgeon does on the prone patient. */
export const HOME_VIEW = {
  namedView: 'posterior',
  sectionPlane: null,
  along: null,
} as const satisfies Partial<ViewState>;

export const viewStore = createStore<ViewState>()(() => ({
  picture: 'scene',
  // A case opens from the side, where its fracture shows.
  namedView: 'left',
  eye: null,
  sectionPlane: null,
  along: null,
  stage: 'inflated',
  timelineAt: null,
  playing: false,
  before: false,
  measuring: null,
  appearance: 'system',
  pointedAt: null,
}));

/** A stage that is chosen leaves the timeline. */
export function showStage(stage: Stage): void {
  viewStore.setState({ stage, timelineAt: null });
}

/** Plays the timeline under the 3D picture, or pauses it: asked for from elsewhere, it brings what can be played. */
export function togglePlaying(): void {
  const { along, playing } = viewStore.getState();
  if (along) stopLookingAlong();
  viewStore.setState({ picture: 'scene', playing: !playing });
}

export function pausePlaying(): void {
  viewStore.setState({ playing: false });
}

/** Looks along a needle from its entry, cut across there. */
export function lookAlong(side: Side): void {
  viewStore.setState({ along: { side, depthMm: 0 }, namedView: 'needle', sectionPlane: null });
}

/** Nothing is cut across a needle any more; an eye that looked along it goes home. */
export function stopLookingAlong(): void {
  viewStore.setState(({ namedView }) => ({ along: null, namedView: unlessAlong(namedView) }));
}

/** Cuts, and turns the eye to the cut unless it is seen already; null: nothing is cut, and the eye stays where it is. */
export function showCut(plane: SectionPlane | null): void {
  viewStore.setState(({ namedView, eye }) => {
    const view = unlessAlong(namedView);
    return {
      along: null,
      sectionPlane: plane,
      namedView: plane === null ? view : facingView(plane, view, eye),
    };
  });
}

const unlessAlong = (view: ViewName | null) => (view === 'needle' ? HOME_VIEW.namedView : view);

/** Another case starts with its plan in the bone; how it is looked at stays. */
export function showPlannedStage(): void {
  stopLookingAlong();
  viewStore.setState({
    stage: 'inflated',
    timelineAt: null,
    measuring: null,
    pointedAt: null,
  });
  resetFluoroscopy();
  resetFilms();
}
