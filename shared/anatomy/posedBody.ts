/** A vertebra standing in the patient: its shape, its heights of the moment and its pose. */
import type { Rigid } from '../math/rigid.ts';
import type { HeightsMm } from './heights.ts';
import type { VertebraShape } from './vertebraShape.ts';

export interface PosedBody {
  readonly shape: VertebraShape;
  readonly heightsMm: HeightsMm;
  readonly pose: Rigid<'patient', 'vertebra'>;
}
