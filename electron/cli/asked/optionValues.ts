/** Values of options: judged by the same limits as in a case file. */
import { err, ok, type Result } from '../../../shared/base/result.ts';
import {
  APPROACHES,
  type Approach,
  type Plan,
  PROCEDURES,
  type Procedure,
} from '../../../shared/plan/plan.ts';
import { judge, quantity } from '../../../shared/quantities/table.ts';
import {
  NEEDLE_LENGTH_MM,
  REFERENCE_TEMPERATURE_C,
} from '../../../shared/simulation/cement/constants.ts';
import { ACCEPTED } from '../../../shared/simulation/cement/refusal.ts';
import type { UsageFault } from './commandLine.ts';
import type { Split } from './splitWords.ts';

/** What of the plan of the case is tried otherwise; null: as planned. */
export interface PlanChange {
  readonly procedure: Procedure | null;
  readonly approach: Approach | null;
  readonly volumeMl: number | null;
}

type Options = Split['options'];

export function readPlanChange(options: Options): Result<PlanChange, UsageFault> {
  const procedure = readWord(options.get('--procedure'), PROCEDURES);
  if (!procedure.ok) return procedure;
  const approach = readWord(options.get('--approach'), APPROACHES);
  if (!approach.ok) return approach;
  const volume = options.get('--volume');
  const volumeMl = volume === undefined ? null : readNumber(volume);
  if (
    Number.isNaN(volumeMl) ||
    (volumeMl !== null && judge('cementVolumeMl', volumeMl) === 'refused')
  )
    return badVolume(volume!, 'cementVolumeMl');
  return ok({ procedure: procedure.value, approach: approach.value, volumeMl });
}

/** A volume is an inflation per side, or what a vertebroplasty injects. */
export function changePlan(plan: Plan, change: PlanChange): Result<Plan, UsageFault> {
  const procedure = change.procedure ?? plan.procedure;
  const approach = change.approach ?? plan.approach;
  const changed = { ...plan, procedure, approach };
  const { volumeMl } = change;
  if (volumeMl === null) return ok(changed);
  if (procedure === 'jack')
    return err({ code: 'optionElsewhere', word: '--volume', others: procedure });
  if (procedure === 'vertebroplasty') return ok({ ...changed, cementVolumeMl: volumeMl });
  if (judge('inflationVolumePerSideMl', volumeMl) === 'refused')
    return badVolume(String(volumeMl), 'inflationVolumePerSideMl');
  return ok({ ...changed, inflationVolumePerSideMl: volumeMl });
}

/** Of the room; that of the reference when nobody says. */
export function readTemperatureC(options: Options): Result<number, UsageFault> {
  const usual = REFERENCE_TEMPERATURE_C.value;
  return readWithin(options.get('--temperature'), ACCEPTED.roomTemperatureC, usual);
}

/** The usual one when nobody says. */
export function readNeedleLengthMm(options: Options): Result<number, UsageFault> {
  return readWithin(
    options.get('--needle-length'),
    ACCEPTED.needleLengthMm,
    NEEDLE_LENGTH_MM.value,
  );
}

function readWithin(
  word: string | undefined,
  { limits: [low, high], unit }: (typeof ACCEPTED)[keyof typeof ACCEPTED],
  usual: number,
): Result<number, UsageFault> {
  if (word === undefined) return ok(usual);
  const value = readNumber(word);
  if (value >= low && value <= high) return ok(value);
  return err({ code: 'badValue', word, others: `${low}–${high} ${unit}` });
}

/** NaN for what is no number: an empty text is none either. */
function readNumber(word: string): number {
  return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : Number.NaN;
}

export function readWord<T extends string>(
  word: string | undefined,
  words: readonly T[],
): Result<T | null, UsageFault> {
  if (word === undefined) return ok(null);
  const found = words.find((each) => each === word);
  return found ? ok(found) : err({ code: 'badValue', word, others: words.join(', ') });
}

function badVolume(
  word: string,
  key: 'cementVolumeMl' | 'inflationVolumePerSideMl',
): Result<never, UsageFault> {
  const [low, high] = quantity(key).limits;
  return err({ code: 'badValue', word, others: `${low}–${high} mL` });
}
