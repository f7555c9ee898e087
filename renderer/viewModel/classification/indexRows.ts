/** Indices of the fracture as rows, each with its band and, for an angle, the endplates it was taken between. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import type { NotAvailable } from '../../../shared/fracture/schemes/answer.ts';
import type { FractureIndices } from '../../../shared/fracture/schemes/classification.ts';
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { text } from '../../text/text.ts';
import { formatBand, formatQuantity } from '../formatQuantity.ts';

export interface IndexRow {
  readonly key: string;
  readonly name: string;
  /** What it was taken between, or against. */
  readonly what: string;
  readonly value: string;
  readonly band: string;
  /** The number it is, to explain itself; null where there is none. */
  readonly output: OutputId | null;
}

export function indexRows(indices: FractureIndices): readonly IndexRow[] {
  return [...heightRows(indices), ...kyphosisRows(indices), canalRow(indices)];
}

function heightRows({ heights: { answer } }: FractureIndices): readonly IndexRow[] {
  if ('kind' in answer) return [];
  return [
    ...PLACES.map((place) =>
      row(
        `compression-${place}`,
        text('classification.compression', { place: text(`places.${place}`).toLowerCase() }),
        answer.compressionRatioPercent[place],
        'sharePercent',
        `compressionRatio.${place}`,
      ),
    ),
    row('beck', text('classification.beck'), answer.beckIndex, 'ratio', 'beckIndex'),
    row(
      'alternativeBeck',
      text('classification.alternativeBeck'),
      answer.alternativeBeckIndex,
      'ratio',
      'alternativeBeckIndex',
    ),
    row(
      'posteriorShare',
      text('classification.posteriorShare'),
      answer.posteriorSharePercent,
      'sharePercent',
      'posteriorShare',
    ),
  ];
}

function kyphosisRows({ kyphosis, sagittalIndex }: FractureIndices): readonly IndexRow[] {
  const measures = 'kind' in kyphosis.answer ? [] : kyphosis.answer;
  const sagittal = sagittalIndex.answer;
  return [
    ...measures.map(({ definition, from, to, angleDeg }) =>
      row(
        definition,
        text(`classification.kyphosis.${definition}`),
        angleDeg,
        'angleDeg',
        `kyphosis.${definition}`,
        text('classification.between', { from, to }),
      ),
    ),
    ...('kind' in sagittal
      ? []
      : [
          row(
            'sagittalIndex',
            text('classification.sagittalIndex'),
            sagittal.indexDeg,
            'angleDeg',
            'sagittalIndex',
            text('classification.sagittalBaseline', {
              angle: formatQuantity(sagittal.baselineDeg, 'angleDeg'),
            }),
          ),
        ]),
  ];
}

function canalRow({ canalCompromisePercent }: FractureIndices): IndexRow {
  return row(
    'canal',
    text('classification.canal'),
    canalCompromisePercent.answer,
    'sharePercent',
    'canalCompromise',
  );
}

function row(
  key: string,
  name: string,
  value: Estimate | NotAvailable,
  quantityKey: QuantityKey,
  output: OutputId,
  what = '',
): IndexRow {
  if ('kind' in value)
    return {
      key,
      name,
      what: text(`classification.notAvailable.${value.reason}`),
      value: text('field.unknownPlaceholder'),
      band: '',
      output: null,
    };
  return {
    key,
    name,
    what,
    value: formatQuantity(value.median, quantityKey),
    band: formatBand(value, quantityKey),
    output,
  };
}
