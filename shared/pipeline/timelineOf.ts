/** The procedure of a document to scrub along: nothing where nothing can be run. */
import type { KyphoDocument } from '../document/document.ts';
import type { Available } from '../quantities/estimate.ts';
import { openingOf } from '../simulation/timeline/opening.ts';
import {
  type ProcedureTimeline,
  procedureTimeline,
} from '../simulation/timeline/procedureTimeline.ts';
import { procedureInput } from './derive.ts';
import type { Derived } from './derived.ts';

export function timelineOf(
  document: KyphoDocument,
  { run }: Pick<Derived, 'run'>,
): Available<ProcedureTimeline> {
  if (!run.available) return run;
  const input = procedureInput(document);
  if (!input.available) return input;
  return {
    available: true,
    value: procedureTimeline(document.plan, run.value, openingOf(input.value)),
  };
}
