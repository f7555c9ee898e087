/** Everything that was derived and is shown: one row an output, those without a value with the reason. */
import type { KyphoDocument } from '../../document/document.ts';
import { derive } from '../../pipeline/derive.ts';
import { explain } from '../../pipeline/explain/explain.ts';
import type { ExplainedValue } from '../../pipeline/explain/explanation.ts';
import { OUTPUT_IDS } from '../../pipeline/explain/outputs/outputs.ts';
import { EMPTY_ROW, type NumberRow } from './numberRow.ts';
import { poseOf } from './poseOf.ts';

export function outputRows(document: KyphoDocument): readonly NumberRow[] {
  const { fracturedLevel, levels } = derive(document);
  const measuredPose = levels[fracturedLevel]?.pose ?? null;
  return OUTPUT_IDS.map((id) => {
    const { reading, sources } = explain(document, id);
    return {
      ...EMPTY_ROW,
      key: id,
      labelKey: `numberPage.names.${id.split('.')[0]}`,
      ...(reading.available ? columnsOf(reading.value) : { reason: reading.reason }),
      pose: poseOf(id, measuredPose),
      sources,
    };
  });
}

export function columnsOf(value: ExplainedValue): Partial<NumberRow> {
  switch (value.kind) {
    case 'estimate':
      return {
        value: value.estimate.median,
        low: value.estimate.low,
        high: value.estimate.high,
        unit: value.unit,
      };
    case 'band':
      return { low: value.low, high: value.high, unit: value.unit };
    case 'middle':
    case 'published':
      return { value: value.value, unit: value.unit };
    case 'planned':
      return { value: value.value, unit: value.unit, basis: 'planned' };
    case 'share':
      return { value: value.share, unit: '1' };
    case 'word':
      return { value: value.word, share: value.share };
    case 'distributed':
      return { value: value.best, share: value.probabilities[value.best] ?? 0 };
    case 'possible':
      return { value: value.classes.join(' / ') };
  }
}
