/** Every row, in the order of the table. */
import type { Row } from '../row.ts';
import { ACCESS_ROWS } from './access.ts';
import { AFTER_ROWS } from './after.ts';
import { ANATOMY_RANGE_ROWS } from './anatomyRanges.ts';
import { BALLOON_ROWS } from './balloon.ts';
import { BENCH_ROWS } from './bench.ts';
import { CEMENT_ROWS } from './cement.ts';
import { CEMENT_NEEDED_ROWS } from './cementNeeded.ts';
import { CLINICAL_ANGLE_ROWS } from './clinicalAngles.ts';
import { CLINICAL_HEIGHT_ROWS } from './clinicalHeights.ts';
import { FLUOROSCOPY_ROWS } from './fluoroscopy.ts';
import { HEIGHT_SERIES_ROWS } from './heightSeries.ts';
import { LEAK_ROWS } from './leaks.ts';
import { OTHER_ANATOMY_ROWS } from './otherAnatomy.ts';
import { POSTURE_ROWS } from './posture.ts';
import { PRESSURE_ROWS } from './pressure.ts';
import { SHAPE_TABLE_ROWS } from './shapeTable.ts';

export const ROWS: readonly Row[] = [
  ...SHAPE_TABLE_ROWS,
  ...HEIGHT_SERIES_ROWS,
  ...OTHER_ANATOMY_ROWS,
  ...ANATOMY_RANGE_ROWS,
  ...ACCESS_ROWS,
  ...BALLOON_ROWS,
  ...PRESSURE_ROWS,
  ...BENCH_ROWS,
  ...POSTURE_ROWS,
  ...CLINICAL_HEIGHT_ROWS,
  ...CLINICAL_ANGLE_ROWS,
  ...CEMENT_ROWS,
  ...CEMENT_NEEDED_ROWS,
  ...LEAK_ROWS,
  ...AFTER_ROWS,
  ...FLUOROSCOPY_ROWS,
];
