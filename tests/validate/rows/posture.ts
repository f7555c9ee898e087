/** What posture gives back by the age of the fracture: the table that the law was written with. */
import { mobility } from '../../../shared/simulation/sampler.ts';
import type { Row } from '../row.ts';

const SHARES: readonly (readonly [days: number, share: number])[] = [
  [7, 0.58],
  [14, 0.52],
  [28, 0.42],
  [42, 0.35],
  [70, 0.26],
  [112, 0.19],
  [365, 0.15],
];

export const POSTURE_ROWS: readonly Row[] = SHARES.map(([days, mean]) => ({
  id: `posture.mobility.${days}`,
  part: 'clinical',
  what: `share of the loss that posture gives back, ${days} days, no cleft`,
  source: 'model',
  published: {
    mean,
    spread: { kind: 'rounding', of: 0.01 },
    unit: '1',
    n: null,
    confidence: 'derived',
  },
  role: 'construction',
  assumed: 'standing picture before',
  run: () => mobility(days, 0),
}));
