/** What the cement modules do not calculate with, and the code they refuse it by (M-CEM-18). */
import type { Confidence, SourceId } from '../../quantities/sources.ts';

export const CEMENT_REFUSAL_CODES = [
  'notFinite',
  'bodyVolumeOutOfRange',
  'cementVolumeOutOfRange',
  'cavityVolumeOutOfRange',
  'porosityOutOfRange',
  'permeabilityOutOfRange',
  'densityOutOfRange',
  'temperatureOutOfRange',
  'timeOutOfRange',
  'cementTooStiff',
  'viscosityOutOfRange',
  'needleLengthOutOfRange',
  'flowOutOfRange',
  'distanceOutOfRange',
  'cavityBeyondBody',
  'cavityBeyondBalloon',
  'cementBeyondPores',
  'cementBeyondBound',
  'noLevels',
  'levelTwice',
] as const;
export type CementRefusalCode = (typeof CEMENT_REFUSAL_CODES)[number];

export interface CementRefusal {
  readonly code: CementRefusalCode;
  /** Name of the input that is refused. */
  readonly input: string;
}

interface Accepted {
  readonly limits: readonly [low: number, high: number];
  readonly unit: string;
  readonly source: SourceId;
  readonly confidence: Confidence;
  readonly code: CementRefusalCode;
}

const accepted = (
  low: number,
  high: number,
  unit: string,
  code: CementRefusalCode,
  source: SourceId = 'model',
): Accepted => ({ limits: [low, high], unit, source, confidence: 'derived', code });

/** Every plain input with what is possible at all; wider than anything usual. */
export const ACCEPTED = {
  bodyMl: accepted(2, 120, 'mL', 'bodyVolumeOutOfRange', 'humanRange'),
  bodyBeforeMl: accepted(2, 120, 'mL', 'bodyVolumeOutOfRange', 'humanRange'),
  bodyAfterMl: accepted(2, 120, 'mL', 'bodyVolumeOutOfRange', 'humanRange'),
  plannedMl: accepted(0, 120, 'mL', 'cementVolumeOutOfRange'),
  cementMl: accepted(0, 120, 'mL', 'cementVolumeOutOfRange'),
  sessionMl: accepted(0, 500, 'mL', 'cementVolumeOutOfRange'),
  reachedMl: accepted(0, 120, 'mL', 'cavityVolumeOutOfRange'),
  openedMl: accepted(0, 120, 'mL', 'cavityVolumeOutOfRange'),
  porosity: accepted(0.3, 0.99, '1', 'porosityOutOfRange'),
  densityMgPerCm3: accepted(0, 600, 'mg/cm3', 'densityOutOfRange', 'humanRange'),
  roomTemperatureC: accepted(0, 45, '°C', 'temperatureOutOfRange'),
  minute: accepted(0, 60, 'min', 'timeOutOfRange'),
  viscosityPaS: accepted(0.1, 5000, 'Pa·s', 'viscosityOutOfRange'),
  needleLengthMm: accepted(50, 200, 'mm', 'needleLengthOutOfRange'),
  flowMlPerMin: accepted(0.1, 30, 'mL/min', 'flowOutOfRange'),
  permeabilityM2: accepted(1e-12, 1e-6, 'm2', 'permeabilityOutOfRange'),
  tipRadiusMm: accepted(0.3, 5, 'mm', 'distanceOutOfRange'),
} as const satisfies Record<string, Accepted>;
export type CementInput = keyof typeof ACCEPTED;

/** The first input that cannot be used, or null. An unknown input (`null`) is not judged. */
export function refuse(
  inputs: Readonly<Partial<Record<CementInput, number | null>>>,
): CementRefusal | null {
  for (const [name, value] of Object.entries(inputs)) {
    if (value === null) continue;
    if (!Number.isFinite(value)) return { code: 'notFinite', input: name };
    const { limits, code } = ACCEPTED[name as CementInput];
    if (value < limits[0] || value > limits[1]) return { code, input: name };
  }
  return null;
}
