/**
 * The neural arch of a level as implicit parts of its right half: pedicle, lamina, articular, transverse and spinous
 * processes, and the canal they leave open. Sizes of pedicle and canal are the table's, the rest is archTable.ts.
 */
import { minus, normalize, plus, times, type Vec3, vec3 } from '../math/vec3.ts';
import { type Rod, rodField } from '../mesh/implicit.ts';
import type { Field } from '../mesh/surfaceNets.ts';
import { radians } from '../quantities/units.ts';
import { archRow } from './archTable.ts';
import type { Level } from './levels.ts';
import { MORPHOMETRY, meanDepthMm } from './morphometry.ts';

export type ArchPart =
  | 'pedicle'
  | 'lamina'
  | 'spinousProcess'
  | 'transverse'
  | 'superiorArticular'
  | 'inferiorArticular';

export interface PosteriorElement {
  readonly part: ArchPart;
  /** For x ≥ 0. */
  readonly field: Field;
  /** Fillet towards what comes before it. */
  readonly blendMm: number;
}

export interface Arch {
  readonly elements: readonly PosteriorElement[];
  /** Negative inside the shallow seats of the ribs. */
  readonly ribFacets: readonly Field[];
  /** Negative inside the canal. */
  readonly canal: Field;
  /** Posterior wall of the body in the midline, and the back end of the pedicles. */
  readonly wallY: number;
  readonly pedicleEndY: number;
}

const UP = vec3(0, 0, 1);

/** From the posterior wall to the back end of the pedicle, as drawn. */
const PEDICLE_LENGTH_MM = { thoracic: 10, lumbar: 9 };

