/** What stands in the window now: all that decides whether a command is of use. */
import type { Side } from '../../shared/anatomy/levels.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { derivationOf } from '../state/derived.ts';
import { documentStore, redoLabel, undoLabel } from '../state/documentStore.ts';
import { isShown, SECTION_IDS, type SectionId } from '../state/sections.ts';
import { type StagePicture, viewStore } from '../state/viewStore.ts';

export interface WindowLook {
  readonly caseOpen: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** null: no case, or the model failed. */
  readonly picture: StagePicture | null;
  /** Stages of the run; empty without one. */
  readonly stages: readonly Stage[];
  /** Entered by a needle; empty without a model. */
  readonly sides: readonly Side[];
  readonly sections: readonly SectionId[];
}

export function lookAtWindow(): WindowLook {
  const state = documentStore.getState();
  const derivation = state.open && derivationOf(state.open.history.present);
  const run = derivation?.ok ? derivation.derived.run : null;
  return {
    caseOpen: state.open !== null,
    canUndo: undoLabel(state) !== null,
    canRedo: redoLabel(state) !== null,
    picture: derivation?.ok ? viewStore.getState().picture : null,
    stages: run?.available ? run.value.stages.map(({ stage }) => stage) : [],
    sides: derivation?.ok ? derivation.derived.paths.map(({ side }) => side) : [],
    sections: SECTION_IDS.filter(isShown),
  };
}
