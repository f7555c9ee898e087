/** All treated levels of one variant together: what each one takes and what speaks against it, and what their sum says. */

import type { Level } from '../anatomy/levels.ts';
import { assert } from '../base/assert.ts';
import { type Finding, finding } from '../plan/finding.ts';
import { chosenCementMl } from '../plan/plan.ts';
import type { Estimate } from '../quantities/estimate.ts';
import {
  MOST_LEVELS,
  SESSION_CAUTION_ML,
  SESSION_DANGER_ML,
} from '../simulation/cement/constants.ts';
import { type BudgetCaution, cementBudget } from '../simulation/cement/volume/budget.ts';
import { totalCement } from '../simulation/cement/volume/total.ts';
import type { CementOutcome } from '../simulation/cementOutcome.ts';
import type { LevelDerived } from './derived.ts';

export interface SessionLevel {
  readonly level: Level;
  /** null: nothing can be run there, and no volume was chosen. */
  readonly cementMl: Estimate | null;
  /** What speaks against this level alone. */
  readonly findings: readonly Finding[];
}

export interface Session {
  /** Cranial first. */
  readonly levels: readonly SessionLevel[];
  /** Of the levels whose cement is known (M-CEM-19); null where none is. */
  readonly cementMl: Estimate | null;
  /** A sum of choices is a choice (M-CEM-2); one estimated level makes it an estimate. */
  readonly cementIs: CementOutcome['volumeIs'];
  /** Left out of the sum: their cement is not known. */
  readonly missing: readonly Level[];
}

export function sessionOf(derived: readonly LevelDerived[]): Session {
  const levels = derived.map((level) => ({
    level: level.fracturedLevel,
    cementMl: levelCementMl(level),
    findings: level.findings,
  }));
  const chosen = derived.every(
    ({ run }) => !run.available || run.value.cement.volumeIs === 'planned',
  );
  const known = levels.flatMap(({ cementMl }) => cementMl ?? []);
  return {
    levels,
    cementMl: totalCement(known),
    cementIs: chosen ? 'planned' : 'estimated',
    missing: levels.filter(({ cementMl }) => cementMl === null).map(({ level }) => level),
  };
}

/** A vertebroplasty's volume is a choice (M-CEM-2): it goes in whether anything can be computed of the body or not. */
function levelCementMl({ run, plan }: LevelDerived): Estimate | null {
  if (run.available) return run.value.cement.volumeMl;
  const chosen = chosenCementMl(plan);
  return chosen === null ? null : { low: chosen, median: chosen, high: chosen };
}

/** What has to be said of the session beyond its levels, seen from one of them (M-CEM-17). */
export function sessionFindings(session: Session, atHand: Level): readonly Finding[] {
  const found = budgetCautions(session).flatMap((caution) => ofBudget(caution, session));
  if (session.missing.length > 0) {
    const levels = session.missing.join(', ');
    found.push(finding('sessionIncomplete', 'notAssessed', 'model', {}, { levels }));
  }
  const dangerous = session.levels.filter(
    ({ level, findings }) =>
      level !== atHand && findings.some(({ severity }) => severity === 'danger'),
  );
  if (dangerous.length > 0) {
    const levels = dangerous.map(({ level }) => level).join(', ');
    found.push(finding('dangerAtOtherLevel', 'danger', 'model', {}, { levels }));
  }
  return found;
}

function budgetCautions({ levels }: Session): readonly BudgetCaution[] {
  const budget = cementBudget(
    levels.map(({ level, cementMl }) => ({ level, cementMl: cementMl?.median ?? null })),
  );
  assert(budget.ok, 'treated levels differ, and a run keeps its cement within what a budget takes');
  return budget.value.cautions;
}

function ofBudget({ code }: BudgetCaution, { levels, cementMl }: Session): readonly Finding[] {
  switch (code) {
    // Said at the level itself.
    case 'levelAboveCap':
      return [];
    case 'manyLevels': {
      const words = { count: String(levels.length), limit: String(MOST_LEVELS.value) };
      return [finding('manyLevels', 'caution', 'contraindications', {}, words)];
    }
    case 'sessionAboveCaution':
    case 'sessionAboveDanger': {
      assert(cementMl !== null, 'a sum above a limit is a sum');
      const grave = code === 'sessionAboveDanger';
      const limit = grave ? SESSION_DANGER_ML : SESSION_CAUTION_ML;
      return [
        finding('sessionCement', grave ? 'danger' : 'caution', 'cementVolumes', {
          cement: { quantity: 'volumeMl', value: cementMl.median },
          limit: { quantity: 'volumeMl', value: limit.value },
        }),
      ];
    }
  }
}
