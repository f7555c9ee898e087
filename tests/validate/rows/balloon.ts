/** The free balloon: the one published size, and the table that follows from the capsule. */
import { compactedShell, endplateContactMm2, freeBalloon } from '../model/bone.ts';
import type { Row } from '../row.ts';

/** Diameter and length at 1, 2, 3 … mL. */
const TABLE: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  10: [
    [9.7, 16.8],
    [12.6, 20.3],
    [14.6, 22.7],
    [16.3, 24.7],
  ],
  15: [
    [8.5, 20.4],
    [11.3, 23.7],
    [13.3, 26.1],
    [14.9, 28.0],
    [16.2, 29.6],
  ],
  20: [
    [7.6, 24.4],
    [10.3, 27.5],
    [12.2, 29.8],
    [13.7, 31.7],
    [15.0, 33.2],
    [16.2, 34.6],
  ],
};

const derived = { part: 'balloon', source: 'model', assumed: null } as const;
const rounding = { spread: { kind: 'rounding', of: 0.1 }, n: null, confidence: 'derived' } as const;

export const BALLOON_ROWS: readonly Row[] = [
  {
    part: 'balloon',
    id: 'balloon.allevo',
    what: 'diameter of a 20 mm balloon at 6 mL',
    source: 'allevo510k',
    published: { mean: 16, spread: null, unit: 'mm', n: null, confidence: 'read' },
    role: 'calibration',
    sets: ['AXIAL_GROWTH'],
    assumed: null,
    run: () => freeBalloon(20, 6).diameterMm,
  },
  ...Object.entries(TABLE).flatMap(([nominal, sizes]) =>
    sizes.flatMap(([diameter, length], i): Row[] => [
      {
        ...derived,
        id: `balloon.diameter.${nominal}.${i + 1}`,
        what: `diameter, ${nominal} mm balloon at ${i + 1} mL`,
        role: 'construction',
        published: { ...rounding, mean: diameter, unit: 'mm' },
        run: () => freeBalloon(Number(nominal), i + 1).diameterMm,
      },
      {
        ...derived,
        id: `balloon.length.${nominal}.${i + 1}`,
        what: `length, ${nominal} mm balloon at ${i + 1} mL`,
        role: 'construction',
        published: { ...rounding, mean: length, unit: 'mm' },
        run: () => freeBalloon(Number(nominal), i + 1).lengthMm,
      },
    ]),
  ),
  ...[10, 15, 20].map(
    (nominal): Row => ({
      ...derived,
      id: `balloon.contact.${nominal}`,
      what: `contact with an endplate, ${nominal} mm balloon at 3 mL, 1.5 mm sunk`,
      role: 'construction',
      published: {
        mean: null,
        spread: { kind: 'range', low: 100, high: 300 },
        unit: 'mm2',
        n: null,
        confidence: 'derived',
      },
      run: () => endplateContactMm2(nominal, 3, 1.5),
    }),
  ),
  ...(
    [
      [1, 127, 169],
      [2, 254, 338],
    ] as const
  ).map(
    ([count, low, high]): Row => ({
      ...derived,
      id: `balloon.force.${count}`,
      what: `lift force of ${count === 1 ? 'one balloon' : 'two balloons'} at 0.85 MPa`,
      role: 'construction',
      published: {
        mean: null,
        spread: { kind: 'range', low, high },
        unit: 'N',
        n: null,
        confidence: 'derived',
      },
      assumed: '15 mm balloon at 3 mL, 1.5 mm sunk',
      run: () => 0.85 * count * endplateContactMm2(15, 3, 1.5),
    }),
  ),
  {
    ...derived,
    id: 'balloon.shellRatio',
    what: 'compacted shell over balloon volume',
    role: 'check',
    published: { mean: 0.4, spread: null, unit: '1', n: null, confidence: 'derived' },
    assumed: 'compacted fraction 0.35 there, 0.25 here',
    run: () => compactedShell(15, 3).ratio,
  },
  {
    ...derived,
    id: 'balloon.shellThickness',
    what: 'compacted shell, 15 mm balloon at 3 mL',
    role: 'check',
    published: {
      mean: 1.1,
      spread: { kind: 'range', low: 1, high: 2 },
      unit: 'mm',
      n: null,
      confidence: 'derived',
    },
    run: () => compactedShell(15, 3).thicknessMm,
  },
];
