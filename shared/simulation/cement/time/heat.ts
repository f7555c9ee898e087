/** How hot it got where somebody measured (M-CEM-12): published ranges by place, no field of temperatures of our own. */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Constant } from '../../../quantities/constant.ts';
import type { SourceId } from '../../../quantities/sources.ts';
import {
  CADAVER_HEAT_VOLUME_ML,
  CADAVER_MINUTES_ABOVE_50,
  CADAVER_PEAK_C,
  CANAL_LEAK_PEAK_C,
  IN_VIVO_CANAL_MOST_C,
  IN_VIVO_PEAK_C,
  THERMAL_CAUTION_C,
} from '../constants.ts';
import { type CementRefusal, refuse } from '../refusal.ts';

export const HEAT_PLACES = ['anteriorCortex', 'centre', 'canal'] as const;
export type HeatPlace = (typeof HEAT_PLACES)[number];

export const HEAT_CAUTIONS = ['aboveFiftyDegrees', 'volumeNotMeasured'] as const;

export interface HeatBand {
  /** Cadaver bodies have no blood to cool them; the pig had cement in its canal. */
  readonly measuredIn: 'cadaver' | 'patient' | 'pig';
  /** null: only the highest was reported. */
  readonly lowC: number | null;
  readonly highC: number;
  /** null: not reported. */
  readonly mostMinutesAbove50: number | null;
  readonly source: SourceId;
}

export interface HeatReport {
  readonly place: HeatPlace;
  readonly bands: readonly HeatBand[];
  readonly cautions: readonly (typeof HEAT_CAUTIONS)[number][];
}

/** `canalLeak`: cement lies in the canal, so the bodies without it say nothing about the canal. */
export function heatAt(
  place: HeatPlace,
  cementMl: number,
  canalLeak: boolean,
): Result<HeatReport, CementRefusal> {
  const refusal = refuse({ cementMl });
  if (refusal) return err(refusal);
  const bands = bandsOf(place, canalLeak);
  const cautions: HeatReport['cautions'][number][] = [];
  if (bands.some(({ highC }) => highC > THERMAL_CAUTION_C.value))
    cautions.push('aboveFiftyDegrees');
  const [least, most] = CADAVER_HEAT_VOLUME_ML.range!;
  if (cementMl < least || cementMl > most) cautions.push('volumeNotMeasured');
  return ok({ place, bands, cautions });
}

/** Every place a reader asks about, and the canal with cement in it; none without cement. */
export function heatReports(cementMl: number): readonly HeatReport[] {
  if (cementMl <= 0) return [];
  const reports = [
    ...HEAT_PLACES.map((place) => heatAt(place, cementMl, false)),
    heatAt('canal', cementMl, true),
  ];
  return reports.flatMap((report) => (report.ok ? [report.value] : []));
}

/** The numbers of sentences about it. */
export function heatNumbers(): Readonly<Record<'limit' | 'least' | 'most', number>> {
  const [least, most] = CADAVER_HEAT_VOLUME_ML.range!;
  return { limit: THERMAL_CAUTION_C.value, least, most };
}

function bandsOf(place: HeatPlace, canalLeak: boolean): readonly HeatBand[] {
  if (place === 'canal' && canalLeak) return [spreadBand('pig', CANAL_LEAK_PEAK_C)];
  const { range, source } = CADAVER_PEAK_C[place];
  const cadaver: HeatBand = {
    measuredIn: 'cadaver',
    lowC: range![0],
    highC: range![1],
    mostMinutesAbove50: CADAVER_MINUTES_ABOVE_50[place].value,
    source,
  };
  if (place === 'centre')
    return [cadaver, ...Object.values(IN_VIVO_PEAK_C).map((peak) => spreadBand('patient', peak))];
  if (place === 'canal') return [cadaver, inVivoCanal()];
  return [cadaver];
}

/** Mean and one standard deviation each way, as it was published. */
function spreadBand(measuredIn: HeatBand['measuredIn'], { value, sd, source }: Constant): HeatBand {
  return { measuredIn, lowC: value - sd!, highC: value + sd!, mostMinutesAbove50: null, source };
}

/** The canal stayed below the caution in every patient. */
function inVivoCanal(): HeatBand {
  const { value, source } = IN_VIVO_CANAL_MOST_C;
  return { measuredIn: 'patient', lowC: null, highC: value, mostMinutesAbove50: 0, source };
}
