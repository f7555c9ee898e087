/** The middle of every range [M-SIM-9]: what one run needs to know of a case, without a random number. */
import type { BoneDensity } from '../../shared/anatomy/patient.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Sample } from '../../shared/simulation/chain.ts';
import * as K from '../../shared/simulation/constants.ts';
import { intactHeightsMm } from './intactHeights.ts';

const halfWay = ([low, high]: readonly [number, number]): number => (low + high) / 2;

/** Only QCT, or HU with its own calibration, says anything of this bone [M-SIM-4]. */
export function densityMgPerCm3(density: BoneDensity | null): number {
  if (density?.kind === 'qct') return density.densityMgPerCm3;
  if (density?.kind === 'hounsfield')
    return (
      density.calibrationInterceptMgPerCm3 + density.calibrationSlope * density.hounsfieldUnits
    );
  const prior = density === null ? K.UNKNOWN_DENSITY_MG_CM3 : K.T_SCORE_DENSITY_MG_CM3;
  return halfWay(prior.range!);
}

/** How much of what posture gives is still to come [M-SIM-1]. */
const AHEAD = {
  standing: 1,
  sitting: 1,
  supine: K.LYING_SHARE.value,
  prone: K.LYING_SHARE.value,
  proneExtended: 0,
} as const;

export function middleSample({ case: of, plan }: KyphoDocument): Sample {
  const { fracture, patient, levels } = of;
  const measured = levels[fracture.level]!;
  const measuredMm = {
    anterior: measured.anteriorHeightMm!,
    middle: measured.middleHeightMm!,
    posterior: measured.posteriorHeightMm!,
  };
  const before = intactHeightsMm(of);
  const days = fracture.daysSinceFracture ?? halfWay(K.UNKNOWN_DAYS.range!);
  const cleft =
    fracture.cleft === null ? K.CLEFT_PREVALENCE.value : Number(fracture.cleft === 'present');
  const ahead =
    measured.pose === null ? halfWay([AHEAD.standing, AHEAD.supine]) : AHEAD[measured.pose];
  const freed =
    K.MOBILITY_LATE.value +
    K.MOBILITY_EARLY.value / Math.exp(days / K.MOBILITY_DECAY_DAYS.value) +
    K.MOBILITY_CLEFT.value * cleft;
  const yieldMpa =
    K.YIELD_INTERCEPT_MPA.value +
    K.YIELD_SLOPE_MPA_PER_MG_CM3.value * densityMgPerCm3(patient.boneDensity);
  const [hinged, free] = K.HINGE_LIFT.range!;
  return {
    measuredMm,
    intactMm: {
      anterior: Math.max(measuredMm.anterior, before.anterior),
      middle: Math.max(measuredMm.middle, before.middle),
      posterior: Math.max(measuredMm.posterior, before.posterior),
    },
    mobility: ahead * Math.min(K.MOBILITY_MOST.value, freed),
    ceilingShare:
      K.CEILING_LATE.value + K.CEILING_EARLY.value / Math.exp(days / K.CEILING_DECAY_DAYS.value),
    compactedFraction: K.COMPACTED_FRACTION.value,
    yieldKpa: 1000 * Math.max(K.LEAST_YIELD_MPA.value, yieldMpa),
    cavityFactor: K.CAVITY_FACTOR.value,
    crowding: K.CROWDING.value,
    preloadN: K.PRELOAD_N.value,
    recoilStiffnessNPerMm: {
      kyphoplasty: K.RECOIL_STIFFNESS_N_PER_MM,
      vertebroplasty: K.RECOIL_STIFFNESS_N_PER_MM,
      stent: K.STENT_RECOIL_STIFFNESS_N_PER_MM,
      jack: K.JACK_RECOIL_STIFFNESS_N_PER_MM,
    }[plan.procedure].value,
    hingeLift:
      fracture.posteriorWall === null
        ? halfWay([hinged, free])
        : fracture.posteriorWall === 'intact'
          ? hinged
          : free,
    settlingMm: K.SETTLING_MM.value,
    followUpMm: K.FOLLOW_UP_MM.value,
    cementRatio: K.CEMENT_RATIO.value,
    residualMm: { anterior: 0, middle: 0, posterior: 0 },
  };
}
