/** Cements of the catalogue by their class: when each can be worked with, and when it is hard, in a room of the reference temperature. */
import { CEMENT_VISCOSITIES } from '../../../shared/devices/catalogue.ts';
import { type Estimate, hasBand } from '../../../shared/quantities/estimate.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import {
  HARDENING_MIN,
  HIGH_VISCOSITY_THICKENING_MIN,
  REFERENCE_TEMPERATURE_C,
  THICKENING_MIN,
} from '../../../shared/simulation/cement/constants.ts';
import { cementTimeline } from '../../../shared/simulation/cement/time/timeline.ts';
import { text } from '../../text/text.ts';
import { plainNumber } from '../modelPage/plainNumber.ts';
import type { CatalogueRow } from './instrumentRows.ts';

export const CEMENT_TEMPERATURE_C = REFERENCE_TEMPERATURE_C.value;

export function cementRows(): readonly CatalogueRow[] {
  return CEMENT_VISCOSITIES.flatMap((viscosity) => {
    const timeline = cementTimeline(viscosity, CEMENT_TEMPERATURE_C);
    if (!timeline.ok) return [];
    const working = timeline.value.phases.find(({ phase }) => phase === 'working');
    const setting = timeline.value.phases.find(({ phase }) => phase === 'setting');
    if (!working || !setting) return [];
    const thickening = viscosity === 'high' ? HIGH_VISCOSITY_THICKENING_MIN : THICKENING_MIN;
    const sources = new Set([thickening.source, HARDENING_MIN.source]);
    return [
      {
        key: viscosity,
        label: text(`instruments.cementClasses.${viscosity}`),
        viscosity,
        // What a copy starts from.
        sizes: {
          injectionFromMin: rounded(working.fromMin.median),
          workingUntilMin: rounded(working.toMin.median),
          hardAtMin: rounded(setting.toMin.median),
        },
        cells: [working.fromMin, working.toMin, setting.toMin].map(minutesWords),
        source: [...sources].map((source) => SOURCES[source].citation).join('; '),
      },
    ];
  });
}

function minutesWords(minutes: Estimate): string {
  const { median, low, high } = minutes;
  return hasBand(minutes)
    ? text('instruments.minutesBand', {
        value: shown(median),
        low: shown(low),
        high: shown(high),
      })
    : text('instruments.minutes', { value: shown(median) });
}

function shown(minutes: number): string {
  return plainNumber(rounded(minutes));
}

function rounded(minutes: number): number {
  return Math.round(10 * minutes) / 10;
}
