/** AO Spine–DGOU classification of osteoporotic fractures, OF 1–5, from what was seen (M-FR-13). */
import { ENDPLATES_BROKEN, FRAMES, YES_NO } from '../../features.ts';
import type { NotAvailable, PossibleAnswer } from '../answer.ts';
import { type Answers, possibleClasses } from './possible.ts';
import { fromShare, orAll, tensionBandFailed, wallOverFifth } from './questions.ts';
import type { Reading } from './reading.ts';

/** 'none': neither deformity nor oedema, so no fracture that this scheme knows. */
export const OF_CLASSES = ['none', 'OF1', 'OF2', 'OF3', 'OF4', 'OF5'] as const;
export type OfClass = (typeof OF_CLASSES)[number];

export function questionsOf({ facts, features, deformedShare }: Reading) {
  return {
    displaced: orAll(features.displaced, YES_NO),
    tensionBand: tensionBandFailed(features),
    endplatesBroken: orAll(features.endplatesBroken, ENDPLATES_BROKEN),
    frame: orAll(features.frame, FRAMES),
    split: orAll(features.split, YES_NO),
    posteriorWallExtent: wallOverFifth(facts, features),
    deformation: fromShare(deformedShare),
    oedema: orAll(features.oedema, YES_NO),
  };
}

type OfQuestions = ReturnType<typeof questionsOf>;
export type OfAnswer = PossibleAnswer<OfClass, keyof OfQuestions>;

export function osteoporoticFracture(reading: Reading): OfAnswer | NotAvailable {
  return possibleClasses(questionsOf(reading), OF_CLASSES, classify);
}

function classify(seen: Answers<OfQuestions>): readonly OfClass[] {
  if (seen.displaced === 'yes' || seen.tensionBand === 'yes') return ['OF5'];
  // A split through both endplates is the pincer.
  if (seen.endplatesBroken === 'both' || seen.frame === 'lost' || seen.split === 'yes')
    return ['OF4'];
  const wallBroken = seen.posteriorWallExtent === 'yes';
  if (seen.endplatesBroken !== 'none') return [wallBroken ? 'OF3' : 'OF2'];
  // A deformed body with both endplates whole is not one of this scheme's.
  if (seen.deformation === 'yes' || wallBroken) return [];
  return [seen.oedema === 'yes' ? 'OF1' : 'none'];
}
