/** One number explained, or, without one, the names of all that can be. */
import { explain } from '../../../shared/pipeline/explain/explain.ts';
import type { ExplainedInput } from '../../../shared/pipeline/explain/explanation.ts';
import { OUTPUT_IDS, type OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { paragraph, section, table } from '../text/layout.ts';
import { amount, share } from '../text/numbers.ts';
import { digits3, outputName, outputRows, readingText } from '../text/readingText.ts';
import { text } from '../text/words.ts';
import type { Answer, Asked } from './answer.ts';

export function explainOutput({ document }: Asked, output: OutputId): Answer {
  const explanation = explain(document, output);
  const { reading, seenOn, equations, inputs, constants, sources, cheats } = explanation;
  return {
    lines: [
      '',
      ...paragraph(`${outputName(output)} [${output}]: ${readingText(reading)}`, ''),
      ...(seenOn ? [text('cli.seenOn', { modality: text(`modality.${seenOn}`) })] : []),
      ...section(text('cli.explain.equations'), paragraph(equations.join(', '))),
      ...section(
        text('cli.explain.inputs'),
        table(inputs.map((input) => [input.path, inputText(input)])),
      ),
      ...section(
        text('cli.explain.constants'),
        table(
          constants.map(({ name, value, unit, source, confidence }) => [
            name,
            `${digits3(value)} ${unit === '1' ? '' : unit}`.trim(),
            text(`about.confidence.${confidence}`),
            source,
          ]),
        ),
      ),
      ...section(
        text('cli.explain.sources'),
        sources.flatMap((source) => paragraph(`${source}: ${SOURCES[source].citation}`)),
      ),
      ...section(text('cli.explain.cheats'), cheats.length > 0 ? paragraph(cheats.join(', ')) : []),
    ],
    data: { explanation },
    found: reading.available,
  };
}

export function listOutputs(asked: Asked): Answer {
  const rows = outputRows(OUTPUT_IDS, asked).map(([, value = ''], i) => [OUTPUT_IDS[i]!, value]);
  return {
    lines: section(text('cli.explain.outputs'), table(rows)),
    data: { outputs: OUTPUT_IDS },
    found: true,
  };
}

function inputText({ value, quantity, instead }: ExplainedInput): string {
  const shown = value === null ? text('cli.explain.unknown') : knownText(value, quantity);
  if (!instead) return shown;
  switch (instead.kind) {
    case 'range':
      return `${shown}; ${text('numberPage.instead.range', { low: digits3(instead.low), high: digits3(instead.high) })}`;
    case 'prevalence':
      return `${shown}; ${text('numberPage.instead.prevalence', { share: share(instead.share) })}`;
    case 'everyAnswer':
    case 'population':
      return `${shown}; ${text(`numberPage.instead.${instead.kind}`)}`;
  }
}

function knownText(
  value: NonNullable<ExplainedInput['value']>,
  quantity: ExplainedInput['quantity'],
): string {
  if (typeof value === 'object') return text('instruments.entered', { label: value.label });
  return typeof value === 'number' && quantity ? amount(value, quantity) : String(value);
}
