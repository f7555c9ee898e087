/** Cases to be judged: as many as are named. */
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { UsageFault } from './commandLine.ts';
import type { Split } from './splitWords.ts';

export interface ValidateRequest {
  readonly kind: 'validate';
  readonly paths: readonly string[];
  readonly json: boolean;
}

export function readValidate(
  paths: readonly string[],
  options: Split['options'],
): Result<ValidateRequest, UsageFault> {
  if (paths.length === 0) return err({ code: 'noCase', word: 'validate' });
  return ok({ kind: 'validate', paths, json: options.has('--json') });
}
