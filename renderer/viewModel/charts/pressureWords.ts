/** The pressure–volume curve in words: its legend with every value, and one paragraph for those who do not see it. */
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { HOLD_READ_S } from '../../../shared/simulation/constants.ts';
import type { PressureCurve } from '../../../shared/simulation/result.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../formatQuantity.ts';
import type { MarkShape } from './markShape.ts';
import type { PressureChart } from './pressureChart.ts';

export interface LegendRow {
  readonly key: string;
  readonly shape: MarkShape;
  readonly word: string;
  readonly value: string;
  /** Where it explains itself. */
  readonly output?: OutputId;
}

const ml = (value: number) => formatQuantity(value, 'volumeMl');
const bar = (value: number) => formatQuantity(value, 'pressureKpa');
const at = (volumeMl: number, kpa: number) =>
  text('charts.pressure.at', { volume: ml(volumeMl), pressure: bar(kpa) });

export function pressureLegend(curve: PressureCurve, chart: PressureChart): readonly LegendRow[] {
  return [
    {
      key: 'now',
      shape: 'disc',
      word: text('charts.pressure.now'),
      value: at(curve.reachedVolumeMl, chart.nowKpa),
    },
    {
      key: 'held',
      shape: 'ring',
      word: text('charts.pressure.held', { seconds: HOLD_READ_S.value }),
      value: bar(curve.heldPressureKpa),
      output: 'heldPressure',
    },
    ...chart.events.map((event, i) => ({
      key: event.code,
      shape: event.shape,
      word: text(`plan.${event.code}`),
      value: at(curve.events[i]!.volumePerSideMl, curve.events[i]!.pressureKpa),
    })),
    ...(chart.planned
      ? [
          {
            key: 'planned',
            shape: 'triangle' as const,
            word: text('charts.pressure.planned'),
            value: ml(curve.plannedVolumeMl),
          },
        ]
      : []),
  ];
}

/** "Limit 27.0 bar", or where it is when the picture ends below it. */
export function limitWords(curve: PressureCurve, chart: PressureChart): string {
  const limit = bar(curve.maxPressureKpa);
  return chart.limitY === null
    ? text('charts.pressure.limitAbove', { limit })
    : text('charts.pressure.limit', { limit });
}

export function pressureSummary(curve: PressureCurve, chart: PressureChart): string {
  return [
    text('charts.pressure.reads', {
      pressure: bar(chart.nowKpa),
      volume: ml(curve.reachedVolumeMl),
      held: bar(curve.heldPressureKpa),
      seconds: HOLD_READ_S.value,
    }),
    ...curve.events.map((event) =>
      text('charts.pressure.readsEvent', {
        event: text(`plan.${event.code}`),
        volume: ml(event.volumePerSideMl),
        pressure: bar(event.pressureKpa),
      }),
    ),
    text('charts.pressure.readsLimit', {
      pressure: bar(curve.maxPressureKpa),
      volume: ml(curve.maxVolumeMl),
    }),
  ].join(' ');
}
