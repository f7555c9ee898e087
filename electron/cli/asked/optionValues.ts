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
  /** One amount, or one for the left and one for the right balloon. */
  readonly volumeMl: Plan['inflationVolumePerSideMl'] | null;
}

type Options = Split['options'];

export function readPlanChange(options: Options): Result<PlanChange, UsageFault> {
  const procedure = readWord(options.get('--procedure'), PROCEDURES);
  if (!procedure.ok) return procedure;
  const approach = readWord(options.get('--approach'), APPROACHES);
  if (!approach.ok) return approach;
  const volume = options.get('--volume');
  const volumeMl = volume === undefined ? null : readVolume(volume);
  if (
    volumeMl !== null &&
    amountsOf(volumeMl).some((ml) => judge('cementVolumeMl', ml) === 'refused')
  )
    return badVolume(volume!, 'cementVolumeMl');
  return ok({ procedure: procedure.value, approach: approach.value, volumeMl });
}

/** "2.4", or left and right: "2/3.2". */
function readVolume(word: string): Plan['inflationVolumePerSideMl'] {
  const [left, right, ...more] = word.split('/').map(readNumber);
  if (left === undefined || more.length > 0) return Number.NaN;
  return right === undefined ? left : { left, right };
}

function amountsOf(volume: Plan['inflationVolumePerSideMl']): readonly number[] {
  return typeof volume === 'number' ? [volume] : [volume.left, volume.right];
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
  const said = amountsOf(volumeMl).join('/');
  if (procedure === 'vertebroplasty')
    return typeof volumeMl === 'number'
      ? ok({ ...changed, cementVolumeMl: volumeMl })
      : badVolume(said, 'cementVolumeMl');
  if (amountsOf(volumeMl).some((ml) => judge('inflationVolumePerSideMl', ml) === 'refused'))
    return badVolume(said, 'inflationVolumePerSideMl');
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
