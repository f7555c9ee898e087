/** Path, findings and clearances (MODEL.md §Plan). */
import {
  ANTERIOR_MARGIN_MM,
  CANAL_MARGIN_MM,
  DORSAL_BONE_MM,
  FILL_DANGER_PERCENT,
  LATERAL_TARGET_SHARE,
  LEAST_LIFT_MM,
  LUMBAR_PEDICLE_LENGTH_MM,
  OLD_FRACTURE_DAYS,
  PEDICLE_WALL_MM,
  THORACIC_PEDICLE_LENGTH_MM,
  VERTEBRA_PLANA_LOSS_PERCENT,
  YOUNG_PATIENT_YEARS,
} from '../../../plan/constants.ts';
import {
  AIM_HEIGHT_SHARE,
  AIM_SPREAD_SHARE,
  BESIDE_PEDICLE,
  CHECKED_BEHIND_MM,
  CORTEX_MARGIN_MM,
  ENDPLATE_MARGIN_MM,
  ISTHMUS_SHARE,
  MEDIAL_RULE_MM,
  POSTERIOR_MARGIN_MM,
  ROOMIER_BY_MM,
  SHORTEST_PATH_MM,
  STEEPEST_DEG,
} from '../../../plan/path/constants.ts';
import type { Equation } from './equation.ts';

export const PLAN_EQUATIONS = {
  'M-PL-1': {
    constants: {
      LATERAL_TARGET_SHARE,
      THORACIC_PEDICLE_LENGTH_MM,
      LUMBAR_PEDICLE_LENGTH_MM,
      DORSAL_BONE_MM,
      PEDICLE_WALL_MM,
    },
    inputs: ['approach', 'route', 'access', 'needlePath', 'depthShare'],
    cheats: [30],
  },
  'M-PL-2': {
    constants: {
      VERTEBRA_PLANA_LOSS_PERCENT,
      OLD_FRACTURE_DAYS,
      YOUNG_PATIENT_YEARS,
      FILL_DANGER_PERCENT,
      LEAST_LIFT_MM,
    },
    inputs: [],
    cheats: [],
  },
  'M-PL-3': {
    constants: { CANAL_MARGIN_MM, ANTERIOR_MARGIN_MM },
    inputs: ['access', 'needlePath', 'depthShare'],
    cheats: [],
  },
  'M-PL-4': {
    constants: { CHECKED_BEHIND_MM, SHORTEST_PATH_MM, STEEPEST_DEG },
    inputs: ['route', 'access', 'needlePath', 'depthShare'],
    cheats: [31],
  },
  'M-PL-5': {
    constants: { ISTHMUS_SHARE, MEDIAL_RULE_MM },
    inputs: ['route', 'access', 'needlePath'],
    cheats: [],
  },
  'M-PL-6': {
    constants: { ENDPLATE_MARGIN_MM, CORTEX_MARGIN_MM, POSTERIOR_MARGIN_MM },
    inputs: ['access', 'needlePath', 'depthShare'],
    cheats: [],
  },
  'M-PL-7': {
    constants: { BESIDE_PEDICLE, AIM_SPREAD_SHARE },
    inputs: ['approach', 'route', 'access', 'depthShare'],
    cheats: [],
  },
  'M-PL-8': { constants: {}, inputs: ['needlePath'], cheats: [] },
  'M-PL-9': { constants: {}, inputs: ['safety', 'status', 'oedema'], cheats: [] },
  'M-PL-10': {
    constants: { AIM_HEIGHT_SHARE, ROOMIER_BY_MM },
    inputs: ['approach', 'route', 'access', 'needlePath', 'depthShare'],
    cheats: [41],
  },
  'M-PL-11': {
    constants: {},
    inputs: ['displaced', 'tensionBand', 'split', 'canal', 'status'],
    cheats: [],
  },
} as const satisfies Record<string, Equation>;
