/** Heat of setting cement as rows: what was measured where and in what. Nothing is calculated for this body. */
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { heatNumbers, heatReports } from '../../../shared/simulation/cement/time/heat.ts';
import { text } from '../../text/text.ts';

export interface HeatRow {
  readonly key: string;
  readonly place: string;
  readonly measuredIn: string;
  readonly peak: string;
}

export interface HeatWords {
  readonly rows: readonly HeatRow[];
  /** What the rows do not say of this plan. */
  readonly hints: readonly string[];
}

export function heatWords(cementMl: number): HeatWords {
  const reports = heatReports(cementMl);
  const numbers = heatNumbers();
  const sources = new Set(reports.flatMap(({ bands }) => bands.map(({ source }) => source)));
  return {
    rows: reports.flatMap(({ place, bands }) =>
      bands.map(({ measuredIn, lowC, highC }, i) => ({
        key: `${place}-${measuredIn}-${i}`,
        place: text(`heat.places.${place}`),
        measuredIn: text(`heat.measuredIn.${measuredIn}`),
        peak:
          lowC === null
            ? text('heat.most', { high: rounded(highC) })
            : text('estimate.band', { low: rounded(lowC), high: rounded(highC) }),
      })),
    ),
    hints: [
      text('heat.why', numbers),
      ...(reports.some(({ cautions }) => cautions.includes('volumeNotMeasured'))
        ? [text('heat.volumeNotMeasured', numbers)]
        : []),
      [...sources].map((source) => SOURCES[source].citation).join('; '),
    ],
  };
}

function rounded(celsius: number): number {
  return Math.round(celsius);
}
