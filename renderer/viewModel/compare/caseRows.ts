/** Two cases side by side: what was measured, what is planned and what the model expects of each, and how far they lie apart. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { FractureAssessment } from '../../../shared/fracture/assessment.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { differenceOf } from '../../../shared/quantities/differenceOf.ts';
import { type Estimate, inPercent } from '../../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { isLying } from '../../../shared/simulation/sampler.ts';
import { text } from '../../text/text.ts';
import { formatBand, formatChange, formatQuantity, formatSigned } from '../formatQuantity.ts';
import { gradeWords } from '../gradeWords.ts';
import { type CompareCell, NONE } from './compareRows.ts';
import { PLAN_CELLS } from './differenceRows.ts';

export interface ComparedCase {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export interface CaseRow {
  readonly key: string;
  readonly name: string;
  /** The open case, then the other one. */
  readonly cells: readonly [CompareCell, CompareCell];
  readonly difference: CompareCell;
}

export interface CaseRowGroup {
  readonly key: 'measured' | 'plan' | 'expected';
  readonly rows: readonly CaseRow[];
}

type Pair = readonly [ComparedCase, ComparedCase];

export function caseRows(pair: Pair): readonly CaseRowGroup[] {
  return [
    { key: 'measured', rows: measuredRows(pair) },
    { key: 'plan', rows: planRows(pair) },
    { key: 'expected', rows: expectedRows(pair) },
  ];
}

interface NumberRow {
  readonly key: string;
  readonly name: string;
  readonly quantity: QuantityKey;
  readonly of: (each: ComparedCase) => Estimate | null;
}

function measuredRows(pair: Pair): readonly CaseRow[] {
  const apart = whyNotSubtracted(pair);
  const measured = (each: ComparedCase): FractureAssessment | null =>
    each.derived.fracture.available ? each.derived.fracture.value : null;
  const of = (read: (assessment: FractureAssessment) => Estimate) => (each: ComparedCase) => {
    const assessment = measured(each);
    return assessment && read(assessment);
  };
  return [
    wordRow(
      'pose',
      pair.map((each) => poseWords(measured(each))),
    ),
    ...PLACES.map((place) =>
      numberRow(pair, apart, {
        key: `measured.${place}`,
        name: text('compareCases.rows.measured', { place: placeName(place) }),
        quantity: 'heightMm',
        of: of(({ heights }) => exactly(heights[place].measuredMm)),
      }),
    ),
    ...PLACES.map((place) =>
      numberRow(pair, null, {
        key: `intact.${place}`,
        name: text('compareCases.rows.intact', { place: placeName(place) }),
        quantity: 'heightMm',
        of: of(({ heights }) => heights[place].intactMm),
      }),
    ),
    ...PLACES.map((place) =>
      numberRow(pair, apart, {
        key: `loss.${place}`,
        name: text('compareCases.rows.loss', { place: placeName(place) }),
        quantity: 'sharePercent',
        of: of(({ heights }) => heights[place].lossPercent),
      }),
    ),
    wordRow(
      'grade',
      pair.map((each) => {
        const assessment = measured(each);
        if (!assessment) return text('estimate.notAvailable');
        const { grade } = assessment.grade;
        return `${text('assessment.grade', { grade })}, ${gradeWords(assessment.grade)}`;
      }),
    ),
    numberRow(pair, apart, {
      key: 'wedge',
      name: text('assessment.wedge'),
      quantity: 'angleDeg',
      of: of(({ wedgeAngleDeg }) => wedgeAngleDeg),
    }),
    numberRow(pair, apart, {
      key: 'kyphosis',
      name: text('assessment.localKyphosis'),
      quantity: 'angleDeg',
      of: of(({ localKyphosisDeg }) => localKyphosisDeg),
    }),
  ];
}

function planRows([open, other]: Pair): readonly CaseRow[] {
  return (Object.keys(PLAN_CELLS) as (keyof typeof PLAN_CELLS)[]).map((key) => {
    const cells = [open, other].map(({ document: { plan } }) => PLAN_CELLS[key]({ plan }));
    return inWords(key, text(`compare.plan.${key}`), cells);
  });
}

