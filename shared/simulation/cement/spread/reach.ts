/** How far cement reaches from its centre (M-CEM-7): an ellipsoid in bone that lets more through along the spine. */
import { assert } from '../../../base/assert.ts';
import { MM3_PER_ML } from '../../../quantities/units.ts';
import { FORWARD_PERMEABILITY_RATIO, LATERAL_PERMEABILITY_RATIO } from '../constants.ts';
import { frontRadiusMm } from './front.ts';

/** Cement around one needle tip, or in and around one cavity. */
export interface CementBlob {
  cementMl: number;
  /** Zero: no cavity, the cement starts at the needle's tip. */
  cavityMl: number;
  /** Extent of the cavity along the spine. */
  cavityHeightMm: number;
  /** Extent of the cavity from side to side. */
  cavityWidthMm: number;
  /** Of the bone the cement goes into; around a balloon that of its shell. */
  porosity: number;
  tipRadiusMm: number;
  /** Unevenness of this draw, 1 in the middle. */
  reachFactor: number;
}

export interface Reach {
  /** Along the spine, each way from the centre. */
  verticalMm: number;
  forwardMm: number;
  lateralMm: number;
}

// In a medium of permeabilities k the front of a point source has axes in the ratio of √k; dividing by the
// geometric mean keeps the volume.
const forward = Math.sqrt(FORWARD_PERMEABILITY_RATIO.value);
const lateral = Math.sqrt(LATERAL_PERMEABILITY_RATIO.value);
const mean = Math.cbrt(forward * lateral);
const VERTICAL = 1 / mean;
const FORWARD = forward / mean;
const LATERAL = lateral / mean;

/** One draw, written into `out`. */
export function reachOf(blob: Readonly<CementBlob>, out: Reach): Reach {
  if (blob.cavityMl > 0) reachAroundCavity(blob, out);
  else reachAroundTip(blob, out);
  return out;
}

function reachAroundTip(blob: Readonly<CementBlob>, out: Reach): void {
  const radius = blob.reachFactor * frontRadiusMm(blob.tipRadiusMm, blob.cementMl, blob.porosity);
  out.verticalMm = radius * VERTICAL;
  out.forwardMm = radius * FORWARD;
  out.lateralMm = radius * LATERAL;
}

/** The cavity keeps its shape: cement fills it, then grows it to hold what went into the pores around it. */
function reachAroundCavity(blob: Readonly<CementBlob>, out: Reach): void {
  const { cementMl, cavityMl, cavityHeightMm, cavityWidthMm, porosity } = blob;
  assert(cavityHeightMm > 0 && cavityWidthMm > 0, 'a cavity has a height and a width');
  const outside = Math.max(0, cementMl - cavityMl) / porosity;
  const inside = Math.min(cementMl, cavityMl);
  const grown = blob.reachFactor * Math.cbrt((inside + outside) / cavityMl);
  out.verticalMm = (grown * cavityHeightMm) / 2;
  out.lateralMm = (grown * cavityWidthMm) / 2;
  // An ellipsoid of the cavity's volume has the third axis that is left.
  const third = (6 * cavityMl * MM3_PER_ML) / (Math.PI * cavityHeightMm * cavityWidthMm);
  out.forwardMm = (grown * third) / 2;
}
