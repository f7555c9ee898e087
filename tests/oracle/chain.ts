/** Before → positioned → inflated → deflated → cemented → standing → six months, once, from the text of MODEL.md. */
import { type HeightsMm, mapPlaces, type Place } from '../../shared/anatomy/heights.ts';
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import { LATERAL_TARGET_SHARE } from '../../shared/plan/constants.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Sample } from '../../shared/simulation/chain.ts';
import * as K from '../../shared/simulation/constants.ts';
import { depthOf, heightAt, millilitresPerMm, widthOf } from './body.ts';
import { injectedMl } from './cement.ts';
import type { Bed } from './inflation.ts';
import { type Lifted, lift, nominalLengthMm } from './lift.ts';
import { type Path, pathOf } from './path.ts';
import { frontRoomMm, roomMm } from './rooms.ts';

export interface OracleRun extends Lifted {
  readonly positioned: HeightsMm;
  readonly inflated: HeightsMm;
  readonly deflated: HeightsMm;
  readonly cemented: HeightsMm;
  readonly standing: HeightsMm;
  readonly sixMonths: HeightsMm;
  readonly inflatedTiltDeg: number;
  readonly keptTiltDeg: number;
  readonly cementVolumeMl: number;
}

export function runOracle(shape: VertebraShape, sample: Sample, plan: Plan): OracleRun {
  const { measuredMm, intactMm } = sample;
  const positioned = mapPlaces(
    (place) => measuredMm[place] + sample.mobility * (intactMm[place] - measuredMm[place]),
  );
  const ceilings = mapPlaces(
    (place) => sample.ceilingShare * (intactMm[place] - positioned[place]),
  );
  // The needle is planned on the picture: on the heights as measured.
  const path = pathOf(shape, shape.heightsMm, plan);
  const bed = bedOf(shape, path, sample, plan, positioned);
  const targetMm = Math.max(ceilings.anterior, ceilings.middle, ceilings.posterior);
  const lifted = lift(shape, path, plan, bed, targetMm);
  const reach = reachOf(shape, path, lifted.lengthMm);
  const inflated = mapPlaces((place) => {
    const hinge = place === 'posterior' ? sample.hingeLift : 1;
    return positioned[place] + Math.min(ceilings[place], lifted.meanMm * reach[place] * hinge);
  });
  const recoilMm = sample.preloadN / sample.recoilStiffnessNPerMm;
  const deflated = mapPlaces((place) => Math.max(positioned[place], inflated[place] - recoilMm));
  const free = plan.procedure === 'vertebroplasty' && sample.preloadN === 0;
  const cemented = mapPlaces(
    (place) =>
      deflated[place] + (free ? K.HYDRAULIC_SHARE.value * (intactMm[place] - deflated[place]) : 0),
  );
  const lostMm = mapPlaces((place) => intactMm[place] - measuredMm[place]);
  const standing = mapPlaces(
    (place) => cemented[place] - Math.min(sample.settlingMm, lostMm[place]),
  );
  const sixMonths = mapPlaces(
    (place) => standing[place] - Math.min(sample.followUpMm, lostMm[place]),
  );
  const side = plan.approach === 'left' ? -1 : 1;
  const apartMm = 2 * LATERAL_TARGET_SHARE.value * widthOf(shape);
  const inflatedTiltDeg = (side * Math.atan(lifted.differenceMm / apartMm) * 180) / Math.PI;
  const kept = lifted.meanMm > 0 ? Math.max(0, lifted.meanMm - recoilMm) / lifted.meanMm : 0;
  const shown = (heights: HeightsMm) => withResidual(heights, positioned, sample);
  return {
    ...lifted,
    positioned: shown(positioned),
    inflated: shown(inflated),
    deflated: shown(deflated),
    cemented: shown(cemented),
    standing: shown(standing),
    sixMonths: shown(sixMonths),
    inflatedTiltDeg,
    keptTiltDeg: inflatedTiltDeg * kept,
    cementVolumeMl: injectedMl(
      plan,
      lifted.heldMl,
      sample.cementRatio,
      plan.procedure === 'jack' ? regainedMl(shape, positioned, deflated) : 0,
    ),
  };
}

/** What the model does not explain shifts every predicted stage alike [M-SIM-9]. */
function withResidual(heights: HeightsMm, positioned: HeightsMm, sample: Sample): HeightsMm {
  return mapPlaces((place) => {
    const most = Math.max(sample.intactMm[place], positioned[place]);
    const least = Math.min(1, sample.measuredMm[place]);
    return Math.min(most, Math.max(least, heights[place] + sample.residualMm[place]));
  });
}

function regainedMl(shape: VertebraShape, before: HeightsMm, after: HeightsMm): number {
  const each = millilitresPerMm(shape);
  return (['anterior', 'middle', 'posterior'] as const).reduce(
    (sum, place) => sum + each[place] * (after[place] - before[place]),
    0,
  );
}

function bedOf(
  shape: VertebraShape,
  path: Path,
  sample: Sample,
  plan: Plan,
  positioned: HeightsMm,
): Bed {
  const bilateral = plan.approach === 'bilateral';
  const armMm = LATERAL_TARGET_SHARE.value * widthOf(shape);
  const besideMm = bilateral ? armMm : path.outwardMm;
  const lostMm = mapPlaces((place) => sample.intactMm[place] - sample.measuredMm[place]);
  const solid = K.BONE_FRACTION.value;
  const r = solid / (sample.compactedFraction - solid);
  const bandMm = r * Math.max(0, heightAt(shape, lostMm, besideMm, path.y));
  const insideMm =
    heightAt(shape, positioned, besideMm, path.y) - 2 * K.ENDPLATE_THICKNESS_MM.value;
  const area = (widthOf(shape) * depthOf(shape)) / K.REFERENCE_AREA_MM2.value;
  return {
    nominalLengthMm: nominalLengthMm(plan),
    clearHeightMm: Math.max(K.CHANNEL_DIAMETER_MM.value, insideMm - bandMm),
    roomMm: roomMm(shape, path, bilateral),
    solid,
    compacted: sample.compactedFraction,
    crushKpa: sample.cavityFactor * sample.yieldKpa,
    crowding: sample.crowding,
    preloadN: sample.preloadN,
    stiffnessNPerMm: K.FRAGMENT_STIFFNESS_N_PER_MM.value * area,
    tiltStiffnessNPerMm: K.TILT_STIFFNESS_N_PER_MM.value * area,
    share: Math.min(1, Math.abs(path.outwardMm) / armMm),
    alone: !bilateral,
  };
}

/** How much of the mean lift reaches each height's line [M-SIM-5]. */
function reachOf(shape: VertebraShape, path: Path, lengthMm: number): Record<Place, number> {
  const depth = depthOf(shape);
  const halfMm = lengthMm / 2;
  const centreY = path.y - Math.max(0, halfMm - frontRoomMm(shape, path)) * path.forward;
  const at = (y: number) => {
    const beyond = Math.max(0, Math.abs(y - centreY) - halfMm * path.forward);
    return Math.exp(-((beyond / (K.LIFT_DECAY_SHARE.value * depth)) ** 2) / 2);
  };
  return { anterior: at(depth / 2), middle: at(0), posterior: at(-depth / 2) };
}
