/** Measuring in the 3D picture: which points were taken. It belongs to the way of looking, so Undo never sees it. */
import { type Measure, POINTS_OF } from '../../shared/measure/measures.ts';
import type { Spot } from '../../shared/measure/spot.ts';
import { type Measuring, viewStore } from './viewStore.ts';

const NOTHING_MEASURED: Measuring = { measure: 'distance', spots: [] };

const change = (next: (measuring: Measuring) => Measuring) =>
  viewStore.setState(({ measuring }) => ({ measuring: measuring && next(measuring) }));

/** Asked for from another picture, it brings the 3D picture. */
export function toggleMeasuring(): void {
  const { picture, measuring } = viewStore.getState();
  const ends = picture === 'scene' && measuring !== null;
  viewStore.setState({
    picture: 'scene',
    measuring: ends ? null : (measuring ?? NOTHING_MEASURED),
  });
}

export function stopMeasuring(): void {
  viewStore.setState({ measuring: null });
}

/** Points that are there stay, as far as they are of use. */
export function chooseMeasure(measure: Measure): void {
  change(({ spots }) => ({ measure, spots: spots.slice(0, POINTS_OF[measure]) }));
}

/** One more than are needed begins anew. */
export function addSpot(spot: Spot): void {
  change(({ measure, spots }) => ({
    measure,
    spots: spots.length < POINTS_OF[measure] ? [...spots, spot] : [spot],
  }));
}

export function removeLastSpot(): void {
  change(({ measure, spots }) => ({ measure, spots: spots.slice(0, -1) }));
}

export function clearSpots(): void {
  change(({ measure }) => ({ measure, spots: [] }));
}
