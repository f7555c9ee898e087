/** What came, beside what was given, in words. */
import type {
  AfterComparison,
  AfterMeasure,
  Prediction,
} from '../../../shared/pipeline/afterwards/besideActual.ts';
import { text } from '../../text/text.ts';
import { formatBand, formatQuantity } from '../formatQuantity.ts';

export interface AfterRow {
  readonly key: AfterMeasure;
  readonly name: string;
  readonly actual: string;
  readonly planned: PredictionWords | null;
  readonly done: PredictionWords | null;
}

export interface PredictionWords {
  readonly median: string;
  readonly band: string;
  readonly place: Prediction['place'];
  readonly placeWord: string;
}

export function afterRows({ rows }: AfterComparison): readonly AfterRow[] {
  return rows.map(({ measure, actual, planned, done }) => {
    const words = (prediction: Prediction | null): PredictionWords | null =>
      prediction && {
        median: formatQuantity(prediction.estimate.median, measure),
        band: formatBand(prediction.estimate, measure),
        place: prediction.place,
        placeWord: text(`whatCame.places.${prediction.place}`),
      };
    return {
      key: measure,
      name: text(`quantities.${measure}`),
      actual: formatQuantity(actual, measure),
      planned: words(planned),
      done: words(done),
    };
  });
}

/** "2 of 3 within the band", of what was done where that is known; or that nothing was entered. */
export function afterAside(compared: AfterComparison | null): string {
  if (!compared || compared.rows.length === 0) return text('whatCame.none');
  const predictions = compared.rows
    .map(({ planned, done }) => done ?? planned)
    .filter((prediction) => prediction !== null);
  if (predictions.length === 0) return text('whatCame.entered');
  return text('whatCame.within', {
    within: predictions.filter(({ place }) => place === 'within').length,
    count: predictions.length,
  });
}

/** What the heights were set beside, or why beside nothing. */
export function stageWords({ stage, rows }: AfterComparison): string {
  const heights = rows.some(({ measure }) => measure.endsWith('HeightMm'));
  if (!heights) return '';
  return stage === null
    ? text('whatCame.noStage')
    : text('whatCame.beside', { stage: text(`stages.${stage}`).toLowerCase() });
}
