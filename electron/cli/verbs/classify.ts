/** Every classification: what remains possible, and what would decide. */
import { GRADE_1_FROM } from '../../../shared/fracture/constants.ts';
import { KUMMELL_LOSS } from '../../../shared/fracture/schemes/constants.ts';
import {
  OUTPUT_IDS,
  OUTPUTS,
  type OutputId,
} from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { paragraph, section, table } from '../text/layout.ts';
import { outputName, outputRows, readingText } from '../text/readingText.ts';
import { hasText, text } from '../text/words.ts';
import type { Answer, Asked } from './answer.ts';

const SCHEMES = OUTPUT_IDS.filter((id) => id.startsWith('class.'));
const INDICES = OUTPUT_IDS.filter((id) =>
  /^(beckIndex|alternativeBeckIndex|compressionRatio|posteriorShare|kyphosis|sagittalIndex|canalCompromise|progression)(\.|$)/.test(
    id,
  ),
);

export function classify(asked: Asked): Answer {
  const { derived, document } = asked;
  return {
    lines: [
      ...section(
        text('cli.classes'),
        SCHEMES.flatMap((id) => schemeLines(id, asked)),
      ),
      ...section(text('cli.indices'), table(outputRows(INDICES, asked))),
      ...paragraph(text('cli.classesWhy')),
    ],
    data: { classification: derived.classification, comparison: derived.comparison },
    found: SCHEMES.some((id) => OUTPUTS[id].read(derived, document).available),
  };
}

function schemeLines(id: OutputId, { derived, document }: Asked): string[] {
  const reading = OUTPUTS[id].read(derived, document);
  const value = reading.available ? reading.value : null;
  const open = value?.kind === 'possible' ? value.undecidedBy : [];
  const sources = (OUTPUTS[id].sources ?? []).map((source) => SOURCES[source].citation);
  return [
    ...paragraph(`${outputName(id)}: ${readingText(reading)}`),
    ...(open.length > 0
      ? paragraph(text('cli.decidedBy', { questions: open.map(questionName).join(', ') }), '    ')
      : []),
    ...sources.flatMap((source) => paragraph(`${text('severity.source')}: ${source}`, '    ')),
  ];
}

/** Percent of the height lost at which a question of height turns. */
const BORDERS: Readonly<Record<string, number>> = {
  deformation: GRADE_1_FROM.value,
  loss: KUMMELL_LOSS.value,
};

function questionName(question: string): string {
  const known = `cli.questions.${question}`;
  return hasText(known) ? text(known, { percent: BORDERS[question] ?? '' }) : question;
}
