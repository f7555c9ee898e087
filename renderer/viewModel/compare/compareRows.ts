/** The rows of the comparison: what each alternative says of the same question. */

import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import type { Alternative } from '../../../shared/pipeline/sideBySide.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { text } from '../../text/text.ts';
import { formatBand, formatQuantity, formatShare, formatShareBand } from '../formatQuantity.ts';
import { newFractureInTrial, type TrialRate } from '../outcome/newFractureRows.ts';

export interface ExplainedOf {
  readonly output: OutputId;
  readonly document: KyphoDocument;
}

export interface CompareCell {
  readonly value: string;
  /** Band, or where the number comes from. */
  readonly beside: string;
  /** The number it is, and the plan that it explains itself by. */
  readonly of?: ExplainedOf;
}

export interface CompareRow {
  readonly key: string;
  readonly name: string;
  /** With nothing done. */
  readonly untreated: CompareCell;
  readonly treated: readonly CompareCell[];
}

const OUTPUT_OF = {
  height: 'height.standing.anterior',
  wedge: 'wedge.standing',
  cement: 'cementVolume',
  fill: 'cementFill',
  leak: 'leak.anyOnCt',
} as const satisfies Readonly<Record<string, OutputId>>;

/** A dash is no number. */
export function explained(
  cell: CompareCell,
  output: OutputId,
  document: KyphoDocument,
): CompareCell {
  return cell.value === NONE.value ? cell : { ...cell, of: { output, document } };
}

export const NONE: CompareCell = { value: '–', beside: '' };

export function compareRows(alternatives: readonly Alternative[]): readonly CompareRow[] {
  const fracture = alternatives[0]?.derived.fracture;
  const measured = fracture?.available ? fracture.value : null;
  const row = (
    key: keyof typeof OUTPUT_OF,
    untreated: CompareCell,
    of: (run: ProcedureResult) => CompareCell,
  ): CompareRow => ({
    key,
    name: text(`compare.rows.${key}`),
    untreated,
    treated: alternatives.map(({ document, derived: { run } }) =>
      run.available
        ? explained(of(run.value), OUTPUT_OF[key], document)
        : { value: text('estimate.notAvailable'), beside: text(`unavailable.${run.reason}`) },
    ),
  });
  const asMeasured = (value: string): CompareCell => ({
    value,
    beside: measured?.pose
      ? text('compare.measured', { pose: text(`pose.${measured.pose}`).toLowerCase() })
      : text('compare.measuredPoseUnknown'),
  });
  return [
    row(
      'height',
      measured
        ? asMeasured(formatQuantity(measured.heights.anterior.measuredMm, 'heightMm'))
        : NONE,
      (run) => cell(standing(run)?.heightsMm.anterior, 'heightMm'),
    ),
    row(
      'wedge',
      measured ? asMeasured(formatQuantity(measured.wedgeAngleDeg.median, 'angleDeg')) : NONE,
      (run) => cell(standing(run)?.wedgeAngleDeg, 'angleDeg'),
    ),
    row('cement', NONE, ({ cement: { volumeMl, volumeIs } }) =>
      volumeIs === 'planned'
        ? { value: formatQuantity(volumeMl.median, 'volumeMl'), beside: text('estimate.planned') }
        : cell(volumeMl, 'volumeMl'),
    ),
    row('fill', NONE, (run) => cell(run.cement.fillPercent, 'sharePercent')),
    row('leak', NONE, ({ cement: { leak } }) =>
      leak
        ? {
            value: formatShare(leak.anyOnCt.probability.median),
            beside: formatShareBand(leak.anyOnCt.probability),
          }
        : { value: '–', beside: text('cementOutcome.noRates') },
    ),
    {
      key: 'newFractures',
      name: text('compare.rows.newFractures'),
      untreated: rateCell(newFractureInTrial(null)),
      treated: alternatives.map(({ procedure }) => rateCell(newFractureInTrial(procedure))),
    },
  ];
}

function standing({ stages }: ProcedureResult) {
  return stages.find(({ stage }) => stage === 'standing');
}

function cell(estimate: Estimate | undefined, key: QuantityKey): CompareCell {
  return estimate
    ? { value: formatQuantity(estimate.median, key), beside: formatBand(estimate, key) }
    : NONE;
}

function rateCell(found: TrialRate | null): CompareCell {
  return found === null
    ? { value: '–', beside: text('compare.noRate') }
    : { value: found.rate, beside: text('compare.inTrial', { people: found.people }) };
}
