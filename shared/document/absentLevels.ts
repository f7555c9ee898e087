/** Levels a case speaks of although its spine, as it was counted, has no such vertebra. */
import { LEVELS, type Level } from '../anatomy/levels.ts';
import type { Numbering } from '../anatomy/numbering.ts';
import type { Case } from './document.ts';
import { excerpt, type Fault, pointer } from './fault.ts';

export function hasLevel({ thoracicCount, lumbarCount }: Numbering, level: Level): boolean {
  return Number(level.slice(1)) <= (level.startsWith('T') ? thoracicCount : lumbarCount);
}

/** The fractured level first, then measured ones: a height nobody could have taken must not lie hidden in a case. */
export function absentLevels({ numbering, fracture, levels, earlier }: Case): Fault[] {
  const named: readonly (readonly [readonly string[], Level])[] = [
    [['case', 'fracture', 'level'], fracture.level],
    ...LEVELS.filter((level) => levels[level]).map(
      (level) => [['case', 'levels', level], level] as const,
    ),
    ...LEVELS.filter((level) => earlier?.levels[level]).map(
      (level) => [['case', 'earlier', 'levels', level], level] as const,
    ),
  ];
  return named
    .filter(([, level]) => !hasLevel(numbering, level))
    .map(([path, level]) => ({
      code: 'absentLevel',
      path: pointer(path),
      at: null,
      expected: {
        kind: 'countedLevel',
        values: { thoracic: numbering.thoracicCount, lumbar: numbering.lumbarCount },
      },
      found: excerpt(level),
      hint: null,
    }));
}