export function posteriorElements(level: Level): Arch {
  const table = MORPHOMETRY[level];
  const arch = archRow(level);
  const lumbar = level.startsWith('L');
  const wallY = -meanDepthMm(table) / 2;
  const { canalWidthMm, canalDepthMm, pedicleWidthMm, pedicleHeightMm, posteriorHeightMm } = table;
  const pedicleX = (canalWidthMm + pedicleWidthMm) / 2;
  const pedicleZ = Math.max(0, (posteriorHeightMm - pedicleHeightMm) / 2);
  const pedicleLength = lumbar ? PEDICLE_LENGTH_MM.lumbar : PEDICLE_LENGTH_MM.thoracic;
  const at = (x: number, back: number, z: number) => vec3(x, wallY - back, z);
  const place = ({ x, back, z }: { x: number; back: number; z: number }) => at(x, back, z);

  const converge = Math.tan(radians(table.pedicleTransverseAngleDeg));
  const descend = Math.tan(radians(table.pedicleSagittalAngleDeg)) / 2;
  const pedicleAt = (back: number) =>
    at(
      pedicleX + (back - pedicleLength / 2) * converge * 0.5,
      back,
      pedicleZ + (back - pedicleLength / 2) * descend,
    );
  const junction = pedicleAt(pedicleLength + 2);
  const laminaBack = canalDepthMm + arch.laminaThick;
  const middle = at(0, laminaBack, arch.laminaZ);
  const foot = at(
    arch.inferiorTip.x + 0.8,
    (laminaBack + arch.inferiorTip.back) / 2 - 1.5,
    arch.laminaZ - arch.laminaTall * 0.35,
  );
  // The lamina leans back going down.
  const leaning = vec3(0, -0.35, -1);
  // Along the facet, across the process: from side to side in the thorax, from front to back in the loins.
  const facetAxis = (turn: number) => {
    const angle = (turn * Math.PI) / 2;
    return vec3(Math.cos(angle), -Math.sin(angle) * 0.9, 0);
  };
  const transverseRoot = at(junction.x, pedicleLength + 1.5, pedicleZ - 0.5);
  const transverseTip = place(arch.transverseTip);
  const transverseBend = midway(
    transverseRoot,
    transverseTip,
    lumbar ? vec3(0, 1.5, 0) : vec3(1.2, 0.6, 0),
  );
  // The lumbar process tapers, the thoracic one ends in a club.
  const bend = lumbar ? 1.2 : 0.92;
  const spinousTip = at(0, arch.spinousTip.back, arch.spinousTip.z);
  const spinousRoot = at(0, laminaBack + 1, arch.laminaZ - 1);
  const alongSpine = minus(spinousTip, spinousRoot);
  // Upward across the spinous process.
  const acrossSpine = normalize(vec3(0, alongSpine.z, -alongSpine.y));

  const elements: PosteriorElement[] = [
    element('pedicle', 3, {
      from: pedicleAt(-6),
      to: junction,
      wideAxis: UP,
      fromWideMm: pedicleHeightMm / 2,
      fromThinMm: pedicleWidthMm / 2,
      toWideMm: pedicleHeightMm / 2 - 1,
      toThinMm: Math.min(pedicleWidthMm / 2 + 0.3, 5),
      capMm: 4,
    }),
    element('lamina', 3, {
      from: at(junction.x - 1.5, pedicleLength + 4.5, arch.laminaZ + 4),
      to: middle,
      wideAxis: leaning,
      fromWideMm: arch.laminaTall,
      fromThinMm: arch.laminaThick + 0.6,
      toWideMm: arch.laminaTall * 0.9,
      toThinMm: arch.laminaThick,
      capMm: 3,
    }),
    // Pars interarticularis, from the pedicle to the root of the inferior process.
    element('lamina', 4, {
      from: at(junction.x, pedicleLength + 3.5, pedicleZ - 1),
      to: foot,
      wideAxis: vec3(1, 0, 0.3),
      fromWideMm: arch.laminaThick + 1.8,
      fromThinMm: arch.laminaThick + 0.8,
      toWideMm: arch.laminaThick + 2.4,
      toThinMm: arch.laminaThick + 0.2,
      capMm: 3,
    }),
    element('superiorArticular', 3.5, {
      from: at(junction.x - 0.5, pedicleLength + 3.5, pedicleZ),
      to: place(arch.superiorTip),
      wideAxis: facetAxis(arch.superiorTurn),
      fromWideMm: lumbar ? 6.4 : 5,
      fromThinMm: lumbar ? 4.4 : 3.2,
      toWideMm: lumbar ? 5.8 : 4.2,
      toThinMm: lumbar ? 3 : 1.9,
      capMm: lumbar ? 3.5 : 4,
    }),
    element('inferiorArticular', 4, {
      from: foot,
      to: place(arch.inferiorTip),
      wideAxis: facetAxis(arch.inferiorTurn * 0.75),
      fromWideMm: arch.laminaThick + 2.4,
      fromThinMm: arch.laminaThick + 0.4,
      toWideMm: lumbar ? 4.8 : 4.8,
      toThinMm: lumbar ? 3 : 2.3,
      capMm: 4,
    }),
    element('transverse', 4, {
      from: transverseRoot,
      to: transverseBend,
      wideAxis: UP,
      fromWideMm: lumbar ? 6 : 5.6,
      fromThinMm: lumbar ? 3.6 : 4.6,
      toWideMm: arch.transverseTall * bend,
      toThinMm: arch.transverseThick * 0.95,
      capMm: 2,
    }),
    element('transverse', 1.5, {
      from: transverseBend,
      to: transverseTip,
      wideAxis: UP,
      fromWideMm: arch.transverseTall * bend,
      fromThinMm: arch.transverseThick * 0.95,
      toWideMm: arch.transverseTall,
      toThinMm: arch.transverseThick,
      capMm: 4,
    }),
    element('spinousProcess', 5, {
      from: spinousRoot,
      to: spinousTip,
      wideAxis: acrossSpine,
      fromWideMm: arch.spinousRootTall,
      fromThinMm: arch.spinousThick + 0.6,
      toWideMm: arch.spinousTipTall,
      toThinMm: arch.spinousThick * 1.12,
      capMm: 4.5,
    }),
  ];
  // Lumbar: the hatchet's thick rear edge, and the mammillary process behind the superior facet.
  if (arch.mammillary > 0.5)
    elements.push(
      element('spinousProcess', 4, {
        from: plus(spinousTip, times(acrossSpine, arch.spinousTipTall * 0.35)),
        to: plus(plus(spinousTip, times(acrossSpine, -arch.spinousTipTall)), vec3(0, 1, 0)),
        wideAxis: vec3(0, 1, 0),
        fromWideMm: 3.4,
        fromThinMm: arch.spinousThick,
        toWideMm: 4.2,
        toThinMm: arch.spinousThick * 1.35,
        capMm: 2.5,
      }),
      element('superiorArticular', 4.5, {
        from: at(arch.superiorTip.x + 1.2, arch.superiorTip.back + 1.5, arch.superiorTip.z - 9),
        to: at(arch.superiorTip.x + 1.5, arch.superiorTip.back + 4.5, arch.superiorTip.z - 4),
        wideAxis: UP,
        fromWideMm: arch.mammillary,
        fromThinMm: arch.mammillary,
        toWideMm: arch.mammillary * 0.9,
        toThinMm: arch.mammillary * 0.9,
        capMm: arch.mammillary,
      }),
    );
  return {
    elements,
    ribFacets: arch.ribFacet > 0.5 ? [ribFacet(transverseTip, arch.transverseThick)] : [],
    canal: canalField(canalWidthMm, canalDepthMm, wallY, lumbar ? 0.55 : 0.1),
    wallY,
    pedicleEndY: wallY - pedicleLength - 4,
  };
}

function element(part: ArchPart, blendMm: number, rod: Rod): PosteriorElement {
  return { part, blendMm, field: rodField(rod) };
}

/** A seat about 1 mm deep on the front of the transverse process, near its tip. */
function ribFacet(tip: Vec3, thickMm: number): Field {
  const radius = 5;
  const centreY = tip.y + thickMm + radius - 1.1;
  return (x, y, z) => Math.hypot(x - tip.x - 0.5, y - centreY, z - tip.z) - radius;
}

function midway(a: Vec3, b: Vec3, offset: Vec3): Vec3 {
  return vec3((a.x + b.x) / 2 + offset.x, (a.y + b.y) / 2 + offset.y, (a.z + b.z) / 2 + offset.z);
}

/** Elliptic; `taper` narrows it towards the back, as the lumbar canal is. */
function canalField(width: number, depth: number, wallY: number, taper: number): Field {
  const centreY = wallY - depth / 2;
  return (x, y) => {
    const v = (y - centreY) / (depth / 2);
    const u = x / ((width / 2) * (1 + taper * Math.max(-1, Math.min(0, v))));
    const radius = Math.sqrt(u * u + v * v);
    return (radius - 1) * Math.min(width, depth) * 0.5;
  };
}
