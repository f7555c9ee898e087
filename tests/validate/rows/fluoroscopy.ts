/** The synthetic picture: how much of the beam comes through, and how a body stands out. */
import { ATTENUATION_PER_CM } from '../../../shared/fluoroscopy/constants.ts';
import type { Ours, Row, RowSpread } from '../row.ts';

function row(
  id: string,
  what: string,
  mean: number | null,
  spread: RowSpread | null,
  unit: string,
  assumed: string,
  run: () => Ours,
): Row {
  return {
    id: `fluoroscopy.${id}`,
    part: 'fluoroscopy',
    what,
    source: 'nistAttenuation',
    published: { mean, spread, unit, n: null, confidence: 'derived' },
    role: 'check',
    assumed,
    run,
  };
}

const { softTissue, cancellousBone } = ATTENUATION_PER_CM;
export const FLUOROSCOPY_ROWS: readonly Row[] = [
  row(
    'transmission',
    'beam through 200 mm of tissue',
    2,
    { kind: 'rounding', of: 0.5 },
    'percent',
    '70 keV',
    () => 100 * Math.exp(-20 * softTissue.value),
  ),
  row(
    'contrast',
    'contrast of a body of 35 mm',
    18,
    null,
    'percent',
    '70 keV',
    () => 100 * (1 - Math.exp(-3.5 * (cancellousBone.value - softTissue.value))),
  ),
  row(
    'trabecular',
    'attenuation of cancellous bone',
    null,
    { kind: 'range', low: 0.22, high: 0.27 },
    '1/cm',
    '70 keV',
    () => cancellousBone.value,
  ),
];
