/**
 * What was really done and measured at a level beside what the model gives for it: once for the plan, and once for the
 * volumes that were really used, so that a change of mind in the room is not read as an error of the model (M-AF-1).
 */
import { PLACES } from '../../anatomy/heights.ts';
import type { Side } from '../../anatomy/levels.ts';
import type { KyphoDocument } from '../../document/document.ts';
import { HEIGHT_KEY, type Pose } from '../../fracture/facts.ts';
import type { Afterwards } from '../../plan/afterwards.ts';
import { plannedMl } from '../../plan/inflation.ts';
import { inflatedDevice } from '../../plan/instruments.ts';
import { entrySides } from '../../plan/plan.ts';
import type { Estimate } from '../../quantities/estimate.ts';
import type { ProcedureResult, Stage } from '../../simulation/result.ts';
import { derive } from '../derive.ts';
import { type BandPlace, bandPlace } from './bandPlace.ts';

export const AFTER_MEASURES = [
  'anteriorHeightMm',
  'middleHeightMm',
  'posteriorHeightMm',
  'highestPressureKpa',
  'placedCementMl',
] as const satisfies readonly (keyof Afterwards)[];
export type AfterMeasure = (typeof AFTER_MEASURES)[number];

export interface Prediction {
  readonly estimate: Estimate;
  readonly place: BandPlace;
}

export interface BesideActual {
  readonly measure: AfterMeasure;
  readonly actual: number;
  /** For the plan; null where the model has nothing to set beside it. */
  readonly planned: Prediction | null;
  /** For the inflation that was done; null where nobody entered one, or it is the planned one. */
  readonly done: Prediction | null;
}

export interface AfterComparison {
  /** The stage of the run that the heights are set beside; null where pose or day leave none. */
  readonly stage: Stage | null;
  /** Only what was entered. */
  readonly rows: readonly BesideActual[];
}

/** From here on a standing picture is nearer to six months than to the first days: half of 182 days. */
export const NEARER_SIX_MONTHS_DAYS = 91;

/** null where nothing was entered for the fractured level, or there is no run to set it beside. */
export function besideActual(document: KyphoDocument): AfterComparison | null {
  const afterwards = document.afterwards[document.case.fracture.level];
  const { run } = derive(document);
  if (!afterwards || !run.available) return null;
  const stage = stageOf(afterwards);
  const redone = documentAsDone(document, afterwards);
  const redoneRun = redone && derive(redone).run;
  const rows = AFTER_MEASURES.flatMap((measure): BesideActual[] => {
    const actual = afterwards[measure];
    if (actual === null) return [];
    const predict = (result: ProcedureResult): Prediction | null => {
      const estimate = estimateFor(result, measure, stage);
      return estimate && { estimate, place: bandPlace(estimate, actual) };
    };
    return [
      {
        measure,
        actual,
        planned: predict(run.value),
        done: redoneRun?.available ? predict(redoneRun.value) : null,
      },
    ];
  });
  return { stage, rows };
}

/** Lying pictures are set beside the cemented stage, in the first weeks alone; standing ones beside the nearer stage. */
function stageOf({ pose, daysAfter }: Afterwards): Stage | null {
  if (pose === null) return null;
  const late = daysAfter !== null && daysAfter >= NEARER_SIX_MONTHS_DAYS;
  if (isUpright(pose)) return late ? 'sixMonths' : 'standing';
  return late ? null : 'cemented';
}

function isUpright(pose: Pose): boolean {
  return pose === 'standing' || pose === 'sitting';
}

function estimateFor(
  run: ProcedureResult,
  measure: AfterMeasure,
  stage: Stage | null,
): Estimate | null {
  const place = PLACES.find((each) => HEIGHT_KEY[each] === measure);
  if (place) return run.stages.find((each) => each.stage === stage)?.heightsMm[place] ?? null;
  if (measure === 'placedCementMl') return run.cement.volumeMl;
  return run.pressureCurve ? run.pressureKpa : null;
}

/** The same case with the inflation that was really done on each side that was entered; null where it was not written down or changes nothing. */
function documentAsDone(document: KyphoDocument, afterwards: Afterwards): KyphoDocument | null {
  const { plan } = document;
  if (!inflatedDevice(plan)) return null;
  const { inflationVolumeLeftMl: left, inflationVolumeRightMl: right } = afterwards;
  const done = { left, right };
  const entered = entrySides(plan.approach);
  if (entered.some((side) => done[side] === null)) return null;
  const planned = plan.inflationVolumePerSideMl;
  if (entered.every((side) => done[side] === plannedMl(planned, side))) return null;
  const at = (side: Side) => done[side] ?? plannedMl(planned, side);
  const inflationVolumePerSideMl = { left: at('left'), right: at('right') };
  return { ...document, plan: { ...plan, inflationVolumePerSideMl } };
}
