/** One closed part of a plan in the patient frame (RAS, mm), by the name it has in every exported file. */
import type { Level, Side } from '../../anatomy/levels.ts';
import type { Surface } from '../../mesh/splitQuads.ts';

export const SOLID_KINDS = ['vertebra', 'disc', 'cement', 'balloon', 'needle', 'jack'] as const;
export type SolidKind = (typeof SOLID_KINDS)[number];

export interface Solid {
  /** "L1", "disc L1-L2", "L1 cement left", "L1 needle left". */
  readonly name: string;
  readonly kind: SolidKind;
  /** Of a disc: the level above it. */
  readonly level: Level;
  /** The patient's side; null for what lies on both. */
  readonly side: Side | null;
  readonly surface: Surface;
}
