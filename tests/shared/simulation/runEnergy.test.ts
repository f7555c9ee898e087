/** The work of a run's inflation, counted twice, for the run that is stepped. */
import { describe, expect, it } from 'vitest';
import { procedureInput } from '../../../shared/pipeline/derive.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { createRun, isFinished, stepRun } from '../../../shared/simulation/engine.ts';
import { runEnergy } from '../../../shared/simulation/runEnergy.ts';
import { buildDocument } from './builders.ts';

function finished(plan: Partial<Plan>) {
  const input = procedureInput(buildDocument({ plan }));
  if (!input.available) throw new Error(input.reason);
  let state = createRun(input.value);
  while (!isFinished(state)) state = stepRun(state);
  return state;
}

describe('the energy of a stepped run', () => {
  it.each([
    ['kyphoplasty', 'bilateral'],
    ['kyphoplasty', 'left'],
    ['stent', 'bilateral'],
  ] as const)('[M-SIM-13] of a %s, %s, agrees within 10 %%', (procedure, approach) => {
    const energy = runEnergy(finished({ procedure, approach }))!;
    const spent = energy.crushMj + energy.liftMj + energy.membraneMj;
    expect(energy.pumpMj).toBeGreaterThan(500);
    expect(spent / energy.pumpMj).toBeGreaterThan(0.9);
    expect(spent / energy.pumpMj).toBeLessThan(1.1);
  });

  it.each(['jack', 'vertebroplasty'] as const)('[M-SIM-13] of a %s has no pump', (procedure) => {
    expect(runEnergy(finished({ procedure }))).toBeNull();
  });
});
