/** Magerl's type A, impaction, split and burst, from what was seen (M-FR-14). Remembered, not re-read. */
import { ENDPLATES_BROKEN, FRAMES, YES_NO } from '../../features.ts';
import type { NotAvailable, PossibleAnswer } from '../answer.ts';
import { type Answers, possibleClasses } from './possible.ts';
import { fromShare, orAll, tensionBandFailed, wallBroken } from './questions.ts';
import type { Reading } from './reading.ts';

/** 'A3': a burst that is not incomplete (A3.2, A3.3). 'BorC': distraction or rotation, not told apart here. */
export const MAGERL_CLASSES = ['none', 'A1.1', 'A1.2', 'A1.3', 'A2', 'A3.1', 'A3', 'BorC'] as const;
export type MagerlClass = (typeof MAGERL_CLASSES)[number];

function questionsOf({ facts, features, deformedShare, wedgedShare }: Reading) {
  return {
    displaced: orAll(features.displaced, YES_NO),
    tensionBand: tensionBandFailed(features),
    endplatesBroken: orAll(features.endplatesBroken, ENDPLATES_BROKEN),
    posteriorWall: wallBroken(facts, features),
    split: orAll(features.split, YES_NO),
    frame: orAll(features.frame, FRAMES),
    wedging: fromShare(wedgedShare),
    deformation: fromShare(deformedShare),
  };
}

type MagerlQuestions = ReturnType<typeof questionsOf>;
export type MagerlAnswer = PossibleAnswer<MagerlClass, keyof MagerlQuestions>;

export function magerl(reading: Reading): MagerlAnswer | NotAvailable {
  return possibleClasses(questionsOf(reading), MAGERL_CLASSES, classify);
}

function classify(seen: Answers<MagerlQuestions>): readonly MagerlClass[] {
  if (seen.displaced === 'yes' || seen.tensionBand === 'yes') return ['BorC'];
  const broken = seen.posteriorWall === 'yes';
  if (seen.split === 'yes' && seen.endplatesBroken !== 'both') return [];
  if (seen.endplatesBroken === 'none') return broken || seen.deformation === 'yes' ? [] : ['none'];
  if (broken) return [seen.endplatesBroken === 'both' ? 'A3' : 'A3.1'];
  if (seen.split === 'yes') return ['A2'];
  if (seen.frame === 'lost') return ['A1.3'];
  return [seen.wedging === 'yes' ? 'A1.2' : 'A1.1'];
}