function expectedRows(pair: Pair): readonly CaseRow[] {
  const apart = whyNotSubtracted(pair);
  const of =
    (read: (run: ProcedureResult) => Estimate | null | undefined) => (each: ComparedCase) =>
      each.derived.run.available ? (read(each.derived.run.value) ?? null) : null;
  const standing = ({ stages }: ProcedureResult) =>
    stages.find(({ stage }) => stage === 'standing');
  return [
    ...PLACES.map((place) =>
      numberRow(pair, null, {
        key: `standing.${place}`,
        name: text('compareCases.rows.standing', { place: placeName(place) }),
        quantity: 'heightMm',
        of: of((run) => standing(run)?.heightsMm[place]),
      }),
    ),
    // Both start from the measured height: where the poses differ part of the difference is posture.
    numberRow(pair, apart, {
      key: 'gain',
      name: text('compareCases.rows.gain'),
      quantity: 'heightChangeMm',
      of: of(({ gainMm }) => gainMm.anterior),
    }),
    numberRow(pair, apart, {
      key: 'restoration',
      name: text('compareCases.rows.restoration'),
      quantity: 'sharePercent',
      of: of(({ restorationOfLostPercent }) => restorationOfLostPercent.anterior),
    }),
    numberRow(pair, null, {
      key: 'wedgeStanding',
      name: text('compare.rows.wedge'),
      quantity: 'angleDeg',
      of: of((run) => standing(run)?.wedgeAngleDeg),
    }),
    numberRow(pair, null, {
      key: 'cement',
      name: text('compare.rows.cement'),
      quantity: 'volumeMl',
      of: of(({ cement }) => cement.volumeMl),
    }),
    numberRow(pair, null, {
      key: 'fill',
      name: text('compare.rows.fill'),
      quantity: 'sharePercent',
      of: of(({ cement }) => cement.fillPercent),
    }),
    numberRow(pair, null, {
      key: 'leak',
      name: text('compare.rows.leak'),
      quantity: 'sharePercent',
      of: of(({ cement: { leak } }) => leak && inPercent(leak.anyOnCt.probability)),
    }),
  ];
}

/** `apart`: why the two are not subtracted. */
function numberRow(
  pair: Pair,
  apart: string | null,
  { key, name, quantity, of }: NumberRow,
): CaseRow {
  const [open, other] = [of(pair[0]), of(pair[1])];
  const cell = (estimate: Estimate | null): CompareCell =>
    estimate
      ? {
          value: formatQuantity(estimate.median, quantity),
          beside: formatBand(estimate, quantity),
        }
      : { value: text('estimate.notAvailable'), beside: '' };
  return { key, name, cells: [cell(open), cell(other)], difference: difference() };

  function difference(): CompareCell {
    if (!open || !other) return NONE;
    if (apart) return { value: '–', beside: apart };
    const found = differenceOf(open, other);
    const unsure = found.low < 0 && found.high > 0;
    return {
      // A share less a share is no share of anything: points, not percent.
      value:
        quantity === 'sharePercent'
          ? text('compareCases.points', { value: formatSigned(found.median, quantity) })
          : formatChange(found.median, quantity),
      beside: [formatBand(found, quantity), unsure ? text('compareCases.eitherWay') : '']
        .filter(Boolean)
        .join(' · '),
    };
  }
}

function wordRow(key: 'pose' | 'grade', words: readonly string[]): CaseRow {
  return inWords(
    key,
    text(`compareCases.rows.${key}`),
    words.map((value) => ({ value, beside: '' })),
  );
}

function inWords(key: string, name: string, [open, other]: readonly CompareCell[]): CaseRow {
  const cells = [open ?? NONE, other ?? NONE] as const;
  const same = cells[0].value === cells[1].value && cells[0].beside === cells[1].beside;
  const value = text(same ? 'compareCases.same' : 'compareCases.differs');
  return { key, name, cells, difference: { value, beside: '' } };
}

/** Heights taken lying and upright are never subtracted from each other. */
function whyNotSubtracted(pair: Pair): string | null {
  const poses = pair.map(({ derived: { fracture } }) =>
    fracture.available ? fracture.value.pose : null,
  );
  const [open, other] = poses;
  if (!open || !other) return text('compareCases.poseUnknown');
  return isLying(open) === isLying(other) ? null : text('compareCases.otherPose');
}

function poseWords(assessment: FractureAssessment | null): string {
  if (!assessment) return text('estimate.notAvailable');
  return text(assessment.pose ? `pose.${assessment.pose}` : 'compareCases.unknown');
}

function placeName(place: (typeof PLACES)[number]): string {
  return text(`places.${place}`).toLowerCase();
}

function exactly(value: number): Estimate {
  return { median: value, low: value, high: value };
}
