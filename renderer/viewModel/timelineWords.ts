/** A moment of the timeline in words: its phase, how far it is, and the numbers the model has for it. */
import type { Plan, Procedure } from '../../shared/plan/plan.ts';
import { HOLD_READ_S } from '../../shared/simulation/constants.ts';
import type { CementReading, Moment } from '../../shared/simulation/timeline/moment.ts';
import { namingOf, type TimelinePhase } from '../../shared/simulation/timeline/phases.ts';
import { LOCALE, text } from '../text/text.ts';
import { formatQuantity, formatShare } from './formatQuantity.ts';
import { filledWords } from './planWords.ts';

export function phaseName(phase: TimelinePhase, procedure: Procedure): string {
  return text(`timeline.${namingOf(phase, procedure)}`, { seconds: HOLD_READ_S.value });
}

/** "Balloons up 40 %". */
export function momentName({ phase, share }: Moment, procedure: Procedure): string {
  return `${phaseName(phase, procedure)} ${formatShare(share)}`;
}

export interface Reading {
  readonly key: 'height' | 'volume' | 'pressure' | 'cement' | 'minute' | 'viscosity';
  readonly label: string;
  readonly value: string;
}

/** In reading order; what the model says nothing about is said to be so, and what there is not is left out. */
export function momentReadings(
  { phase, heightsMm, readings }: Moment,
  plan: Plan,
): readonly Reading[] {
  const { pressureKpa, balloonPerSideMl, cementMl, cement } = readings;
  const reading = (key: Reading['key'], value: string): Reading => ({
    key,
    label: text(`timeline.readings.${key}`),
    value,
  });
  const rows = [reading('height', formatQuantity(heightsMm.anterior, 'heightMm'))];
  if (balloonPerSideMl !== null) {
    rows.push(reading('volume', filledWords(plan, balloonPerSideMl)));
    rows.push(
      reading(
        'pressure',
        pressureKpa === null
          ? text('timeline.notModelled')
          : formatQuantity(pressureKpa, 'pressureKpa'),
      ),
    );
  }
  if (cementMl !== null) rows.push(reading('cement', formatQuantity(cementMl, 'volumeMl')));
  if (cement) rows.push(...cementReadings(cement, reading));
  // Cement that sets is no paste any more.
  return phase === 'setting' ? rows.filter(({ key }) => key !== 'viscosity') : rows;
}

function cementReadings(
  { minute, viscosityPaS, roomTemperatureC }: CementReading,
  reading: (key: Reading['key'], value: string) => Reading,
): readonly Reading[] {
  const oneDecimal = new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const rows = [
    reading(
      'minute',
      text('timeline.minute', {
        minute: oneDecimal.format(minute),
        temperature: roomTemperatureC,
      }),
    ),
  ];
  if (viscosityPaS !== null)
    rows.push(
      reading(
        'viscosity',
        text('timeline.viscosity', { paS: Number(viscosityPaS.toPrecision(2)) }),
      ),
    );
  return rows;
}
