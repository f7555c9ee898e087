/** What is found of one file: a refusal, or a case with what looks odd and what is open. */
import type { DecodedCase } from '../../../shared/document/decode.ts';
import type { SafetyQuestion } from '../../../shared/fracture/safetyAnswers.ts';
import type { CaseFault } from '../readCase.ts';

export interface OpenInCase {
  /** Of the level at hand. */
  readonly questions: readonly SafetyQuestion[];
  /** JSON pointers of what is not known. */
  readonly facts: readonly string[];
}

export type Judged =
  | { readonly path: string; readonly verdict: 'invalid'; readonly refused: CaseFault }
  | ({
      readonly path: string;
      readonly verdict: 'valid' | 'warned';
      readonly open: OpenInCase;
    } & Pick<DecodedCase, 'fileVersion' | 'savedWith' | 'warnings'>);
