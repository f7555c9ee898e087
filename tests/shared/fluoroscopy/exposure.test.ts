/** Pictures and seconds are counted, and time never runs back. */
import { expect, it } from 'vitest';
import { countBeam, countShot, NO_EXPOSURE } from '../../../shared/fluoroscopy/exposure.ts';

it('[M-FL-10] counts pictures and seconds apart', () => {
  const after = countBeam(countShot(countShot(NO_EXPOSURE)), 2.5);
  expect(after).toEqual({ shots: 2, beamSeconds: 2.5 });
  expect(countBeam(after, -1)).toEqual(after);
  expect(NO_EXPOSURE).toEqual({ shots: 0, beamSeconds: 0 });
});
