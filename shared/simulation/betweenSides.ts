/**
 * Two needles that are planned unlike (M-SIM-5): the run sees the middle of both, but for how each tilts the plate and
 * what its cement touches, and stops where the first of them would.
 */
import { mapPlaces } from '../anatomy/heights.ts';
import type { RunBody } from './runBody.ts';

export function betweenSides(left: RunBody, right: RunBody): RunBody {
  const middle = (a: number, b: number) => (a + b) / 2;
  return {
    ...left,
    aheadMm: mapPlaces((place) => middle(left.aheadMm[place], right.aheadMm[place])),
    heightWeights: mapPlaces((place) =>
      middle(left.heightWeights[place], right.heightWeights[place]),
    ),
    heightShares: [...left.heightShares, ...right.heightShares],
    forwardCosine: middle(left.forwardCosine, right.forwardCosine),
    frontRoomMm: middle(left.frontRoomMm, right.frontRoomMm),
    lateralShares: { left: left.lateralShares.left, right: right.lateralShares.right },
    widthRoomMm: Math.min(left.widthRoomMm, right.widthRoomMm),
    cortexVolumeMl: Math.min(left.cortexVolumeMl, right.cortexVolumeMl),
  };
}
