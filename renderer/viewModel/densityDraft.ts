/** Bone density while it is being typed: nothing reaches the case before every number of its kind is there. */
import type { BoneDensity } from '../../shared/anatomy/patient.ts';
import type { QuantityKey } from '../../shared/quantities/table.ts';

export const DENSITY_KINDS = ['qct', 'hounsfield', 'tScore'] as const;
export type DensityKind = (typeof DENSITY_KINDS)[number];

/** The numbers each kind needs. HU without the calibration of its scanner say nothing about bone. */
export const DENSITY_FIELDS = {
  qct: ['densityMgPerCm3'],
  hounsfield: ['hounsfieldUnits', 'calibrationSlope', 'calibrationInterceptMgPerCm3'],
  tScore: ['tScore'],
} as const satisfies Record<DensityKind, readonly QuantityKey[]>;

export interface DensityDraft {
  readonly kind: DensityKind | null;
  readonly values: Readonly<Partial<Record<QuantityKey, number>>>;
}

export function draftOf(density: BoneDensity | null): DensityDraft {
  if (!density) return { kind: null, values: {} };
  const { kind, ...values } = density;
  return { kind, values };
}

/** The finished density, or null while a number is missing. */
export function densityOf({ kind, values }: DensityDraft): BoneDensity | null {
  if (kind === null) return null;
  const complete = DENSITY_FIELDS[kind].every((key) => values[key] !== undefined);
  // The fields of a kind are the fields of its document record, one for one.
  return complete ? ({ kind, ...values } as BoneDensity) : null;
}

export function withValue(
  draft: DensityDraft,
  key: QuantityKey,
  value: number | null,
): DensityDraft {
  const { [key]: _, ...others } = draft.values;
  return { ...draft, values: value === null ? others : { ...others, [key]: value } };
}

/** Whether the case says what the draft says; if not, the case was changed elsewhere (undo) and wins. */
export function agrees(draft: DensityDraft, density: BoneDensity | null): boolean {
  const drafted = densityOf(draft);
  if (!drafted || !density) return drafted === density;
  const other: Readonly<Record<string, unknown>> = { ...density };
  return Object.entries(drafted).every(([key, value]) => other[key] === value);
}
