/** How far a needle converges through the pedicle of L1 on its way to the midline. */

import { transpedicularPath } from '../../../shared/plan/path/transpedicular.ts';
import { anglesOf } from '../../../shared/plan/path/turnPath.ts';
import { tableShape } from '../model/anatomy.ts';
import { evenLoss } from '../model/ask.ts';
import { buildDocument } from '../model/caseDocument.ts';
import type { Row } from '../row.ts';

function convergenceDeg(): number {
  const shape = tableShape('L1');
  const spec = {
    level: 'L1',
    intactMm: 24,
    lostMm: evenLoss(0),
    days: 0,
    pose: 'standing',
  } as const;
  const { plan } = buildDocument({ ...spec, approach: 'right' }, shape.heightsMm, shape.heightsMm);
  const path = transpedicularPath(shape, shape.heightsMm, plan, 'right');
  return anglesOf(path, 'right').transverseAngleDeg;
}

function row(id: string, what: string, mean: number, assumed: string, run: () => number): Row {
  return {
    id: `access.${id}`,
    part: 'anatomy',
    what,
    source: 'model',
    published: { mean, spread: null, unit: 'deg', n: null, confidence: 'derived' },
    role: 'check',
    assumed,
    run,
  };
}

export const ACCESS_ROWS: readonly Row[] = [
  row(
    'convergence',
    'L1, convergence of a single needle to the midline',
    22,
    '8G; the path proposed, held by the pedicle where it must be',
    convergenceDeg,
  ),
  row(
    'play',
    'L1, convergence beyond the axis of the pedicle',
    17,
    '8G; the path proposed keeps 1 mm of bone on either side, the published figure none',
    () => convergenceDeg() - tableShape('L1').pedicleTransverseAngleDeg,
  ),
];
