/** The phases that a procedure is played in, and the stage of the run that each of them ends with (M-SIM-14). */
import type { Procedure } from '../../plan/plan.ts';
import type { Stage } from '../result.ts';

export const TIMELINE_PHASES = [
  'positioning',
  'needle',
  'opening',
  'holding',
  'lowering',
  'cement',
  'setting',
] as const;
export type TimelinePhase = (typeof TIMELINE_PHASES)[number];

/** A needle that is in place is no stage of its own: the body stands as it was positioned. */
export const END_STAGE: Readonly<Record<TimelinePhase, Stage>> = {
  positioning: 'positioned',
  needle: 'positioned',
  opening: 'inflated',
  holding: 'inflated',
  lowering: 'deflated',
  cement: 'cemented',
  setting: 'cemented',
};

/** Only what is inflated is held at a volume; without a device nothing is opened or let down. */
export function phasesOf(procedure: Procedure): readonly TimelinePhase[] {
  switch (procedure) {
    case 'kyphoplasty':
    case 'stent':
      return TIMELINE_PHASES;
    case 'jack':
      return TIMELINE_PHASES.filter((phase) => phase !== 'holding');
    case 'vertebroplasty':
      return ['positioning', 'needle', 'cement', 'setting'];
  }
}

type JackPhase = 'opening' | 'lowering';

/** By which words a phase is named: a jack is opened and loaded; it is neither inflated nor let down. */
export function namingOf(
  phase: TimelinePhase,
  procedure: Procedure,
): `phases.${TimelinePhase}` | `jackPhases.${JackPhase}` {
  const isJacks = procedure === 'jack' && (phase === 'opening' || phase === 'lowering');
  return isJacks ? `jackPhases.${phase}` : `phases.${phase}`;
}

/** Where on the line a stage is reached; a stage after the last phase stands at its end. */
export function positionOfStage(phases: readonly TimelinePhase[], stage: Stage): number {
  if (stage === 'before') return 0;
  const ends = phases.map((phase) => END_STAGE[phase]);
  // Opened and not yet held, in place and not yet drilled; but cement counts once it is hard.
  const found = stage === 'cemented' ? ends.lastIndexOf(stage) : ends.indexOf(stage);
  return found < 0 ? phases.length : found + 1;
}
