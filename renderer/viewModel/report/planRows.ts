/** The plan on paper: procedure and sides first, then what its instruments are set to. */
import type { Side } from '../../../shared/anatomy/levels.ts';
import { type CementChoice, isSameChoice } from '../../../shared/devices/ownDevice.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { fullerSide } from '../../../shared/plan/inflation.ts';
import { inflatedDevice } from '../../../shared/plan/instruments.ts';
import { entrySides } from '../../../shared/plan/plan.ts';
import { text } from '../../text/text.ts';
import { formatBand, formatQuantity } from '../formatQuantity.ts';
import { accessWords, cementWords, deviceWords, inflationWords } from '../planWords.ts';
import type { ReportRow } from './reportRow.ts';

export function planRows({ plan }: KyphoDocument, { run }: Derived): readonly ReportRow[] {
  const device = deviceWords(plan);
  return [
    { name: text('report.procedure'), value: text(`plan.procedureNames.${plan.procedure}`) },
    { name: text('report.approach'), value: text(`plan.approachNames.${plan.approach}`) },
    ...accessRows(plan),
    ...(device && plan.procedure !== 'vertebroplasty'
      ? [{ name: text(deviceName(plan.procedure)), value: device.label, band: device.what }]
      : []),
    ...amountRows(plan),
    {
      name: text('report.depth', { what: text(`plan.centre.${plan.procedure}`) }),
      value: formatQuantity(plan.balloonDepthShare, 'balloonDepthShare'),
    },
    {
      name: text('report.viscosity'),
      ...cementCell(plan.cementViscosity),
    },
    ...(run.available
      ? run.value.events.map((event) => ({
          name: text(`plan.${event.code}`),
          value: event.volumePerSideMl
            ? formatQuantity(event.volumePerSideMl.median, 'inflationVolumePerSideMl')
            : text('report.notReached'),
          ...(event.volumePerSideMl && {
            band: formatBand(event.volumePerSideMl, 'inflationVolumePerSideMl'),
          }),
        }))
      : []),
  ];
}

/** A class is a word of the sentence, the name of an own cement its user's. */
function cementCell(choice: CementChoice): Omit<ReportRow, 'name'> {
  const { label, what } = cementWords(choice);
  return typeof choice === 'string' ? { value: label.toLowerCase() } : { value: label, band: what };
}

/** One row where both needles are alike, else one a side. */
function accessRows({ approach, sides }: KyphoDocument['plan']): readonly ReportRow[] {
  const entered = entrySides(approach);
  const row = (side: Side, name: string): ReportRow => {
    const { label, what } = accessWords(sides[side].access);
    return { name, value: label, band: what };
  };
  if (entered.every((side) => isSameChoice(sides[side].access, sides[entered[0]!].access)))
    return [row(entered[0]!, text('report.access'))];
  return entered.map((side) =>
    row(
      side,
      text('paths.fieldOf', { number: text('report.access'), side: text(`paths.side.${side}`) }),
    ),
  );
}

function deviceName(procedure: 'kyphoplasty' | 'stent' | 'jack') {
  return procedure === 'kyphoplasty' ? 'report.balloon' : (`plan.${procedure}` as const);
}

/** How much goes in: for each balloon, or of cement; a jack opens as far as it can. */
function amountRows(plan: KyphoDocument['plan']): readonly ReportRow[] {
  if (inflatedDevice(plan))
    return [
      {
        name: text(fullerSide(plan) ? 'report.inflationEachSide' : 'report.inflation'),
        value: inflationWords(plan),
      },
    ];
  if (plan.procedure !== 'vertebroplasty') return [];
  return [
    {
      name: text('plan.cementTarget'),
      value: formatQuantity(plan.cementVolumeMl, 'cementVolumeMl'),
    },
  ];
}
