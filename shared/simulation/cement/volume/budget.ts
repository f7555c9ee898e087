/** Cement of a whole session (M-CEM-17): what one level, all levels together and their number should not pass. */
import type { Level } from '../../../anatomy/levels.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { CEMENT_CAP_ML } from '../../../plan/constants.ts';
import { MOST_LEVELS, SESSION_CAUTION_ML, SESSION_DANGER_ML } from '../constants.ts';
import { type CementRefusal, refuse } from '../refusal.ts';

export interface LevelCement {
  readonly level: Level;
  /** null: not known. The level counts, and adds nothing to the sum. */
  readonly cementMl: number | null;
}

export const BUDGET_CAUTION_CODES = [
  'levelAboveCap',
  'sessionAboveCaution',
  'sessionAboveDanger',
  'manyLevels',
] as const;

export interface BudgetCaution {
  readonly code: (typeof BUDGET_CAUTION_CODES)[number];
  /** null: the whole session. */
  readonly level: Level | null;
}

export interface CementBudget {
  readonly totalMl: number;
  readonly levels: number;
  readonly cautions: readonly BudgetCaution[];
}

export function cementBudget(levels: readonly LevelCement[]): Result<CementBudget, CementRefusal> {
  if (levels.length === 0) return err({ code: 'noLevels', input: 'levels' });
  const cautions: BudgetCaution[] = [];
  const seen = new Set<Level>();
  let totalMl = 0;
  for (const { level, cementMl } of levels) {
    const refusal = refuse({ cementMl });
    if (refusal) return err(refusal);
    if (seen.has(level)) return err({ code: 'levelTwice', input: level });
    seen.add(level);
    if (cementMl === null) continue;
    totalMl += cementMl;
    if (cementMl > CEMENT_CAP_ML.value) cautions.push({ code: 'levelAboveCap', level });
  }
  if (totalMl > SESSION_DANGER_ML.value) cautions.push({ code: 'sessionAboveDanger', level: null });
  else if (totalMl > SESSION_CAUTION_ML.value)
    cautions.push({ code: 'sessionAboveCaution', level: null });
  if (levels.length > MOST_LEVELS.value) cautions.push({ code: 'manyLevels', level: null });
  return ok({ totalMl, levels: levels.length, cautions });
}
