/** Classifications, indices and two dates (MODEL.md §Fracture). */

import {
  ANGLE_SD,
  PROGRESSION_FALL_MM,
  PROGRESSION_FALL_PERCENT,
  RECOLLAPSE_FALL_PERCENT,
  RECOLLAPSE_KYPHOSIS_DEG,
} from '../../../fracture/comparison/constants.ts';
import {
  BORDERLINE_SHARE,
  GRADE_1_FROM,
  HEIGHT_RATIO_SD,
  MIXED_METHOD_SD,
} from '../../../fracture/constants.ts';
import {
  CANAL_DEPTH_SD,
  LEAST_LOST_MM,
  SAGITTAL_BASELINE,
  SAGITTAL_CONCERN_ABOVE,
  SAGITTAL_PROGRESSIVE_ABOVE,
} from '../../../fracture/indices/constants.ts';
import {
  AREA_GRADE_1_FROM,
  AREA_GRADE_1_TO,
  AREA_GRADE_2_TO,
  COLLAPSED_ABOVE,
  EASTELL_GRADE_1_FROM,
  EASTELL_GRADE_2_FROM,
  KUMMELL_LOSS,
  LEVEL_DEPARTURE_SD,
  MAGERL_WEDGE_DEG,
  MCCLOSKEY_BELOW,
  OF_ASA_ABOVE,
  OF_COMORBIDITY_MOST,
  OF_CONSERVATIVE_TO,
  OF_EITHER_TO,
  OF_FRAILTY_ABOVE,
  OF_HOUNSFIELD_TO,
  OF_ITEM_POINTS,
  OF_NEUROLOGY_POINTS,
  OF_PAIN_FROM,
  OF_POINTS_PER_GRADE,
  OF_T_SCORE_BELOW,
} from '../../../fracture/schemes/constants.ts';
import type { Equation } from './equation.ts';

export const SCHEMES_EQUATIONS = {
  'M-FR-9': {
    constants: { AREA_GRADE_1_FROM, AREA_GRADE_1_TO, AREA_GRADE_2_TO, COLLAPSED_ABOVE },
    inputs: ['ownHeights'],
    cheats: [],
  },
  'M-FR-10': {
    constants: { EASTELL_GRADE_1_FROM, EASTELL_GRADE_2_FROM, LEVEL_DEPARTURE_SD, HEIGHT_RATIO_SD },
    inputs: ['ownHeights', 'otherHeights'],
    cheats: [14],
  },
  'M-FR-11': {
    constants: { MCCLOSKEY_BELOW, LEVEL_DEPARTURE_SD, HEIGHT_RATIO_SD, MIXED_METHOD_SD },
    inputs: ['ownHeights', 'otherHeights', 'ownPose', 'ownModality'],
    cheats: [14, 15],
  },
  'M-FR-12': {
    constants: { GRADE_1_FROM, BORDERLINE_SHARE },
    inputs: ['ownHeights'],
    cheats: [16],
  },
  'M-FR-13': {
    constants: {
      OF_POINTS_PER_GRADE,
      OF_ITEM_POINTS,
      OF_NEUROLOGY_POINTS,
      OF_COMORBIDITY_MOST,
      OF_T_SCORE_BELOW,
      OF_HOUNSFIELD_TO,
      OF_PAIN_FROM,
      OF_ASA_ABOVE,
      OF_FRAILTY_ABOVE,
      OF_CONSERVATIVE_TO,
      OF_EITHER_TO,
    },
    inputs: [
      'displaced',
      'tensionBand',
      'endplatesBroken',
      'frame',
      'split',
      'posteriorWall',
      'posteriorWallExtent',
      'oedema',
    ],
    cheats: [16],
  },
  'M-FR-14': {
    constants: { MAGERL_WEDGE_DEG },
    inputs: [
      'displaced',
      'tensionBand',
      'endplatesBroken',
      'posteriorWall',
      'posteriorWallExtent',
      'split',
    ],
    cheats: [16],
  },
  'M-FR-15': {
    constants: { KUMMELL_LOSS },
    inputs: ['cleft', 'posteriorWall', 'posteriorWallExtent', 'adjacentDisc'],
    cheats: [],
  },
  'M-FR-16': {
    constants: {
      SAGITTAL_BASELINE,
      SAGITTAL_CONCERN_ABOVE,
      SAGITTAL_PROGRESSIVE_ABOVE,
      CANAL_DEPTH_SD,
      LEAST_LOST_MM,
    },
    inputs: ['ownHeights'],
    cheats: [17],
  },
  'M-FR-17': { constants: { LEAST_LOST_MM }, inputs: ['ownHeights'], cheats: [] },
  'M-FR-18': {
    constants: {
      PROGRESSION_FALL_PERCENT,
      PROGRESSION_FALL_MM,
      RECOLLAPSE_FALL_PERCENT,
      RECOLLAPSE_KYPHOSIS_DEG,
      ANGLE_SD,
      MIXED_METHOD_SD,
    },
    inputs: ['ownHeights', 'earlier', 'ownPose', 'ownModality'],
    cheats: [15],
  },
} as const satisfies Record<string, Equation>;
