/** Path, findings and clearances (MODEL.md §Plan). */
import {
  ANTERIOR_MARGIN_MM,
  CANAL_MARGIN_MM,
  DORSAL_BONE_MM,
  FILL_DANGER_PERCENT,
  LATERAL_TARGET_SHARE,
  LUMBAR_PEDICLE_LENGTH_MM,
  OLD_FRACTURE_DAYS,
  PEDICLE_WALL_MM,
  THORACIC_PEDICLE_LENGTH_MM,
  VERTEBRA_PLANA_LOSS_PERCENT,
  YOUNG_PATIENT_YEARS,
} from '../../../plan/constants.ts';
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
    inputs: ['approach', 'access', 'depthShare'],
    cheats: [],
  },
  'M-PL-2': {
    constants: {
      VERTEBRA_PLANA_LOSS_PERCENT,
      OLD_FRACTURE_DAYS,
      YOUNG_PATIENT_YEARS,
      FILL_DANGER_PERCENT,
    },
    inputs: [],
    cheats: [],
  },
  'M-PL-3': {
    constants: { CANAL_MARGIN_MM, ANTERIOR_MARGIN_MM },
    inputs: ['access', 'depthShare'],
    cheats: [],
  },
} as const satisfies Record<string, Equation>;
