/** The simulated procedure over all draws (M-SIM-9): what summariseRun.ts makes numbers with bands of. */
import { isPossibleDensity } from '../anatomy/calibratedDensity.ts';
import { mapPlaces, PLACES } from '../anatomy/heights.ts';
import type { Available } from '../quantities/estimate.ts';
import { type CaseDraws, caseDraws } from './caseDraws.ts';
import { createScratch, followOpening, type Inflation } from './chain.ts';
import { LEAST_LOSS_MM } from './constants.ts';
import { layOpenings, type Openings } from './openings.ts';
import { bodyOf, inflationOf, type ProcedureInput } from './procedureInput.ts';
import type { ProcedureResult, StopReason } from './result.ts';
import type { RunBody } from './runBody.ts';
import { type Drawn, summariseRun } from './summariseRun.ts';

/** A run, or the reason why there is nothing to run. */
export function runProcedure(input: ProcedureInput): Available<ProcedureResult> {
  const { assessment, patient } = input;
  if (!isPossibleDensity(patient.boneDensity))
    return { available: false, reason: 'densityImpossible' };
  const most = Math.max(...PLACES.map((place) => assessment.heights[place].lostMm.median));
  if (most < LEAST_LOSS_MM.value) return { available: false, reason: 'nothingToReduce' };
  const body = bodyOf(input);
  const draws = caseDraws(input);
  const planned = inflationOf(input);
  const { left, right } = planned.capsMl;
  const openings = layOpenings(body, draws.samples, left, right);
  const drawn = drawAll(body, draws, openings, planned);
  return { available: true, value: summariseRun(input, body, draws, openings, drawn) };
}

function drawAll(
  body: RunBody,
  { samples, sampler, positionedMm }: CaseDraws,
  openings: Openings,
  planned: Inflation,
): Drawn {
  const room = () => new Float64Array(samples.length);
  const places = () => mapPlaces(room);
  const heights = {
    before: sampler.measuredMm,
    positioned: positionedMm,
    inflated: places(),
    deflated: places(),
    cemented: places(),
    standing: places(),
    sixMonths: places(),
  };
  const drawn = {
    heights,
    inflatedTilt: room(),
    keptTilt: room(),
    reached: room(),
    pressure: room(),
    opening: room(),
    cement: room(),
    stops: [] as StopReason[],
  };
  const scratch = createScratch();
  for (let i = 0; i < samples.length; i++) {
    const outcome = followOpening(body, samples[i]!, openings.each[i]!, planned, scratch);
    for (const place of PLACES) {
      heights.inflated[place][i] = outcome.inflated[place];
      heights.deflated[place][i] = outcome.deflated[place];
      heights.cemented[place][i] = outcome.cemented[place];
      heights.standing[place][i] = outcome.standing[place];
      heights.sixMonths[place][i] = outcome.sixMonths[place];
    }
    drawn.inflatedTilt[i] = outcome.inflatedTiltDeg;
    drawn.keptTilt[i] = outcome.keptTiltDeg;
    drawn.reached[i] = outcome.reachedVolumeMl;
    drawn.pressure[i] = outcome.pressureKpa;
    drawn.opening[i] = outcome.openingMm;
    drawn.cement[i] = outcome.cementVolumeMl;
    drawn.stops.push(outcome.stop);
  }
  return drawn;
}
