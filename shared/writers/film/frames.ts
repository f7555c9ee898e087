/** Pictures of a film in one archive, named in their order. Stored as they are: a PNG does not get smaller. */
import { type Zippable, zipSync } from 'fflate';
import { NO_TIME } from '../noTime.ts';

export function zipFrames(pngs: readonly Uint8Array[]): Uint8Array {
  const digits = Math.max(4, String(pngs.length).length);
  const files: Zippable = {};
  pngs.forEach((png, i) => {
    files[`frame-${String(i + 1).padStart(digits, '0')}.png`] = png;
  });
  return zipSync(files, { level: 0, mtime: NO_TIME });
}
