/** The simulated procedure on paper: what its devices did, where the cement lies, and where it may leak. */
import type { Derived } from '../../../shared/pipeline/derived.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { text } from '../../text/text.ts';
import { formatQuantity, formatShare, formatShareBand } from '../formatQuantity.ts';
import { canalLeakRow } from '../outcome/leakRows.ts';
import { estimated, type ReportRow } from './reportRow.ts';

export function resultRows({ run }: Derived): readonly ReportRow[] {
  if (!run.available)
    return [{ name: text('outcome.noRun'), value: text(`unavailable.${run.reason}`) }];
  const { gainMm, restorationOfLostPercent, cement, stop, stopProbability } = run.value;
  const restoration = restorationOfLostPercent.anterior;
  return [
    estimated(text('report.gain'), gainMm.anterior, 'heightChangeMm'),
    ...(restoration ? [estimated(text('report.regained'), restoration, 'sharePercent')] : []),
    ...deviceRows(run.value),
    cement.volumeIs === 'planned'
      ? {
          name: text('report.cement'),
          value: formatQuantity(cement.volumeMl.median, 'volumeMl'),
          band: text('estimate.planned'),
        }
      : estimated(text('report.cement'), cement.volumeMl, 'volumeMl'),
    estimated(text('report.fill'), cement.fillPercent, 'sharePercent'),
    ...contactRows(run.value),
    ...(stop === 'noDevice'
      ? []
      : [
          {
            name: text('report.stop'),
            value: text(`outcome.stop.${stop}`),
            band: text('outcome.stopShare', { share: formatShare(stopProbability) }),
          },
        ]),
  ];
}

/** Pressure or opening: each where the procedure has it. */
function deviceRows(result: ProcedureResult): readonly ReportRow[] {
  const { pressureCurve, pressureKpa, jackOpeningMm } = result;
  return [
    ...(pressureCurve ? [estimated(text('outcome.pressure'), pressureKpa, 'pressureKpa')] : []),
    ...(jackOpeningMm ? [estimated(text('outcome.opening'), jackOpeningMm, 'lengthMm')] : []),
  ];
}

/** What the cement touches and where it may leak: the rate of a population never stands for this plan. */
function contactRows({ cement: { contact, leak } }: ProcedureResult): readonly ReportRow[] {
  const canal = leak && canalLeakRow(leak);
  return [
    ...(contact
      ? [
          {
            name: text('report.bothEndplates'),
            value: text('estimate.shareOfRuns', { share: formatShare(contact.both) }),
          },
        ]
      : []),
    ...(leak
      ? [
          {
            name: text('report.leaks'),
            value: formatShare(leak.anyOnCt.probability.median),
            band: formatShareBand(leak.anyOnCt.probability),
          },
        ]
      : []),
    ...(canal ? [{ name: text('report.canalLeak'), value: canal.rate, band: canal.band }] : []),
  ];
}
