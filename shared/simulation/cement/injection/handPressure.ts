/** Whether a hand gets cement through a needle, and until when (M-CEM-10, M-CEM-11). */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Columns } from '../../../base/stratified.ts';
import type { NeedleId } from '../../../devices/catalogue.ts';
import { type CementChoice, cannulaOf, type OwnCannula } from '../../../devices/ownDevice.ts';
import type { Estimate } from '../../../quantities/estimate.ts';
import { estimateOf } from '../../../quantities/estimateOf.ts';
import { CLOCK_FACTOR, HAND_LIMIT_MPA, THINNING_INDEX } from '../constants.ts';
import { inRange, logNormal } from '../prior.ts';
import { type CementRefusal, refuse } from '../refusal.ts';
import { injectionStartPaS, minuteAtViscosity, workingEndPaS } from '../time/viscosity.ts';
import { cannulaPressureMpa } from './cannula.ts';

export interface Injection {
  readonly needle: NeedleId | OwnCannula;
  readonly needleLengthMm: number;
  readonly flowMlPerMin: number;
}

export interface HandPressure {
  readonly pressureMpa: Estimate;
  /** Share of the draws in which a hand gives that pressure. */
  readonly byHandShare: number;
}

export interface LatestPassage {
  /** Share of the draws in which the needle passes this cement when injection starts. */
  readonly passShare: number;
  /** Minutes since mixing began; null when in half of the draws or more it never passes. */
  readonly latestMin: Estimate | null;
}

/** Pressure that drives cement of a viscosity through the needle alone; bone adds its own (M-CEM-6). */
export function handPressure(
  injection: Injection & { readonly viscosityPaS: number },
  columns: Columns,
): Result<HandPressure, CementRefusal> {
  const { viscosityPaS } = injection;
  const refusal = refuseInjection(injection) ?? refuse({ viscosityPaS });
  return refusal ? err(refusal) : ok(drawHandPressure(injection, () => viscosityPaS, columns));
}

/** The same for cement whose viscosity is drawn too, and values that nobody typed; nothing is checked. */
export function drawHandPressure(
  injection: Injection,
  viscosityPaS: (draw: number) => number,
  columns: Columns,
): HandPressure {
  const pressures = drawPressurePerPaS(injection, columns).map((each, i) => each * viscosityPaS(i));
  const limits = columns.uniform(HAND_COLUMN);
  let within = 0;
  for (let i = 0; i < columns.count; i++)
    if (pressures[i]! <= inRange(HAND_LIMIT_MPA, limits[i]!)) within++;
  return {
    pressureMpa: estimateOf(pressures, 'hand pressure'),
    byHandShare: within / columns.count,
  };
}

/** The last minute at which a hand still gets this cement through: the hand's limit or the end of the working time. */
export function latestPassage(
  injection: Injection,
  cement: CementChoice,
  roomTemperatureC: number,
  columns: Columns,
): Result<LatestPassage, CementRefusal> {
  const refusal = refuseInjection(injection) ?? refuse({ roomTemperatureC });
  if (refusal) return err(refusal);
  const perPaS = drawPressurePerPaS(injection, columns);
  const limits = columns.uniform(HAND_COLUMN);
  const clocks = columns.normal('cement.clock');
  const start = injectionStartPaS(cement);
  const end = workingEndPaS(cement);
  let passes = 0;
  const minutes = perPaS.map((each, i) => {
    const thickest = inRange(HAND_LIMIT_MPA, limits[i]!) / each;
    if (thickest >= start) passes++;
    // Draws that never pass stand at the start of the window, so that a median stays a median.
    const last = Math.max(start, Math.min(thickest, end));
    return minuteAtViscosity(cement, last, roomTemperatureC, logNormal(CLOCK_FACTOR, clocks[i]!));
  });
  return ok({
    passShare: passes / columns.count,
    latestMin: passes > columns.count / 2 ? estimateOf(minutes, 'latest passage') : null,
  });
}

const HAND_COLUMN = 'cement.handLimit';

function drawPressurePerPaS(
  { needle, needleLengthMm, flowMlPerMin }: Injection,
  columns: Columns,
): Float64Array {
  const { innerDiameterMm } = cannulaOf(needle);
  return columns
    .uniform('cement.thinning')
    .map((share) =>
      cannulaPressureMpa(
        1,
        innerDiameterMm,
        needleLengthMm,
        flowMlPerMin,
        inRange(THINNING_INDEX, share),
      ),
    );
}

function refuseInjection({ needleLengthMm, flowMlPerMin }: Injection): CementRefusal | null {
  return refuse({ needleLengthMm, flowMlPerMin });
}
