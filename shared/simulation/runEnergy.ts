/** The two counts of the work of a run's inflation (M-SIM-13), for the steppable run. */
import { type InflationEnergy, inflationEnergy } from './balloon/energy.ts';
import { createScratch, followOpening, layOpening } from './chain.ts';
import type { RunState } from './engine.ts';

/** Up to the volume reached; null where nothing is inflated. */
export function runEnergy({ setup }: RunState): InflationEnergy | null {
  const { body, sample, planned } = setup;
  if (body.procedure !== 'kyphoplasty' && body.procedure !== 'stent') return null;
  const scratch = createScratch();
  const opening = layOpening(body, sample, planned.capsMl, scratch.balance);
  const { reachedVolumeMl } = followOpening(body, sample, opening, planned, scratch);
  return inflationEnergy(opening.bed, sample.compactedFraction, reachedVolumeMl, planned.capsMl);
}
