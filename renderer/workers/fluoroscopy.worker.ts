/** Draws fluoroscopy without a graphics card, away from the window's thread. */
import type { CArm } from '../../shared/fluoroscopy/carm/cArm.ts';
import type { AttenuatingSurface } from '../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import { type Display, developPicture } from '../../shared/fluoroscopy/picture/developPicture.ts';
import { lineIntegrals } from '../../shared/fluoroscopy/picture/lineIntegrals.ts';

export type FluoroscopyRequest =
  | { readonly kind: 'surfaces'; readonly surfaces: readonly AttenuatingSurface[] }
  | { readonly kind: 'picture'; readonly arm: CArm; readonly display: Display };

/** Grey from 0 to 255, row by row; answers come in the order they were asked for. */
export type FluoroscopyReply = Uint8ClampedArray<ArrayBuffer>;

let surfaces: readonly AttenuatingSurface[] = [];

self.onmessage = ({ data }: MessageEvent<FluoroscopyRequest>) => {
  if (data.kind === 'surfaces') {
    surfaces = data.surfaces;
    return;
  }
  const grey = Uint8ClampedArray.from(
    developPicture(lineIntegrals(surfaces, data.arm), data.arm, data.display),
  );
  self.postMessage(grey, { transfer: [grey.buffer] });
};
