/** What stands in the window now: all that decides whether a command is of use. */
import { caseLevels, type Level, type Side } from '../../shared/anatomy/levels.ts';
import { treatedLevels, variantsInUse } from '../../shared/document/aside/treated.ts';
import { VARIANTS, type Variant } from '../../shared/plan/aside.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import { anatomyPackStore } from '../state/anatomyPack.ts';
import { derivationOf } from '../state/derived.ts';
import { documentStore, redoLabel, undoLabel } from '../state/documentStore.ts';
import { recentStore } from '../state/recentStore.ts';
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
  /** A needle is looked along. */
  readonly along: boolean;
  /** Plans of the case by their letters, and whether one more may be made. */
  readonly variants: readonly Variant[];
  readonly roomForVariant: boolean;
  /** Treated, and those that may be treated besides. */
  readonly levels: readonly Level[];
  readonly otherLevels: readonly Level[];
  /** Bones of an anatomy pack are shown. */
  readonly pack: boolean;
  /** The platform tells of files that were opened before. */
  readonly recent: boolean;
  readonly sections: readonly SectionId[];
}

export function lookAtWindow(): WindowLook {
  const state = documentStore.getState();
  const document = state.open?.history.present;
  const derivation = document && derivationOf(document);
  const variants = document ? variantsInUse(document) : [];
  const levels = document ? treatedLevels(document) : [];
  const run = derivation?.ok ? derivation.derived.run : null;
  return {
    caseOpen: state.open !== null,
    canUndo: undoLabel(state) !== null,
    canRedo: redoLabel(state) !== null,
    picture: derivation?.ok ? viewStore.getState().picture : null,
    stages: run?.available ? run.value.stages.map(({ stage }) => stage) : [],
    sides: derivation?.ok ? derivation.derived.paths.map(({ side }) => side) : [],
    along: viewStore.getState().along !== null,
    variants,
    roomForVariant: variants.length > 0 && variants.length < VARIANTS.length,
    levels,
    otherLevels: document
      ? caseLevels(document.case.numbering).filter((level) => !levels.includes(level))
      : [],
    pack: anatomyPackStore.getState().pack !== null,
    recent: recentStore.getState() !== null,
    sections: SECTION_IDS.filter(isShown),
  };
}
