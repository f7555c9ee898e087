/** Stages of a fracture that did not heal (Kümmell), from cleft, loss, disc and posterior wall (M-FR-15). */
import { CLEFTS } from '../../facts.ts';
import { YES_NO } from '../../features.ts';
import type { NotAvailable, PossibleAnswer } from '../answer.ts';
import { type Answers, possibleClasses } from './possible.ts';
import { fromShare, orAll, wallBroken } from './questions.ts';
import type { Reading } from './reading.ts';

/** 'none': no cleft, so not of this disease. */
export const KUMMELL_STAGES = ['none', 'I', 'II', 'III'] as const;
export type KummellStage = (typeof KUMMELL_STAGES)[number];

function questionsOf({ facts, features, sunkShare }: Reading) {
  return {
    cleft: orAll(facts.cleft, CLEFTS),
    posteriorWall: wallBroken(facts, features),
    loss: fromShare(sunkShare),
    adjacentDiscChanged: orAll(features.adjacentDiscChanged, YES_NO),
  };
}

type KummellQuestions = ReturnType<typeof questionsOf>;
export type KummellAnswer = PossibleAnswer<KummellStage, keyof KummellQuestions>;

export function kummell(reading: Reading): KummellAnswer | NotAvailable {
  return possibleClasses(questionsOf(reading), KUMMELL_STAGES, classify);
}

function classify(seen: Answers<KummellQuestions>): readonly KummellStage[] {
  if (seen.cleft === 'absent') return ['none'];
  if (seen.posteriorWall === 'yes') return ['III'];
  // Loss and disc are named together: when they disagree the stage lies between the two.
  if (seen.loss !== seen.adjacentDiscChanged) return ['I', 'II'];
  return [seen.loss === 'yes' ? 'II' : 'I'];
}
