/** What was really done and measured afterwards, beside what the model gives for it. */
import { besideActual, type Prediction } from '../../../shared/pipeline/afterwards/besideActual.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { paragraph, section, table } from '../text/layout.ts';
import { amount, estimate } from '../text/numbers.ts';
import { text } from '../text/words.ts';
import type { Answer, Asked } from './answer.ts';
import { noRunLines } from './noRun.ts';

export function beside({ document, derived: { run } }: Asked): Answer {
  if (!run.available) return { lines: noRunLines(run.reason), data: { beside: run }, found: false };
  const compared = besideActual(document);
  if (!compared || compared.rows.length === 0)
    return {
      lines: section(text('whatCame.measured'), paragraph(text('whatCame.none'))),
      data: { beside: compared },
      found: false,
    };
  const { rows, stage } = compared;
  return {
    lines: [
      ...section(
        text('whatCame.measured'),
        table([
          ['', text('whatCame.came'), text('whatCame.planned'), text('whatCame.done')],
          ...rows.map(({ measure, actual, planned, done }) => [
            text(`quantities.${measure}`),
            amount(actual, measure),
            predictionText(planned, measure),
            predictionText(done, measure),
          ]),
        ]),
      ),
      ...paragraph(
        stage
          ? text('whatCame.beside', { stage: text(`stages.${stage}`) })
          : text('whatCame.noStage'),
      ),
      ...paragraph(text('whatCame.modelWhy')),
    ],
    data: { beside: compared },
    found: true,
  };
}

function predictionText(prediction: Prediction | null, key: QuantityKey): string {
  if (!prediction) return '–';
  return `${estimate(prediction.estimate, key)}, ${text(`whatCame.places.${prediction.place}`)}`;
}
