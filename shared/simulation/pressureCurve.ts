/** The pressure–volume curve of an inflation (M-SIM-4): plateau, bridging, rise, with the events on it. */
import { estimateOf } from '../quantities/estimateOf.ts';
import { heldPressureKpa } from './balloon/pressure.ts';
import { createScratch, gaugeKpa, layBed, runChain } from './chain.ts';
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
  reached: Float64Array,
): PressureCurve {
  const inflation = inflationOf(input);
  const scratch = createScratch();
  const middle = createSample();
  sampler.fillMiddle(middle);
  runChain(body, middle, inflation, scratch);
  const { reachedVolumeMl, bridgingVolumeMl, wallVolumeMl, pressureKpa } = scratch.outcome;
  const gauge = (ml: number) => gaugeKpa(scratch, ml, inflation.shares);
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
    band: reachedVolumeMl > 0 ? bandOf(input, body, sampler, reached, reachedVolumeMl) : [],
    plannedVolumeMl: inflation.volumeMl,
    reachedVolumeMl,
    maxPressureKpa: body.maxPressureKpa,
    maxVolumeMl: body.maxVolumeMl,
    heldPressureKpa: heldPressureKpa(pressureKpa, HOLD_READ_S.value),
  };
}

/** A draw that stopped earlier keeps the pressure it stopped at. */
function bandOf(
  input: ProcedureInput,
  body: RunBody,
  sampler: Sampler,
  reached: Float64Array,
  reachedMl: number,
): PressureCurve['band'] {
  const { shares } = inflationOf(input);
  const scratch = createScratch();
  const sample = createSample();
  const draws = Math.ceil(input.columns.count / BAND_STRIDE);
  const columns = Array.from({ length: BAND_POINTS }, () => new Float64Array(draws));
  const volumeAt = (i: number) => (reachedMl * (i + 1)) / BAND_POINTS;
  for (let draw = 0; draw < draws; draw++) {
    sampler.fill(draw * BAND_STRIDE, sample);
    layBed(body, sample, scratch);
    const ended = reached[draw * BAND_STRIDE]!;
    columns.forEach((column, i) => {
      column[draw] = gaugeKpa(scratch, Math.min(volumeAt(i), ended), shares);
    });
  }
  return columns.map((column, i) => {
    const { low, high } = estimateOf(column, 'pressure');
    return { volumePerSideMl: volumeAt(i), lowKpa: low, highKpa: high };
  });
}
