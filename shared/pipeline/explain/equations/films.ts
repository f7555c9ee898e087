/** Heights that were clicked on a film (MODEL.md §Films). */
import {
  CLICK_SD_MM,
  CLICK_SD_OF_DEPTH,
  LEAST_CLICK_SD_PX,
  MARK_SD_MM,
  MIDDLE_FROM,
  MIDDLE_TO,
  MOST_SCALE_SD,
  OBJECT_DEPTH_SD,
  OWN_REPEATS_FROM,
  SKIPPED_LEVEL_RATIO,
  STATED_MAGNIFICATION_SD,
} from '../../../film/constants.ts';
import type { ExplainedInput } from '../explanation.ts';
import type { Equation } from './equation.ts';

export const FILM_EQUATIONS = {
  'M-FI-1': {
    constants: { MARK_SD_MM, OBJECT_DEPTH_SD, STATED_MAGNIFICATION_SD, MOST_SCALE_SD },
    inputs: ['filmScale'],
    cheats: [35],
  },
  'M-FI-2': { constants: {}, inputs: [], cheats: [] },
  'M-FI-3': {
    constants: { MIDDLE_FROM, MIDDLE_TO, SKIPPED_LEVEL_RATIO },
    inputs: [],
    cheats: [],
  },
  'M-FI-4': { constants: {}, inputs: ['numbering'], cheats: [] },
  'M-FI-5': {
    constants: { CLICK_SD_MM, CLICK_SD_OF_DEPTH, OWN_REPEATS_FROM, LEAST_CLICK_SD_PX },
    inputs: [],
    cheats: [],
  },
  'M-FI-6': { constants: {}, inputs: [], cheats: [35] },
  'M-FI-7': { constants: {}, inputs: [], cheats: [36, 37] },
  'M-FI-8': { constants: {}, inputs: [], cheats: [35] },
  'M-FI-9': { constants: {}, inputs: [], cheats: [] },
} as const satisfies Record<string, Equation>;

const TO_A_LENGTH = ['M-FI-1', 'M-FI-5', 'M-FI-6', 'M-FI-7'] as const;

/** What a number rests on when some of its inputs were clicked; nothing when all were typed. */
export function filmEquations(
  inputs: readonly ExplainedInput[],
): readonly (keyof typeof FILM_EQUATIONS)[] {
  const views = new Set(inputs.flatMap(({ film }) => film?.view ?? []));
  if (views.size === 0) return [];
  return views.has('ap') ? [...TO_A_LENGTH, 'M-FI-9'] : TO_A_LENGTH;
}
