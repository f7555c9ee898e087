// The number of a measurement stands where it hides nothing: no needle tip, no level, no other mark.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  boxAround,
  type PicturePoint,
  placeLabel,
} from '../../../renderer/viewModel/measure/placeLabel.ts';
import { takenBoxes } from '../../../renderer/viewport/overlayLayout.ts';

const SEED = 20_260_415;
const SIZE = { widthPx: 480, heightPx: 360 };
const LABEL = { width: 76, height: 24 };
const apart = (a: Box, b: Box) =>
  a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
const within = (box: Box, { x, y }: PicturePoint) => !apart(box, { x, y, width: 0, height: 0 });

const anyPoint = fc.record({
  x: fc.double({ min: 0, max: SIZE.widthPx, noNaN: true }),
  y: fc.double({ min: 0, max: SIZE.heightPx, noNaN: true }),
});

describe('a label', () => {
  test('stands clear of needle tips, levels, edge marks and scale, inside the picture', () => {
    let placed = 0;
    fc.assert(
      fc.property(
        fc.array(anyPoint, { minLength: 2, maxLength: 3 }),
        fc.array(anyPoint, { maxLength: 4 }),
        fc.array(anyPoint, { minLength: 5, maxLength: 5 }),
        (line, tips, levels) => {
          const marks = {
            edges: { left: [], right: [], top: [], bottom: [] },
            levels: levels.map(
              (at) => ({ level: 'L1', fractured: false, treated: false, ...at }) as const,
            ),
            scaleBar: { lengthMm: 50, lengthPx: 90 },
          };
          const taken = takenBoxes(marks, SIZE.widthPx, SIZE.heightPx);
          const at = placeLabel(line, LABEL, { ...SIZE, taken, seen: [...tips, ...line] });
          if (!at) return;
          placed++;
          const box = boxAround(at, LABEL);
          for (const tip of [...tips, ...line]) expect(within(box, tip)).toBe(false);
          for (const other of taken) expect(apart(box, other)).toBe(true);
          expect(box.x).toBeGreaterThan(0);
          expect(box.y).toBeGreaterThan(0);
          expect(box.x + box.width).toBeLessThan(SIZE.widthPx);
          expect(box.y + box.height).toBeLessThan(SIZE.heightPx);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
    // There is nearly always room.
    expect(placed).toBeGreaterThan(270);
  });

  test('moves aside for a tip in the place it would take', () => {
    const line = [
      { x: 200, y: 100 },
      { x: 200, y: 260 },
    ];
    const free = placeLabel(line, LABEL, { ...SIZE, taken: [], seen: [] })!;
    const moved = placeLabel(line, LABEL, { ...SIZE, taken: [], seen: [free] })!;
    expect(within(boxAround(moved, LABEL), free)).toBe(false);
  });

  test('is left out where there is no room at all', () => {
    const all = { x: 0, y: 0, width: SIZE.widthPx, height: SIZE.heightPx };
    const line = [
      { x: 10, y: 10 },
      { x: 90, y: 90 },
    ];
    expect(placeLabel(line, LABEL, { ...SIZE, taken: [all], seen: [] })).toBeNull();
  });
});
