/** "Height: standing, anterior": what a number is called, from its id. */
import { outputName as nameOfOutput } from '../../../shared/pipeline/explain/outputs/outputName.ts';
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { lookUp } from '../../text/text.ts';

export function outputName(id: OutputId): string {
  return nameOfOutput(id, lookUp);
}
