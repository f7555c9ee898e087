/** The figures of the arch as the source of shared/anatomy/archFigures.ts. */
import {
  type ArchFigures,
  type DrawnLevel,
  FACE_NAMES,
  ROD_NAMES,
} from '../../shared/anatomy/archTable.ts';

const HEAD = `/**
 * The neural arch by level: every rod as x, back, z of both ends, its turn in degrees, wide and thin semi-axis at both ends
 * and its cap; every face as x, back, z, the outward direction and its hollow (archTable.ts). Millimetres at table size.
 * Written by tests/tools/fitArch.ts from the Open3DModel column (M-AN-10): not to be edited by hand.
 */
import type { ArchFigures, DrawnLevel } from './archTable.ts';

`;

export function printArch(figures: Readonly<Record<DrawnLevel, ArchFigures>>): string {
  const levels = Object.entries(figures).map(([level, own]) => {
    const names = [...ROD_NAMES, ...FACE_NAMES].filter((name) => own[name]);
    const rows = names.map((name) => `    ${name}: [${own[name]!.join(', ')}],\n`);
    return `  ${level}: {\n${rows.join('')}  },\n`;
  });
  return `${HEAD}export const ARCH_FIGURES: Readonly<Record<DrawnLevel, ArchFigures>> = {\n${levels.join('')}};\n`;
}

/** Tenths of a millimetre, whole degrees; hundredths for a face's direction and hollow. */
export function roundFigures(figures: readonly number[]): readonly number[] {
  const isRod = figures.length === 12;
  return figures.map((value, i) => {
    const digits = isRod ? (i === 6 ? 0 : 1) : i < 3 ? 1 : 2;
    return Number(value.toFixed(digits)) + 0;
  });
}
