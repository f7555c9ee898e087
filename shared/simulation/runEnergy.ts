/** The two counts of the work of a run's inflation (M-SIM-13), for the steppable run. */
import { type InflationEnergy, inflationEnergy } from './balloon/energy.ts';
import { createScratch, runChain } from './chain.ts';
import type { RunState } from './engine.ts';

/** Up to the volume reached; null where nothing is inflated. */
export function runEnergy({ setup }: RunState): InflationEnergy | null {
  const { body, sample, plannedVolumeMl, shares } = setup;
  if (body.procedure !== 'kyphoplasty' && body.procedure !== 'stent') return null;
  const scratch = createScratch();
  const { reachedVolumeMl } = runChain(
    body,
    sample,
    { volumeMl: plannedVolumeMl, shares },
    scratch,
  );
  return inflationEnergy(scratch.bed, sample.compactedFraction, reachedVolumeMl, shares);
}
