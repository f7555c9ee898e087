/** Every number that is shown, by the id under which it explains itself. */
import { AFTER_OUTPUTS } from './afterOutputs.ts';
import { CEMENT_OUTPUTS } from './cementOutputs.ts';
import { CLASS_OUTPUTS } from './classOutputs.ts';
import { CLOCK_OUTPUTS } from './clockOutputs.ts';
import { COMPARISON_OUTPUTS } from './comparisonOutputs.ts';
import { FRACTURE_OUTPUTS } from './fractureOutputs.ts';
import type { Output } from './output.ts';
import { PATH_OUTPUTS } from './pathOutputs.ts';
import { RUN_OUTPUTS } from './runOutputs.ts';
import { SPINE_OUTPUTS } from './spineOutputs.ts';
import { WORK_OUTPUTS } from './workOutputs.ts';

const ALL = {
  ...SPINE_OUTPUTS,
  ...FRACTURE_OUTPUTS,
  ...CLASS_OUTPUTS,
  ...COMPARISON_OUTPUTS,
  ...PATH_OUTPUTS,
  ...RUN_OUTPUTS,
  ...WORK_OUTPUTS,
  ...CEMENT_OUTPUTS,
  ...CLOCK_OUTPUTS,
  ...AFTER_OUTPUTS,
};
export type OutputId = keyof typeof ALL;

export const OUTPUTS: Readonly<Record<OutputId, Output>> = ALL;

/** In the order of the procedure. */
export const OUTPUT_IDS = Object.keys(ALL) as readonly OutputId[];

export function isOutputId(word: string): word is OutputId {
  return Object.hasOwn(ALL, word);
}
