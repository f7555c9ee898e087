/**
 * What an endplate sets against being lifted (M-SIM-5): the residual load on it, annulus and fragments, and its own
 * stiffness against tilting sideways. A plate on two points beside the midline; forces in N, lifts in mm.
 */

export interface Plate {
  preloadN: number;
  /** Annulus and fragments of this body, against its mean lift. */
  stiffnessNPerMm: number;
  /** Against the difference of its two sides. */
  tiltStiffnessNPerMm: number;
}

/** What all balloons together carry, whatever the plate's lean. */
export function meanResistanceN(plate: Plate, meanMm: number): number {
  return plate.preloadN + plate.stiffnessNPerMm * meanMm;
}

/** Force on each of two balloons that lift alike. */
export function evenResistanceN(plate: Plate, liftMm: number): number {
  return meanResistanceN(plate, liftMm) / 2;
}

/** What one of the plate's points sets against being lifted, where it and the other one are lifted so far. */
export function pointResistanceN(plate: Plate, liftMm: number, otherMm: number): number {
  const half = (plate.preloadN + (plate.stiffnessNPerMm * (liftMm + otherMm)) / 2) / 2;
  return half + plate.tiltStiffnessNPerMm * (liftMm - otherMm);
}

/**
 * How much higher the plate's point on the side of a balloon is than the other one, where both are off their bone: the
 * balloon lifts the plate above it by `liftMm` with `forceN`, and one at `farShare` beyond the midline bears the rest.
 */
export function freeLeanMm(
  plate: Plate,
  nearShare: number,
  farShare: number,
  liftMm: number,
  forceN: number,
): number {
  const moment = (nearShare + farShare) * forceN - farShare * meanResistanceN(plate, liftMm);
  const give = 2 * plate.tiltStiffnessNPerMm - (nearShare * farShare * plate.stiffnessNPerMm) / 2;
  return moment / give;
}

/**
 * Share of a balloon's force that goes to the plate's point on its own side; `lateralShare` is its distance from the
 * midline over that of the plate's points.
 */
export function ownShare(lateralShare: number): number {
  return (1 + lateralShare) / 2;
}

/**
 * Force on a single balloon whose plate is lifted by `liftMm` above it. At first the far side stays on its bone and the
 * plate only tilts; once the far side comes along, the whole preload is carried.
 */
export function singleResistanceN(plate: Plate, lateralShare: number, liftMm: number): number {
  return Math.min(tiltingN(plate, lateralShare, liftMm), carryingN(plate, lateralShare, liftMm));
}

function tiltingN(plate: Plate, lateralShare: number, liftMm: number): number {
  const own = ownShare(lateralShare);
  const stiff = plate.stiffnessNPerMm / 4 + plate.tiltStiffnessNPerMm;
  return plate.preloadN / (2 * own) + (stiff * liftMm) / (own * own);
}

function carryingN(plate: Plate, lateralShare: number, liftMm: number): number {
  const give = (plate.stiffnessNPerMm * lateralShare ** 2) / (4 * plate.tiltStiffnessNPerMm);
  return (plate.preloadN + plate.stiffnessNPerMm * liftMm) / (1 + give);
}

/** How far two devices that lift alike carry the plate with a force on each; below zero when they cannot hold its load. */
export function evenLiftMm(plate: Plate, forceN: number): number {
  return (2 * forceN - plate.preloadN) / plate.stiffnessNPerMm;
}

/** How far a single device carries the plate above it: `singleResistanceN` read backwards. */
export function singleLiftMm(plate: Plate, lateralShare: number, forceN: number): number {
  // Both ways rise in a straight line, and the easier one is taken.
  const along = (way: typeof singleResistanceN) => {
    const least = way(plate, lateralShare, 0);
    return (forceN - least) / (way(plate, lateralShare, 1) - least);
  };
  return Math.max(along(tiltingN), along(carryingN));
}

/** Lifts of the plate's point on the balloon's side and of the far one, for a lift above a single balloon. */
export function singleSidesMm(
  plate: Plate,
  lateralShare: number,
  liftMm: number,
): { near: number; far: number } {
  const force = carryingN(plate, lateralShare, liftMm);
  if (tiltingN(plate, lateralShare, liftMm) <= force)
    return { near: liftMm / ownShare(lateralShare), far: 0 };
  const difference = (lateralShare * force) / (2 * plate.tiltStiffnessNPerMm);
  const mean = liftMm - (lateralShare * difference) / 2;
  return { near: mean + difference / 2, far: mean - difference / 2 };
}

/** Energy in the lifted plate, N·mm: its load raised, its springs wound. */
export function plateEnergyNmm(plate: Plate, rightMm: number, leftMm: number): number {
  const mean = (rightMm + leftMm) / 2;
  const difference = rightMm - leftMm;
  return (
    plate.preloadN * mean +
    (plate.stiffnessNPerMm * mean * mean) / 2 +
    (plate.tiltStiffnessNPerMm * difference * difference) / 2
  );
}
