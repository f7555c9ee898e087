// A measured fracture of L1 with any plan.

import type { KyphoDocument } from '../../../shared/document/document.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { UNMEASURED } from '../../../shared/fracture/facts.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';

const BLANK = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
const height = (a: number, m: number, p: number) => ({
  ...UNMEASURED,
  anteriorHeightMm: a,
  middleHeightMm: m,
  posteriorHeightMm: p,
});

export function withPlan(plan: Partial<Plan>): KyphoDocument {
  return {
    ...BLANK,
    case: {
      ...BLANK.case,
      levels: { T12: height(23, 23, 25), L1: height(16, 14, 24), L2: height(26, 25, 26) },
    },
    plan: { ...BLANK.plan, ...plan },
  };
}

export function runOf(plan: Partial<Plan>): ProcedureResult {
  const { run } = derive(withPlan(plan));
  if (!run.available) throw new Error(run.reason);
  return run.value;
}
