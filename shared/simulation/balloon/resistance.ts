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
  /** Distance of a balloon from the midline over that of the plate's points. */
  lateralShare: number;
}

/** Force on each of two balloons that lift alike. */
export function evenResistanceN(plate: Plate, liftMm: number): number {
  return (plate.preloadN + plate.stiffnessNPerMm * liftMm) / 2;
}

/** Share of a single balloon's force that goes to the plate's point on its own side. */
function ownShare({ lateralShare }: Plate): number {
  return (1 + lateralShare) / 2;
}

/**
 * Force on a single balloon whose plate is lifted by `liftMm` above it. At first the far side stays on its bone and the
 * plate only tilts; once the far side comes along, the whole preload is carried.
 */
export function singleResistanceN(plate: Plate, liftMm: number): number {
  return Math.min(tiltingN(plate, liftMm), carryingN(plate, liftMm));
}

function tiltingN(plate: Plate, liftMm: number): number {
  const own = ownShare(plate);
  const stiff = plate.stiffnessNPerMm / 4 + plate.tiltStiffnessNPerMm;
  return plate.preloadN / (2 * own) + (stiff * liftMm) / (own * own);
}

function carryingN(plate: Plate, liftMm: number): number {
  const give = (plate.stiffnessNPerMm * plate.lateralShare ** 2) / (4 * plate.tiltStiffnessNPerMm);
  return (plate.preloadN + plate.stiffnessNPerMm * liftMm) / (1 + give);
}

/** How far two devices that lift alike carry the plate with a force on each; below zero when they cannot hold its load. */
export function evenLiftMm(plate: Plate, forceN: number): number {
  return (2 * forceN - plate.preloadN) / plate.stiffnessNPerMm;
}

/** How far a single device carries the plate above it: `singleResistanceN` read backwards. */
export function singleLiftMm(plate: Plate, forceN: number): number {
  // Both ways rise in a straight line, and the easier one is taken.
  const along = (way: (plate: Plate, liftMm: number) => number) =>
    (forceN - way(plate, 0)) / (way(plate, 1) - way(plate, 0));
  return Math.max(along(tiltingN), along(carryingN));
}

/** Lifts of the plate's point on the balloon's side and of the far one, for a lift above a single balloon. */
export function singleSidesMm(plate: Plate, liftMm: number): { near: number; far: number } {
  if (tiltingN(plate, liftMm) <= carryingN(plate, liftMm))
    return { near: liftMm / ownShare(plate), far: 0 };
  const force = carryingN(plate, liftMm);
  const difference = (plate.lateralShare * force) / (2 * plate.tiltStiffnessNPerMm);
  const mean = liftMm - (plate.lateralShare * difference) / 2;
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
