/** What a formula of MODEL.md rests on. */
import type { Constant } from '../../../quantities/constant.ts';
import type { InputName } from '../inputs.ts';

/** A constant, or constants by level, gauge or class. */
export type Constants = Constant | { readonly [key: string]: Constants };

export interface Equation {
  /** By their names in the code and in MODEL.md. */
  readonly constants: Readonly<Record<string, Constants>>;
  readonly inputs: readonly InputName[];
  /** Numbers in the list of cheats. */
  readonly cheats: readonly number[];
}
