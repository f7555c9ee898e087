/** Every row, in the order of the table. */
import type { Row } from '../row.ts';
import { AFTER_ROWS } from './after.ts';
import { BALLOON_ROWS } from './balloon.ts';
import { BENCH_ROWS } from './bench.ts';
import { CEMENT_ROWS } from './cement.ts';
import { CLINICAL_ANGLE_ROWS } from './clinicalAngles.ts';
import { CLINICAL_HEIGHT_ROWS } from './clinicalHeights.ts';
import { HEIGHT_SERIES_ROWS } from './heightSeries.ts';
import { OTHER_ANATOMY_ROWS } from './otherAnatomy.ts';
import { PRESSURE_ROWS } from './pressure.ts';
import { SHAPE_TABLE_ROWS } from './shapeTable.ts';

export const ROWS: readonly Row[] = [
  ...SHAPE_TABLE_ROWS,
  ...HEIGHT_SERIES_ROWS,
  ...OTHER_ANATOMY_ROWS,
  ...BALLOON_ROWS,
  ...PRESSURE_ROWS,
  ...BENCH_ROWS,
  ...CLINICAL_HEIGHT_ROWS,
  ...CLINICAL_ANGLE_ROWS,
  ...CEMENT_ROWS,
  ...AFTER_ROWS,
];
