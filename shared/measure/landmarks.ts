/**
 * Named places of a vertebra, for whoever measures without pointing (M-ME-1). They follow the heights of the body and its
 * pose, so that they are right at every stage.
 */
import { endplateField } from '../anatomy/endplateField.ts';
import { endplateRims } from '../anatomy/endplateRims.ts';
import type { PosedBody } from '../anatomy/posedBody.ts';
import { type Point, point } from '../math/frames.ts';
import { apply } from '../math/rigid.ts';
import { toVertebra } from '../plan/path/needle.ts';
import { pedicleOf } from '../plan/path/pedicle.ts';

/** Cranial first, front to back. */
export const LANDMARKS = [
  'superiorAnterior',
  'superiorMiddle',
  'superiorPosterior',
  'inferiorAnterior',
  'inferiorMiddle',
  'inferiorPosterior',
  'pedicleLeft',
  'pedicleRight',
] as const;
export type Landmark = (typeof LANDMARKS)[number];

export function landmarkMm(body: PosedBody, landmark: Landmark): Point<'patient'> {
  const { shape, heightsMm, pose } = body;
  const middle = (z: number) => apply(pose, point<'vertebra'>(0, 0, z));
  switch (landmark) {
    case 'superiorAnterior':
      return endplateRims(body, 'superior').anterior;
    case 'superiorMiddle':
      return middle(endplateField(shape, heightsMm).superiorZ(0, 0));
    case 'superiorPosterior':
      return endplateRims(body, 'superior').posterior;
    case 'inferiorAnterior':
      return endplateRims(body, 'inferior').anterior;
    case 'inferiorMiddle':
      return middle(endplateField(shape, heightsMm).inferiorZ(0, 0));
    case 'inferiorPosterior':
      return endplateRims(body, 'inferior').posterior;
    case 'pedicleLeft':
      return apply(pose, toVertebra(pedicleOf(shape).centre, 'left'));
    case 'pedicleRight':
      return apply(pose, toVertebra(pedicleOf(shape).centre, 'right'));
  }
}
