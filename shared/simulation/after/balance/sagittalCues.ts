/** Two measures of a whole-spine film beside the values at which a series saw more new fractures (M-AFT-5). */
import type { Constant } from '../../../quantities/constant.ts';
import type { SourceId } from '../../../quantities/sources.ts';
import { C7_PLUMB_CUE_MM, SAGITTAL_AXIS_CUE_MM } from '../constants.ts';

/** Measured on the standing film, forward positive; null when there is none. */
export interface SagittalMeasures {
  readonly sagittalAxisMm: number | null;
  /** From the plumb line of C7 to the fractured vertebra. */
  readonly c7PlumbToFractureMm: number | null;
}

export interface SagittalCue {
  readonly code: 'sagittalAxis' | 'c7PlumbToFracture';
  readonly state: 'notAssessed' | 'below' | 'reached';
  readonly thresholdMm: number;
  readonly source: SourceId;
}

/** A cue is about a film that exists: without the measure it is not assessed, and nothing is estimated in its place. */
export function sagittalCues(measures: SagittalMeasures): readonly SagittalCue[] {
  return [
    cue('sagittalAxis', measures.sagittalAxisMm, SAGITTAL_AXIS_CUE_MM),
    cue('c7PlumbToFracture', measures.c7PlumbToFractureMm, C7_PLUMB_CUE_MM),
  ];
}

function cue(code: SagittalCue['code'], measuredMm: number | null, at: Constant): SagittalCue {
  const state = measuredMm === null ? 'notAssessed' : measuredMm >= at.value ? 'reached' : 'below';
  return { code, state, thresholdMm: at.value, source: at.source };
}
