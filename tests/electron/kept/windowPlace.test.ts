/** A window comes back where a hand can take hold of it, whatever screens there are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_SIZE, placeOnScreens } from '../../../electron/kept/windowPlace.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 2560, height: 1400 };

const whole = (min: number, max: number) => fc.integer({ min, max });
const screen = fc.record({
  x: whole(-6000, 6000),
  y: whole(-3000, 3000),
  width: whole(800, 5120),
  height: whole(600, 2880),
});
const bounds = fc.record({
  x: whole(-20_000, 20_000),
  y: whole(-20_000, 20_000),
  width: whole(1, 10_000),
  height: whole(1, 10_000),
});

describe('the place of a window', () => {
  it('is left to the system at the first start', () => {
    expect(placeOnScreens(null, [SCREEN])).toBeNull();
  });

  it('is where it was, as long as its screen is there, also half beside it', () => {
    for (const kept of [
      { x: 100, y: 50, width: 1200, height: 800 },
      { x: 2000, y: 100, width: 1400, height: 900 },
      { x: 1500, y: 300, width: 1200, height: 800 },
      { x: -900, y: 0, width: 1200, height: 800 },
    ])
      expect(placeOnScreens(kept, [SCREEN, SECOND])).toEqual(kept);
  });

  it('is on the screen that is left when its own is gone, in the size it had if that fits', () => {
    expect(placeOnScreens({ x: 2400, y: 200, width: 1400, height: 900 }, [SCREEN])).toEqual({
      x: 520,
      y: 140,
      width: 1400,
      height: 900,
    });
    expect(placeOnScreens({ x: 2000, y: 0, width: 2400, height: 1300 }, [SCREEN])).toEqual(SCREEN);
  });

  it('has a bar that can be taken hold of, on each of fifty arrangements of screens', () => {
    fc.assert(
      fc.property(bounds, fc.array(screen, { minLength: 1, maxLength: 4 }), (kept, screens) => {
        const place = placeOnScreens(kept, screens);
        if (!place) return false;
        const home = screens.some((area) => {
          const across =
            Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
          return across >= 160 && place.y >= area.y && place.y + 32 <= area.y + area.height;
        });
        const large = screens.some(({ width, height }) => {
          const least = {
            width: Math.min(LEAST_SIZE.width, width),
            height: Math.min(LEAST_SIZE.height, height),
          };
          return place.width >= least.width && place.height >= least.height;
        });
        return home && large && Object.values(place).every(Number.isInteger);
      }),
      { numRuns: 50, seed: 50 },
    );
  });
});
