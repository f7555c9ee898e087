/**
 * Measures the built-in real case from the meshes of VerSe sub-verse004 and prints what assets/cases/verse004.kypho holds.
 * KYPHOPLAN_DATA=FOLDER node tests/tools/run.mjs tests/tools/measureVerse004.ts
 *
 * Method. 1. Mid-sagittal plane: the plane in which the mirrored vertebra fits itself best (pack/symmetryPlane.ts).
 * 2. Body from arch: in that plane the canal lies between two closed outlines; the foremost is the body (pack/bodyOutline.ts).
 * 3. The frame is levelled on the mean direction of the two endplates. 4. Corners: the rim point furthest out, leaving
 * out what overhangs its wall by more than 2 mm (osteophytes). Middle points: half-way between the corners.
 * 5. Depth: corner to corner; width: the same rule in the coronal plane through the middle of the body. Both are means
 * of the superior and the inferior endplate. 6. Each figure is the median of 27 planes, shifted 2 mm and turned 3° either
 * way; their SD is the repeatability. 7. The label mask, not the mesh, gives the thickness of the body a second time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapPlaces, PLACES } from '../../shared/anatomy/heights.ts';
import { LEVELS, type Level } from '../../shared/anatomy/levels.ts';
import { edgeAt } from '../../shared/anatomy/pack/bodyOutline.ts';
import { plus, times } from '../../shared/math/vec3.ts';
import { expectHeights, flagFractures, type Heights } from './flagFractures.ts';
import { type LabelMask, readLabelMask, thicknessMm } from './labelMask.ts';
import { measureColumn, rearCornerBehindMm } from './measureColumn.ts';
import { FIGURES, type MeasuredVertebra } from './measureVertebra.ts';

/** VerSe numbers C1 as 1: T1 is 8. */
const LABEL_OF_T1 = 8;
/** Where the thickness of mesh and mask is compared, as shares of the depth. */
const QUARTERS = [0.25, 0.5, 0.75] as const;

const data = process.env.KYPHOPLAN_DATA;
if (data && existsSync(join(data, 'test', 'verse004'))) report(join(data, 'test', 'verse004'));
else console.log(`No data: KYPHOPLAN_DATA is ${data ?? 'not set'} and holds no test/verse004.`);

function report(folder: string): void {
  const column = measureColumn(join(folder, 'meshes-ras-mm'));
  const mask = readLabelMask(readFileSync(join(folder, 'sub-verse004_seg-vert_msk.nii.gz')));
  const levels = LEVELS.filter((level) => column[level]);
  const heights: Heights = Object.fromEntries(
    levels.map((level) => [level, mapPlaces((place) => column[level]!.figures[place].valueMm)]),
  );
  const fractured = flagFractures(heights);

  print(['', ...FIGURES.map((f) => `${f} mm ± SD`), 'Ha/Hp', 'Hm/Hp', 'behind mm', 'fractured']);
  for (const level of levels) {
    const own = heights[level]!;
    const behind = rearCornerBehindMm(column, level);
    print([
      level,
      ...FIGURES.map((f) => {
        const { valueMm, repeatabilityMm } = column[level]!.figures[f];
        return `${valueMm.toFixed(1)} ± ${repeatabilityMm.toFixed(2)}`;
      }),
      (own.anterior / own.posterior).toFixed(3),
      (own.middle / own.posterior).toFixed(3),
      behind === null ? '–' : behind.toFixed(1),
      fractured.has(level) ? 'yes' : 'no',
    ]);
  }

  console.log('\nLoss against the nearest intact neighbours, each scaled by the normal table, %');
  print(['', ...PLACES]);
  for (const level of levels) {
    const expected = expectHeights(level, heights, fractured);
    const loss = (place: (typeof PLACES)[number]) =>
      100 * (1 - heights[level]![place] / expected[place]);
    print([level, ...PLACES.map((place) => loss(place).toFixed(0))]);
  }

  console.log('\nThickness of the body at quarters of its depth, mesh / mask, mm');
  print(['', 'rear quarter', 'middle', 'front quarter']);
  for (const level of levels)
    print([
      level,
      ...QUARTERS.map((share) => compareThickness(column[level]!, level, mask, share)),
    ]);
}

function compareThickness(
  { sagittal: { plane, loop, points } }: MeasuredVertebra,
  level: Level,
  mask: LabelMask,
  share: number,
): string {
  const rear = (points.superior.posterior.a + points.inferior.posterior.a) / 2;
  const front = (points.superior.anterior.a + points.inferior.anterior.a) / 2;
  const a = rear + share * (front - rear);
  const [top, bottom] = [edgeAt(loop, a, 1), edgeAt(loop, a, -1)];
  if (top === null || bottom === null) return '–';
  const inside = plus(
    plane.origin,
    plus(times(plane.across, a), times(plane.up, (top + bottom) / 2)),
  );
  const label = LABEL_OF_T1 + LEVELS.indexOf(level);
  return `${(top - bottom).toFixed(1)} / ${thicknessMm(mask, label, inside, plane.up).toFixed(1)}`;
}

function print(cells: readonly string[]): void {
  console.log(cells.map((cell, k) => cell.padEnd(k === 0 ? 5 : 19)).join(''));
}
