/** Body and spine (MODEL.md §Anatomy). */
import {
  ENDPLATE_WIDENING,
  ENDPLATE_WIDENING_FROM,
  FAR_FROM_SPINE_SD,
  LEVEL_ENDPLATE_SD,
  LEVEL_HEIGHT_SD,
  PLACE_HEIGHT_SD,
  RECUMBENT_FLATTENING_DEG,
  TREND_SD_PER_LEVEL,
  UNKNOWN_BUILD_SD,
} from '../../../anatomy/spine/constants.ts';
import type { Equation } from './equation.ts';

export const ANATOMY_EQUATIONS = {
  'M-AN-1': { constants: {}, inputs: ['level', 'numbering'], cheats: [] },
  'M-AN-2': { constants: {}, inputs: ['ownHeights'], cheats: [] },
  'M-AN-3': { constants: {}, inputs: ['ownHeights', 'ownEndplates'], cheats: [] },
  'M-AN-4': { constants: {}, inputs: ['ownHeights', 'ownEndplates'], cheats: [] },
  'M-AN-5': { constants: {}, inputs: ['ownHeights', 'otherHeights', 'ownEndplates'], cheats: [13] },
  'M-AN-6': { constants: {}, inputs: ['numbering'], cheats: [11] },
  'M-AN-7': {
    constants: { UNKNOWN_BUILD_SD, ENDPLATE_WIDENING, ENDPLATE_WIDENING_FROM },
    inputs: ['sex', 'stature', 'age'],
    cheats: [],
  },
  'M-AN-8': {
    constants: {
      LEVEL_HEIGHT_SD,
      PLACE_HEIGHT_SD,
      LEVEL_ENDPLATE_SD,
      TREND_SD_PER_LEVEL,
      FAR_FROM_SPINE_SD,
    },
    inputs: ['otherHeights', 'sex', 'stature', 'numbering'],
    cheats: [12, 14],
  },
  'M-AN-9': { constants: { RECUMBENT_FLATTENING_DEG }, inputs: ['numbering'], cheats: [11] },
  'M-AN-10': { constants: {}, inputs: ['level'], cheats: [] },
  'M-AN-11': { constants: {}, inputs: ['level'], cheats: [27] },
} as const satisfies Record<string, Equation>;
