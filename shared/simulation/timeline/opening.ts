/** How a body opens while its device does, as shares of what the whole opening brings: from the steppable run (M-SIM-9). */
import { type HeightsMm, mapPlaces, type Place } from '../../anatomy/heights.ts';
import { createRun, isFinished, stepRun } from '../engine.ts';
import type { ProcedureInput } from '../procedureInput.ts';

/** One step of the device; the first is before anything is opened, the last when it is done. */
export interface OpeningStep {
  /** Of the volume, or of a jack's opening, 0–1. */
  readonly share: number;
  /** Of each height's own rise, 0–1; it follows the device where there is no rise to share out. */
  readonly risen: Readonly<Record<Place, number>>;
}

const LEAST_RISE_MM = 1e-6;

export function openingOf(input: ProcedureInput): readonly OpeningStep[] {
  const steps: { readonly volumeMl: number; readonly heightsMm: HeightsMm }[] = [];
  for (let state = createRun(input); !isFinished(state); state = stepRun(state))
    if (state.stage === 'positioned' || state.stage === 'inflated')
      steps.push({ volumeMl: state.volumePerSideMl, heightsMm: state.heightsMm });
  const first = steps[0]!;
  const last = steps.at(-1)!;
  return steps.map(({ volumeMl, heightsMm }, i) => {
    // A jack opens in one step and has no volume.
    const share = last.volumeMl > 0 ? volumeMl / last.volumeMl : i / Math.max(1, steps.length - 1);
    return {
      share,
      risen: mapPlaces((place) => {
        const rise = last.heightsMm[place] - first.heightsMm[place];
        return rise > LEAST_RISE_MM ? (heightsMm[place] - first.heightsMm[place]) / rise : share;
      }),
    };
  });
}

/** Between two steps in proportion. */
export function risenAt(steps: readonly OpeningStep[], share: number): OpeningStep['risen'] {
  const after = steps.findIndex((step) => step.share >= share);
  const next = steps[after] ?? steps.at(-1)!;
  const last = steps[after - 1] ?? next;
  const width = next.share - last.share;
  const between = width > 0 ? (share - last.share) / width : 1;
  return mapPlaces(
    (place) => last.risen[place] + between * (next.risen[place] - last.risen[place]),
  );
}
