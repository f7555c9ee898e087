/** A moment of the timeline in words: its phase, how far it is, and the numbers the model has for it. */
import type { OutputId } from '../../shared/pipeline/explain/outputs/outputs.ts';
import { fullerSide } from '../../shared/plan/inflation.ts';
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

/**
 * The number of the model that a reading is, as its page explains it; null on the way between two: there it is drawn in, and
 * no number of the model. Where the sides hold different volumes one reading is two numbers.
 */
export function readingOutput(
  key: Reading['key'],
  { phase, share, position, stage }: Moment,
  plan: Plan,
): OutputId | null {
  const whole = share === 1;
  switch (key) {
    case 'height':
      return whole || position === 0 ? `height.${stage}.anterior` : null;
    case 'volume': {
      const full = phase === 'holding' || (phase === 'opening' && whole);
      return full && !fullerSide(plan) ? 'reachedVolume' : null;
    }
    case 'pressure':
      return phase === 'opening' && whole ? 'pressure' : null;
    case 'cement':
      return phase === 'setting' || whole ? 'cementVolume' : null;
    case 'minute':
      if (!whole) return null;
      return phase === 'setting' ? 'clock.hardAt' : 'clock.workingUntil';
    case 'viscosity':
      return null;
  }
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
