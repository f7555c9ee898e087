/** The time after: stiffness, strength, load beside the body, alignment as a band, the first year. */
import { OUTPUT_IDS } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import type { AfterAssumption } from '../../../shared/simulation/after/result.ts';
import { paragraph, section, table } from '../text/layout.ts';
import { amount } from '../text/numbers.ts';
import { outputRows } from '../text/readingText.ts';
import { text } from '../text/words.ts';
import type { Answer, Asked } from './answer.ts';
import { noRunLines } from './noRun.ts';

const AFTER_GROUPS =
  /^(stiffness|strength|overStiffening|uncompensatedShift|alignment|weightAbove|addedMoment|addedCompression|endplateStress)(\.|$)/;
export const AFTER_IDS = OUTPUT_IDS.filter((id) => AFTER_GROUPS.test(id));
const YEAR_IDS = OUTPUT_IDS.filter((id) => id.startsWith('followUp.'));

export function after(asked: Asked): Answer {
  const { run } = asked.derived;
  if (!run.available)
    return {
      lines: noRunLines(run.reason),
      data: { after: run },
      found: false,
    };
  const { assumptions } = run.value.after;
  return {
    lines: [
      ...section(text('cli.after'), table(outputRows(AFTER_IDS, asked))),
      ...section(text('cli.firstYear'), table(outputRows(YEAR_IDS, asked))),
      ...paragraph(text('cli.afterWhy')),
      ...section(
        text('sections.assumptions'),
        assumptions.map((each) => `  ${assumptionText(each)}`),
      ),
    ],
    data: { after: run.value.after },
    found: true,
  };
}

function assumptionText({ fact, range }: AfterAssumption): string {
  const name = text(`cli.afterFacts.${fact}`);
  if (!range) return text('assumptions.open', { fact: name });
  const [low, high] = range;
  return text('assumptions.range', {
    fact: name,
    low: amount(low, 'weightKg'),
    high: amount(high, 'weightKg'),
  });
}
