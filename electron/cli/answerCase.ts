/** From a request about a case to its report. */
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { DecodedCase } from '../../shared/document/decode.ts';
import { derive } from '../../shared/pipeline/derive.ts';
import { isOutputId, OUTPUT_IDS } from '../../shared/pipeline/explain/outputs/outputs.ts';
import type { CaseRequest, UsageFault } from './asked/commandLine.ts';
import { nearNames } from './asked/nearNames.ts';
import { changePlan } from './asked/optionValues.ts';
import { exitCodeOf } from './exitCode.ts';
import { jsonReport, textReport } from './report.ts';
import { after } from './verbs/after.ts';
import type { Answer, Asked } from './verbs/answer.ts';
import { beside } from './verbs/beside.ts';
import { cement } from './verbs/cement.ts';
import { classify } from './verbs/classify.ts';
import { explainOutput, listOutputs } from './verbs/explain.ts';
import { plan } from './verbs/plan.ts';
import { quantify } from './verbs/quantify.ts';
import { simulate } from './verbs/simulate.ts';
import { spine } from './verbs/spine.ts';
import { timeline } from './verbs/timeline.ts';

export interface Report {
  readonly report: string;
  readonly exitCode: number;
}

export function answerCase(request: CaseRequest, opened: DecodedCase): Result<Report, UsageFault> {
  const changed = changePlan(opened.document.plan, request.change);
  if (!changed.ok) return changed;
  const document = { ...opened.document, plan: changed.value };
  const asked = { request, opened, document, derived: derive(document) };
  const answered = answer(asked);
  if (!answered.ok) return answered;
  return ok({
    report: (request.json ? jsonReport : textReport)(asked, answered.value),
    exitCode: exitCodeOf(request.verb, answered.value.found, asked.derived),
  });
}

function answer(asked: Asked): Result<Answer, UsageFault> {
  const { verb, output } = asked.request;
  switch (verb) {
    case 'plan':
      return ok(plan(asked));
    case 'quantify':
      return ok(quantify(asked));
    case 'spine':
      return ok(spine(asked));
    case 'classify':
      return ok(classify(asked));
    case 'simulate':
      return ok(simulate(asked));
    case 'cement':
      return ok(cement(asked));
    case 'after':
      return ok(after(asked));
    case 'timeline':
      return ok(timeline(asked));
    case 'beside':
      return ok(beside(asked));
    case 'explain':
      if (output === null) return ok(listOutputs(asked));
      if (isOutputId(output)) return ok(explainOutput(asked, output));
      return err({
        code: 'unknownOutput',
        word: output,
        others: nearNames(output, OUTPUT_IDS).join(', '),
      });
  }
}
