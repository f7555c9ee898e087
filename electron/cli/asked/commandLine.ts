/** What was asked on the command line. */
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { type ExportRequest, readExport } from './exportRequest.ts';
import { type FolderRequest, isFolderVerb, readFolder } from './folderRequest.ts';
import {
  type PlanChange,
  readNeedleLengthMm,
  readPlanChange,
  readTemperatureC,
} from './optionValues.ts';
import { type ReportRequest, readReport } from './reportRequest.ts';
import { splitWords } from './splitWords.ts';
import { readValidate, type ValidateRequest } from './validateRequest.ts';
import { type CaseVerb, isCaseVerb, isVerb, TAKES, VERBS } from './verbs.ts';

export interface CaseRequest {
  readonly kind: 'case';
  readonly verb: CaseVerb;
  readonly path: string;
  /** What is to be explained; null: what there is. */
  readonly output: string | null;
  readonly json: boolean;
  /** One inflation step a line. */
  readonly steps: boolean;
  readonly change: PlanChange;
  readonly temperatureC: number;
  /** Of every needle that cement is pressed through. */
  readonly needleLengthMm: number;
}

export interface EvidenceRequest {
  readonly kind: 'evidence';
  /** A tag or an id; null: everything. */
  readonly about: string | null;
  /** Only what a patient may be shown. */
  readonly patient: boolean;
  readonly json: boolean;
}

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | CaseRequest
  | EvidenceRequest
  | ExportRequest
  | FolderRequest
  | ValidateRequest
  | ReportRequest;

/** Words: `cli.usage.<code>`. */
export interface UsageFault {
  readonly code:
    | 'noCommand'
    | 'unknownCommand'
    | 'noCase'
    | 'noFolder'
    | 'unknownOption'
    | 'optionElsewhere'
    | 'noValue'
    | 'missingOption'
    | 'badValue'
    | 'tooMany'
    | 'tooManyFolders'
    | 'unknownOutput'
    | 'unknownEvidence';
  readonly word: string;
  /** What would have been understood. */
  readonly others?: string;
}

export function readCommandLine(words: readonly string[]): Result<Request, UsageFault> {
  const split = splitWords(words);
  if (!split.ok) return split;
  const { operands, options } = split.value;
  if (options.has('--help') || operands[0] === 'help') return ok({ kind: 'help' });
  if (options.has('--version')) return ok({ kind: 'version' });
  const [verb, ...rest] = operands;
  if (verb === undefined) return err({ code: 'noCommand', word: '' });
  if (!isVerb(verb)) return err({ code: 'unknownCommand', word: verb, others: VERBS.join(', ') });
  const takes: readonly string[] = TAKES[verb];
  const stray = [...options.keys()].find((option) => !takes.includes(option));
  if (stray) return err({ code: 'optionElsewhere', word: stray, others: verb });
  const json = options.has('--json');
  if (verb === 'export') return readExport(rest, options);
  if (verb === 'report') return readReport(rest, options);
  if (verb === 'validate') return readValidate(rest, options);
  if (!isCaseVerb(verb)) {
    const [about = null, extra] = rest;
    if (extra !== undefined) return err({ code: 'tooMany', word: extra });
    return ok({ kind: 'evidence', about, patient: options.has('--patient'), json });
  }
  if (options.has('--csv') && isFolderVerb(verb)) return readFolder(verb, rest, options);
  if (options.has('--out'))
    return err({ code: 'optionElsewhere', word: '--out', others: `${verb} CASE` });
  const [path, second, third] = rest;
  if (path === undefined) return err({ code: 'noCase', word: verb });
  const extra = verb === 'explain' ? third : second;
  if (extra !== undefined) return err({ code: 'tooMany', word: extra });
  const change = readPlanChange(options);
  if (!change.ok) return change;
  const temperatureC = readTemperatureC(options);
  if (!temperatureC.ok) return temperatureC;
  const needleLengthMm = readNeedleLengthMm(options);
  if (!needleLengthMm.ok) return needleLengthMm;
  return ok({
    kind: 'case',
    verb,
    path,
    output: second ?? null,
    json,
    steps: options.has('--steps'),
    change: change.value,
    temperatureC: temperatureC.value,
    needleLengthMm: needleLengthMm.value,
  });
}
