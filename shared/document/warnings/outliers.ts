/** A fractured body that is larger than the spine around it: a fracture takes height away and narrows the canal. */
import { PLACES } from '../../anatomy/heights.ts';
import { type Level, levelAbove, levelBelow } from '../../anatomy/levels.ts';
import { tableHeightsMm } from '../../anatomy/morphometry.ts';
import type { LevelMeasurement } from '../../fracture/facts.ts';
import { type QuantityKey, quantity } from '../../quantities/table.ts';
import type { Case, KyphoDocument } from '../document.ts';
import { excerpt, pointer } from '../fault.ts';
import { DEEPER_THAN_NEIGHBOURS, TALLER_THAN_NEIGHBOURS } from './constants.ts';
import type { FileWarning } from './fileWarning.ts';

export function outliers({ case: kase }: KyphoDocument): FileWarning[] {
  return [...tallHeights(kase), ...deepCanal(kase)];
}

function tallHeights(kase: Case): FileWarning[] {
  const { level } = kase.fracture;
  const measured = kase.levels[level];
  if (!measured) return [];
  const neighbours = intactNeighbours(kase);
  return PLACES.flatMap((place) => {
    const key = `${place}HeightMm` as const;
    // A neighbour's height, carried to this level by the ratio of the population.
    const likely = neighbours.flatMap(([beside, measurement]) => {
      const heightMm = measurement[key];
      const ratio = tableHeightsMm(level)[place] / tableHeightsMm(beside)[place];
      return heightMm === null ? [] : [heightMm * ratio];
    });
    return above(
      'tallerThanNeighbours',
      ['case', 'levels', level],
      key,
      measured[key],
      likely,
      TALLER_THAN_NEIGHBOURS.value,
    );
  });
}

function deepCanal({ fracture }: Case): FileWarning[] {
  const { canalDepthMm, canalDepthAboveMm, canalDepthBelowMm } = fracture;
  return above(
    'canalDeeperThanNeighbours',
    ['case', 'fracture'],
    'canalDepthMm',
    canalDepthMm,
    [canalDepthAboveMm, canalDepthBelowMm].filter((depth) => depth !== null),
    DEEPER_THAN_NEIGHBOURS.value,
  );
}

/** Compared with the larger neighbour: a slip in one of them must not accuse the fracture. */
function above(
  code: FileWarning['code'],
  place: readonly string[],
  key: QuantityKey,
  valueMm: number | null,
  neighboursMm: readonly number[],
  factor: number,
): FileWarning[] {
  if (valueMm === null || neighboursMm.length === 0) return [];
  const mostMm = factor * Math.max(...neighboursMm);
  if (valueMm <= mostMm) return [];
  const max = Math.round(10 * mostMm) / 10;
  return [
    {
      code,
      path: pointer([...place, key]),
      expected: { kind: 'range', values: { min: quantity(key).limits[0], max, unit: 'mm' } },
      found: excerpt(valueMm),
      hint: null,
    },
  ];
}

/** The levels directly above and below in this spine, measured and not broken themselves. */
function intactNeighbours({ numbering, fracture, levels }: Case) {
  const beside = [levelAbove(fracture.level, numbering), levelBelow(fracture.level, numbering)];
  return beside.flatMap((level): [Level, LevelMeasurement][] => {
    const measured = level && levels[level];
    return measured && !measured.fractured ? [[level, measured]] : [];
  });
}
