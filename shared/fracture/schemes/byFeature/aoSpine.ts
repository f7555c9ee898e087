/** AO Spine thoracolumbar classification A0–A4, B1–B3, C with its modifiers, from what was seen (M-FR-14). */
import type { ClinicalStatus, NEUROLOGIES } from '../../../anatomy/clinicalStatus.ts';
import { ENDPLATES_BROKEN, YES_NO } from '../../features.ts';
import type { NotAvailable, PossibleAnswer } from '../answer.ts';
import { type Answers, possibleClasses } from './possible.ts';
import { fromShare, orAll, tensionBand, wallBroken, type YesNo } from './questions.ts';
import type { Reading } from './reading.ts';

export const AO_CLASSES = ['A0', 'A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'C'] as const;
export type AoClass = (typeof AO_CLASSES)[number];
export const AO_BODY_CLASSES = ['A0', 'A1', 'A2', 'A3', 'A4'] as const;
export type AoBodyClass = (typeof AO_BODY_CLASSES)[number];

function bodyQuestions({ facts, features, deformedShare }: Reading) {
  return {
    endplatesBroken: orAll(features.endplatesBroken, ENDPLATES_BROKEN),
    posteriorWall: wallBroken(facts, features),
    split: orAll(features.split, YES_NO),
    deformation: fromShare(deformedShare),
  };
}

function injuryQuestions(reading: Reading) {
  return {
    displaced: orAll(reading.features.displaced, YES_NO),
    tensionBand: tensionBand(reading.features),
    ...bodyQuestions(reading),
  };
}

type BodyQuestions = ReturnType<typeof bodyQuestions>;
type InjuryQuestions = ReturnType<typeof injuryQuestions>;

export interface AoAnswer {
  readonly kind: 'ao';
  /** The gravest that applies: C before B before A. */
  readonly injury: PossibleAnswer<AoClass, keyof InjuryQuestions> | NotAvailable;
  /** The body's own class, stated beside a B or a C. */
  readonly body: PossibleAnswer<AoBodyClass, keyof BodyQuestions> | NotAvailable;
  /** N0–N4, NX (cannot be examined); null: not assessed. */
  readonly neurology: (typeof NEUROLOGIES)[number] | null;
  /** M1, the tension band was looked at and is not clear; null: nobody looked. M2 is not asked for. */
  readonly indeterminateTensionBand: YesNo | null;
}

export function aoSpine(reading: Reading, { neurology }: ClinicalStatus): AoAnswer {
  const band = reading.features.tensionBand;
  return {
    kind: 'ao',
    injury: possibleClasses(injuryQuestions(reading), AO_CLASSES, classifyInjury),
    body: possibleClasses(bodyQuestions(reading), AO_BODY_CLASSES, classifyBody),
    neurology,
    indeterminateTensionBand: band === null ? null : band === 'indeterminate' ? 'yes' : 'no',
  };
}

function classifyInjury(seen: Answers<InjuryQuestions>): readonly AoClass[] {
  if (seen.displaced === 'yes') return ['C'];
  switch (seen.tensionBand) {
    case 'bony':
      return ['B1'];
    case 'ligamentous':
      return ['B2'];
    case 'hyperextension':
      return ['B3'];
    case 'intact':
      return classifyBody(seen);
  }
}

function classifyBody(seen: Answers<BodyQuestions>): readonly AoBodyClass[] {
  const broken = seen.posteriorWall === 'yes';
  // A split runs through both endplates.
  if (seen.split === 'yes' && seen.endplatesBroken !== 'both') return [];
  if (seen.endplatesBroken === 'none') return broken || seen.deformation === 'yes' ? [] : ['A0'];
  if (seen.endplatesBroken === 'both') return [broken ? 'A4' : 'A2'];
  return [broken ? 'A3' : 'A1'];
}
