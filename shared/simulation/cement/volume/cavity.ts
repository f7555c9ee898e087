/** The room a device leaves for cement, and the cement it asks for (M-CEM-1): each kind opens the body in its own way. */
import { CEMENT_RATIO } from '../../constants.ts';
import { INTERDIGITATION_ML } from '../constants.ts';
import { inRange } from '../prior.ts';

export type CavityDevice =
  | {
      readonly kind: 'balloon';
      /** Both sides together. */
      readonly reachedMl: number;
      /** What stays open once the balloons are out; null: not known, then cement follows the balloon as published. */
      readonly openedMl: number | null;
    }
  /** A stent holds its balloon's volume open. */
  | { readonly kind: 'stent'; readonly reachedMl: number }
  /** A jack leaves no hollow of its own: the room is what the body regained. */
  | { readonly kind: 'jack'; readonly bodyBeforeMl: number; readonly bodyAfterMl: number };

/** Cavity open to cement. `share` runs 0–1 over what is not known of a draw. */
export function cavityMl(device: CavityDevice, share: number): number {
  switch (device.kind) {
    case 'balloon':
      return device.openedMl ?? unknownCavityMl(device.reachedMl, share);
    case 'stent':
      return device.reachedMl;
    case 'jack':
      return Math.max(0, device.bodyAfterMl - device.bodyBeforeMl);
  }
}

/** Cement for a cavity; never falls with `share`. */
export function injectedForCavityMl(device: CavityDevice, share: number): number {
  if (device.kind === 'balloon' && device.openedMl === null)
    return cementRatio(share) * device.reachedMl;
  const wanted = cavityMl(device, share) + inRange(INTERDIGITATION_ML, share);
  if (device.kind === 'jack') return wanted;
  const least = inRange(CEMENT_RATIO, 0) * device.reachedMl;
  const most = inRange(CEMENT_RATIO, 1) * device.reachedMl;
  return Math.min(most, Math.max(least, wanted));
}

/** What the published cement leaves for the cavity once the bone around it has had its part. */
function unknownCavityMl(reachedMl: number, share: number): number {
  const left = cementRatio(share) * reachedMl - inRange(INTERDIGITATION_ML, share);
  return Math.min(reachedMl, Math.max(0, left));
}

/** Median κ, with the 10th and 90th percentile of its stated range; straight between them. */
function cementRatio(share: number): number {
  const [low, high] = CEMENT_RATIO.range!;
  const middle = CEMENT_RATIO.value;
  const steps = (Math.min(0.9, Math.max(0.1, share)) - 0.5) / 0.4;
  return middle + (steps < 0 ? middle - low : high - middle) * steps;
}
