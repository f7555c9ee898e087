/** The patient's spine as it is fitted to what was measured, and how far each reading lies from the others. */
import type { SpineDimension, SpineScale } from '../../../shared/anatomy/spine/patientSpine.ts';
import { fitMeasuredSpine } from '../../../shared/fracture/measuredSpine.ts';
import { OUTPUT_IDS } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { paragraph, section, table } from '../text/layout.ts';
import { amount } from '../text/numbers.ts';
import { digits3, outputRows } from '../text/readingText.ts';
import { text } from '../text/words.ts';
import type { Answer, Asked } from './answer.ts';

const SPINE_IDS = OUTPUT_IDS.filter((id) => id.startsWith('spine'));

export function spine(asked: Asked): Answer {
  const { derived, document } = asked;
  const { patient, numbering } = document.case;
  const fit = fitMeasuredSpine(
    derived.levels,
    { level: derived.fracturedLevel },
    patient,
    numbering,
  );
  const { residuals, scales } = fit;
  return {
    lines: [
      ...section(text('cli.spine.fit'), table(outputRows(SPINE_IDS, asked))),
      ...section(
        text('cli.spine.readOn'),
        table(
          (Object.keys(scales) as SpineScale[]).map((scale) => [
            text(`numberPage.parts.${scale}`),
            scales[scale].levels.join(', ') || text('cli.spine.nothing'),
          ]),
        ),
      ),
      ...section(
        text('cli.spine.residuals'),
        residuals.length === 0
          ? paragraph(text('cli.spine.nothing'))
          : table([
              [
                text('cli.spine.level'),
                '',
                text('cli.spine.measured'),
                text('cli.spine.expected'),
                text('cli.spine.apart'),
              ],
              ...residuals.map((residual) => [
                residual.level,
                dimensionText(residual.dimension),
                amount(residual.measuredMm, 'heightMm'),
                amount(residual.expectedMm, 'heightMm'),
                `${digits3(residual.residualSd)} SD`,
              ]),
            ]),
      ),
      ...paragraph(text('cli.spine.why')),
    ],
    data: { spine: fit },
    found: residuals.length > 0,
  };
}

function dimensionText(dimension: SpineDimension): string {
  return text(`quantities.${dimension}`);
}
