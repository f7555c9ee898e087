/** The pressure–volume curve of an inflation (M-SIM-4): plateau, bridging, rise, with the events on it. */
import type { SideCaps } from '../plan/inflation.ts';
import { estimateOf } from '../quantities/estimateOf.ts';
import { heldPressureKpa } from './balloon/pressure.ts';
import { createScratch, followOpening, gaugeKpa, layOpening, type Opening } from './chain.ts';
import { HOLD_READ_S } from './constants.ts';
import { inflationOf, type ProcedureInput } from './procedureInput.ts';
import type { PressureCurve } from './result.ts';
import type { RunBody } from './runBody.ts';
import { createSample, type Sampler } from './sampler.ts';

const POINTS = 40;
const BAND_POINTS = 9;
/** The band is a picture: every eighth draw is enough for it. */
const BAND_STRIDE = 8;

export function drawPressureCurve(
  input: ProcedureInput,
  body: RunBody,
  sampler: Sampler,
  openings: readonly Opening[],
  reached: Float64Array,
): PressureCurve {
  const inflation = inflationOf(input);
  const scratch = createScratch();
  const middle = createSample();
  sampler.fillMiddle(middle);
  const { capsMl } = inflation;
  const opening = layOpening(body, middle, capsMl, scratch.balance);
  const { reachedVolumeMl, bridgingVolumeMl, wallVolumeMl, pressureKpa } = followOpening(
    body,
    middle,
    opening,
    inflation,
    scratch,
  );
  const gauge = (ml: number) => gaugeKpa(opening.bed, ml, capsMl, scratch.balance);
  const passed = [
    { code: 'bridging', volumePerSideMl: bridgingVolumeMl },
    { code: 'wallLimit', volumePerSideMl: wallVolumeMl },
  ] as const;
  return {
    points: Array.from({ length: POINTS + 1 }, (_, i) => {
      const volumePerSideMl = (reachedVolumeMl * i) / POINTS;
      return { volumePerSideMl, pressureKpa: gauge(volumePerSideMl) };
    }),
    events: passed
      .filter((event) => event.volumePerSideMl <= reachedVolumeMl)
      .map((event) => ({ ...event, pressureKpa: gauge(event.volumePerSideMl) })),
    band: reachedVolumeMl > 0 ? bandOf(openings, capsMl, reached, reachedVolumeMl) : [],
    plannedVolumeMl: inflation.volumeMl,
    reachedVolumeMl,
    maxPressureKpa: body.maxPressureKpa,
    maxVolumeMl: body.maxVolumeMl,
    heldPressureKpa: heldPressureKpa(pressureKpa, HOLD_READ_S.value),
  };
}

/** A draw that stopped earlier keeps the pressure it stopped at. */
function bandOf(
  openings: readonly Opening[],
  capsMl: SideCaps,
  reached: Float64Array,
  reachedMl: number,
): PressureCurve['band'] {
  const { balance } = createScratch();
  const draws = Math.ceil(openings.length / BAND_STRIDE);
  return Array.from({ length: BAND_POINTS }, (_, i) => {
    const volumePerSideMl = (reachedMl * (i + 1)) / BAND_POINTS;
    const column = Float64Array.from({ length: draws }, (_, draw) => {
      const { bed } = openings[draw * BAND_STRIDE]!;
      const ended = reached[draw * BAND_STRIDE]!;
      return gaugeKpa(bed, Math.min(volumePerSideMl, ended), capsMl, balance);
    });
    const { low, high } = estimateOf(column, 'pressure');
    return { volumePerSideMl, lowKpa: low, highKpa: high };
  });
}
