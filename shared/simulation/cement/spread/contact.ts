/** How often cement touches the endplates and passes the midline, over draws (M-CEM-7): what any needle's cement touches is touched. */
import { assert } from '../../../base/assert.ts';
import { type CementBlob, type Reach, reachOf } from './reach.ts';

export interface ContactSample extends CementBlob {
  /** From the centre of the cement to the inside of the superior and of the inferior endplate. */
  toSuperiorMm: number;
  toInferiorMm: number;
  /** From the centre to the midline, whichever side it lies on. */
  toMidlineMm: number;
}

/** Shares of the draws. Touching both is a draw that touches both at once, not a product. */
export interface ContactShares {
  readonly superior: number;
  readonly inferior: number;
  readonly both: number;
  /** One needle's cement reaches the other half. */
  readonly acrossMidline: number;
}

export function createContactSample(): ContactSample {
  return {
    cementMl: 0,
    cavityMl: 0,
    cavityHeightMm: 0,
    cavityWidthMm: 0,
    porosity: 1,
    tipRadiusMm: 0,
    reachFactor: 1,
    toSuperiorMm: 0,
    toInferiorMm: 0,
    toMidlineMm: 0,
  };
}

/** `fill` writes one needle's cement in draw `i` into the one sample; nothing is allocated inside the loop. */
export function contactShares(
  count: number,
  needles: number,
  fill: (i: number, needle: number, sample: ContactSample) => void,
): ContactShares {
  assert(count > 0 && needles > 0, 'shares need draws and needles');
  const sample = createContactSample();
  const reach: Reach = { verticalMm: 0, forwardMm: 0, lateralMm: 0 };
  let superior = 0;
  let inferior = 0;
  let both = 0;
  let across = 0;
  for (let i = 0; i < count; i++) {
    let up = false;
    let down = false;
    let over = false;
    for (let needle = 0; needle < needles; needle++) {
      fill(i, needle, sample);
      reachOf(sample, reach);
      up ||= reach.verticalMm >= sample.toSuperiorMm;
      down ||= reach.verticalMm >= sample.toInferiorMm;
      over ||= reach.lateralMm > Math.abs(sample.toMidlineMm);
    }
    if (up) superior++;
    if (down) inferior++;
    if (up && down) both++;
    if (over) across++;
  }
  return {
    superior: superior / count,
    inferior: inferior / count,
    both: both / count,
    acrossMidline: across / count,
  };
}
