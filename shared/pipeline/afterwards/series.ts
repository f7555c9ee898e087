/** Many cases whose outcome is known: what was given beside what came, and how often the band held (M-AF-2). */
import type { Level } from '../../anatomy/levels.ts';
import { MODEL } from '../../base/model.ts';
import { documentAt, treatedLevels } from '../../document/aside/treated.ts';
import type { KyphoDocument } from '../../document/document.ts';
import type { Afterwards } from '../../plan/afterwards.ts';
import type { Procedure } from '../../plan/plan.ts';
import type { Estimate } from '../../quantities/estimate.ts';
import { proportion } from '../../quantities/proportion.ts';
import type { Stage } from '../../simulation/result.ts';
import {
  AFTER_MEASURES,
  type AfterMeasure,
  type BesideActual,
  besideActual,
} from './besideActual.ts';

export interface SeriesRow extends BesideActual {
  readonly title: string;
  readonly planId: string;
  readonly level: Level;
  readonly procedure: Procedure;
  readonly stage: Stage | null;
  readonly daysAfter: number | null;
  readonly pose: Afterwards['pose'];
  readonly modality: Afterwards['modality'];
  /** Of the model that gave the prediction, which is the present one: results are never stored. */
  readonly modelVersion: string;
}

export interface Coverage {
  readonly measure: AfterMeasure;
  /** Values that have a prediction beside them. */
  readonly count: number;
  readonly within: number;
  /** Share within the band, 0–1, with what the number of values leaves open (10–90 %). */
  readonly share: Estimate;
  /** Measured minus predicted median. */
  readonly meanError: number;
}

/** Of one case: every treated level of the plan at hand. Empty where nothing was entered. */
export function seriesRows(document: KyphoDocument): readonly SeriesRow[] {
  return treatedLevels(document).flatMap((level) =>
    levelRows(documentAt(document, document.aside.variant, level)),
  );
}

function levelRows(document: KyphoDocument): readonly SeriesRow[] {
  const compared = besideActual(document);
  if (!compared) return [];
  const { case: kase, plan, afterwards } = document;
  const { level } = kase.fracture;
  const { daysAfter, pose, modality } = afterwards[level]!;
  return compared.rows.map((row) => ({
    ...row,
    title: kase.title,
    planId: plan.planId,
    level,
    procedure: plan.procedure,
    stage: compared.stage,
    daysAfter,
    pose,
    modality,
    modelVersion: MODEL.version,
  }));
}

/** What the model says for what was really done, where that is known; else for the plan. */
export function predictionOf({ planned, done }: BesideActual): BesideActual['planned'] {
  return done ?? planned;
}

/** One row a measure that has any value. The band is meant to hold 80 of 100. */
export function coverage(rows: readonly SeriesRow[]): readonly Coverage[] {
  return AFTER_MEASURES.flatMap((measure) => {
    const pairs = rows
      .filter((row) => row.measure === measure)
      .flatMap((row) => {
        const prediction = predictionOf(row);
        return prediction ? [{ actual: row.actual, ...prediction }] : [];
      });
    if (pairs.length === 0) return [];
    const within = pairs.filter(({ place }) => place === 'within').length;
    const errors = pairs.map(({ actual, estimate }) => actual - estimate.median);
    return [
      {
        measure,
        count: pairs.length,
        within,
        share: proportion(within / pairs.length, pairs.length),
        meanError: errors.reduce((sum, error) => sum + error, 0) / errors.length,
      },
    ];
  });
}
