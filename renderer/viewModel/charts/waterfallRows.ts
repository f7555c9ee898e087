/** One height from the first picture to six months, as steps: what each stage of the run adds or takes. */
import type { Place } from '../../../shared/anatomy/heights.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';

/** Which stage ends each step. */
const STEPS = [
  { code: 'before', stage: 'before' },
  { code: 'posture', stage: 'positioned' },
  { code: 'balloon', stage: 'inflated' },
  { code: 'recoil', stage: 'deflated' },
  { code: 'cement', stage: 'cemented' },
  { code: 'settling', stage: 'standing' },
  { code: 'followUp', stage: 'sixMonths' },
] as const;

export type StepCode = (typeof STEPS)[number]['code'];

export interface WaterfallRow {
  readonly code: StepCode;
  /** Height at the end of the step. */
  readonly heightMm: Estimate;
  /** From the median height before to the median height after: what the bar spans. Zero on the first row. */
  readonly stepMm: number;
  /** The change with its own band, which the bands of two heights do not give; null on the first row. */
  readonly changeMm: Estimate | null;
}

/** Stages that a run does not have are left out; the next step then starts where the last one ended. */
export function waterfallRows(result: ProcedureResult, place: Place): readonly WaterfallRow[] {
  const rows: WaterfallRow[] = [];
  for (const { code, stage } of STEPS) {
    const found = result.stages.find((each) => each.stage === stage);
    if (!found) continue;
    const heightMm = found.heightsMm[place];
    const from = rows.at(-1)?.heightMm;
    rows.push({
      code,
      heightMm,
      stepMm: from ? heightMm.median - from.median : 0,
      changeMm: from ? found.changeMm[place] : null,
    });
  }
  return rows;
}
