/** The shape table against what follows from it: front and middle heights, wedge, volume, and how the profile closes. */
import type { Level } from '../../../shared/anatomy/levels.ts';
import { segmentSumDeg, tableShape, tableVolumeMl, tableWedgeDeg } from '../model/anatomy.ts';
import type { Row } from '../row.ts';

/** Ha, Hm, wedge, body volume. */
const TABLE: Readonly<Partial<Record<Level, readonly [number, number, number, number]>>> = {
  T1: [13.4, 13.5, 2.1, 4.7],
  T2: [14.8, 15.0, 2.2, 5.6],
  T3: [14.9, 14.9, 2.0, 6.0],
  T4: [15.4, 15.4, 1.9, 6.5],
  T5: [15.2, 15.2, 2.2, 6.9],
  T6: [16.2, 16.4, 2.6, 8.2],
  T7: [16.7, 16.9, 3.0, 9.4],
  T8: [17.2, 17.4, 3.0, 10.4],
  T9: [17.9, 17.9, 2.6, 12.1],
  T10: [19.0, 18.8, 2.2, 13.8],
  T11: [19.8, 19.6, 2.7, 16.3],
  T12: [21.1, 20.9, 2.7, 19.8],
  L1: [22.5, 21.9, 2.2, 22.8],
  L2: [23.6, 22.6, 1.2, 24.6],
  L3: [23.8, 22.1, 0.0, 25.6],
  L4: [24.8, 22.7, -1.2, 27.2],
  L5: [25.9, 22.0, -5.0, 26.5],
};

const derived = { part: 'anatomy', source: 'model', role: 'construction', assumed: null } as const;
const rounding = { spread: { kind: 'rounding', of: 0.1 }, n: null, confidence: 'derived' } as const;

export const SHAPE_TABLE_ROWS: readonly Row[] = [
  ...Object.entries(TABLE).flatMap(([name, [anterior, middle, wedge, volume]]): Row[] => {
    const level = name as Level;
    return [
      {
        ...derived,
        id: `table.anterior.${level}`,
        what: `${level} anterior height`,
        published: { ...rounding, mean: anterior, unit: 'mm' },
        run: () => tableShape(level).heightsMm.anterior,
      },
      {
        ...derived,
        id: `table.middle.${level}`,
        what: `${level} middle height`,
        published: { ...rounding, mean: middle, unit: 'mm' },
        run: () => tableShape(level).heightsMm.middle,
      },
      {
        ...derived,
        id: `table.wedge.${level}`,
        what: `${level} wedge`,
        published: { ...rounding, mean: wedge, unit: 'deg' },
        run: () => tableWedgeDeg(level),
      },
      {
        ...derived,
        id: `table.volume.${level}`,
        what: `${level} body volume against 0.87 · π/4 · W · D · H`,
        role: 'check',
        published: {
          mean: volume,
          spread: { kind: 'tolerance', of: Number((0.15 * volume).toPrecision(3)) },
          unit: 'mL',
          n: null,
          confidence: 'derived',
        },
        run: () => tableVolumeMl(level),
      },
    ];
  }),
  {
    ...derived,
    id: 'table.volumeRatio',
    what: 'body volume, L1 over T6',
    role: 'check',
    published: { ...rounding, mean: 2.8, unit: '1' },
    run: () => tableVolumeMl('L1') / tableVolumeMl('T6'),
  },
  {
    ...derived,
    id: 'profile.thoracicClosure',
    what: 'segment angles T4 to T12',
    published: { ...rounding, mean: 32, unit: 'deg' },
    run: () => segmentSumDeg('T4', 'T12'),
  },
  {
    ...derived,
    id: 'profile.lumbarClosure',
    what: 'segment angles L1 to S1, lordosis',
    published: { ...rounding, mean: 59, unit: 'deg' },
    run: () => -segmentSumDeg('L1', 'S1'),
  },
];
