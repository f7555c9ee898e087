/** The measured fracture (MODEL.md §Fracture). */
import {
  BORDERLINE_SHARE,
  DISC_WEDGE_SD,
  DISTANCE_SD_PER_LEVEL,
  ENDPLATE_MEASURED_SD,
  ENDPLATE_SD,
  GRADE_1_FROM,
  GRADE_1_TO,
  GRADE_2_TO,
  HEIGHT_RATIO_SD,
  LOW_WALL_SD,
  MEASUREMENT_SD,
  MEASUREMENT_SD_UNKNOWN,
  MIXED_METHOD_SD,
  MIXED_TIE,
  ONE_NEIGHBOUR_SD,
  PLACE_CORRELATION,
  POPULATION_SD,
  POSTERIOR_WALL_SD,
  REFERENCE_CORRELATION,
  TWO_NEIGHBOURS_SD,
} from '../../../fracture/constants.ts';
import type { Equation } from './equation.ts';

export const FRACTURE_EQUATIONS = {
  'M-FR-1': { constants: {}, inputs: ['ownHeights'], cheats: [] },
  'M-FR-2': {
    constants: {
      TWO_NEIGHBOURS_SD,
      ONE_NEIGHBOUR_SD,
      POPULATION_SD,
      MIXED_METHOD_SD,
      DISTANCE_SD_PER_LEVEL,
    },
    inputs: ['otherHeights', 'ownPose', 'ownModality', 'sex', 'stature', 'numbering'],
    cheats: [12, 14, 15],
  },
  'M-FR-3': {
    constants: { POSTERIOR_WALL_SD, LOW_WALL_SD },
    inputs: ['ownHeights', 'posteriorWall'],
    cheats: [14],
  },
  'M-FR-4': { constants: { REFERENCE_CORRELATION }, inputs: [], cheats: [] },
  'M-FR-5': {
    constants: { MEASUREMENT_SD, MEASUREMENT_SD_UNKNOWN, PLACE_CORRELATION },
    inputs: ['ownHeights', 'ownModality'],
    cheats: [],
  },
  'M-FR-6': {
    constants: { GRADE_1_FROM, GRADE_1_TO, GRADE_2_TO, MIXED_TIE, BORDERLINE_SHARE },
    inputs: ['ownHeights'],
    cheats: [],
  },
  'M-FR-7': {
    constants: { ENDPLATE_SD, ENDPLATE_MEASURED_SD, DISC_WEDGE_SD, HEIGHT_RATIO_SD },
    inputs: ['ownHeights', 'ownEndplates', 'otherHeights', 'ownPose'],
    cheats: [8, 13, 17],
  },
  'M-FR-8': {
    constants: { ENDPLATE_SD, ENDPLATE_MEASURED_SD },
    inputs: ['ownHeights', 'ownEndplates'],
    cheats: [8],
  },
  'M-FR-19': { constants: { MIXED_METHOD_SD }, inputs: ['earlier'], cheats: [15] },
} as const satisfies Record<string, Equation>;
