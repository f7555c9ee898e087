/** What was measured of the body, and the patient's spine fitted to the other levels. */
import { PLACES, type Place } from '../../../anatomy/heights.ts';
import type { Level } from '../../../anatomy/levels.ts';
import type { Numbering } from '../../../anatomy/numbering.ts';
import type { Patient } from '../../../anatomy/patient.ts';
import type { PatientSpine, SpineScale } from '../../../anatomy/spine/patientSpine.ts';
import { keepLast } from '../../../base/keepLast.ts';
import type { LevelMeasurements } from '../../../fracture/facts.ts';
import { fitMeasuredSpine } from '../../../fracture/measuredSpine.ts';
import { Z_90 } from '../../../quantities/estimateOf.ts';
import type { EquationId } from '../equations/equations.ts';
import type { Reading } from '../explanation.ts';
import { each, estimated, given, inUnit, missing, type Output, when } from './output.ts';

const FIT: readonly EquationId[] = ['M-AN-8', 'M-FR-5'];
const SCALES: readonly SpineScale[] = ['height', 'depth', 'width'];

/** Fitted once for all that is read of it, and not again while only the plan changes. */
const fitOf = keepLast(
  (levels: LevelMeasurements, level: Level, patient: Patient, numbering: Numbering): PatientSpine =>
    fitMeasuredSpine(levels, { level }, patient, numbering),
);

const spine = (read: (fit: PatientSpine) => Reading): Output => ({
  equations: FIT,
  read: ({ levels, fracturedLevel }, { case: { patient, numbering } }) =>
    read(fitOf(levels, fracturedLevel, patient, numbering)),
});

/** The reading itself with its error: typed, or from a film. */
const measured = (place: Place): Output => ({
  equations: ['M-FR-5'],
  read: ({ fracture }) =>
    when(fracture, ({ measuredMm, measuredSdMm }) => {
      const [median, error] = [measuredMm[place], Z_90 * measuredSdMm[place]];
      return estimated({ low: median - error, median, high: median + error }, 'heightMm');
    }),
});

export const SPINE_OUTPUTS = {
  ...each('measuredHeight', PLACES, measured),
  ...each('spineScale', SCALES, (scale) =>
    spine(({ scales }) => {
      const { factor, relativeSd, levels } = scales[scale];
      if (levels.length === 0) return missing('notReadAnywhere');
      const spread = Math.exp(Z_90 * relativeSd);
      return estimated({ low: factor / spread, median: factor, high: factor * spread }, 'ratio');
    }),
  ),
  spineTrend: spine(({ scales: { height } }) => {
    if (height.levels.length < 2) return missing('notReadAnywhere');
    const { trendPerLevel: trend, trendSdPerLevel: sd } = height;
    const percent = (z: number) => 100 * (trend + z * sd);
    return inUnit({ low: percent(-Z_90), median: percent(0), high: percent(Z_90) }, 'percent');
  }),
  /** In standard deviations of what such a reading may be. */
  spineResidual: spine(({ residuals }) => {
    const sizes = residuals.map(({ residualSd }) => Math.abs(residualSd));
    if (sizes.length === 0) return missing('notReadAnywhere');
    return given({ kind: 'middle', value: Math.max(...sizes), quantity: null, unit: 'SD' });
  }),
} as const satisfies Record<string, Output>;
