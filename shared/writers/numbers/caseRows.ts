/** Everything that was entered: the case, its plan and what lies aside, one row a field, unknown ones included. */
import { asideToFile } from '../../document/aside/asideInFile.ts';
import type { KyphoDocument } from '../../document/document.ts';
import { pointer } from '../../document/fault.ts';
import { quantityAt } from '../../document/quantityAt.ts';
import { POSES, type Pose } from '../../fracture/facts.ts';
import { quantity } from '../../quantities/table.ts';
import { EMPTY_ROW, type NumberRow } from './numberRow.ts';

export function caseRows({ case: kase, plan, aside }: KyphoDocument): readonly NumberRow[] {
  return [
    ...rowsUnder(['case'], kase, null),
    ...rowsUnder(['plan'], plan, null),
    ...rowsUnder([], asideToFile(aside), null),
  ];
}

/** `pose` is that of the picture a height was measured on. */
function rowsUnder(path: readonly string[], node: unknown, pose: Pose | null): NumberRow[] {
  if (typeof node === 'object' && node !== null) {
    const own = POSES.find((each) => 'pose' in node && node.pose === each) ?? pose;
    return Object.entries(node).flatMap(([field, value]) =>
      rowsUnder([...path, field], value, own),
    );
  }
  const key = quantityAt(path) ?? null;
  return [
    {
      ...EMPTY_ROW,
      key: pointer(path),
      labelKey: key ? `quantities.${key}` : '',
      value: node as NumberRow['value'],
      unit: key ? quantity(key).unit : '',
      pose: key ? pose : null,
      reason: node === null ? 'unknown' : null,
    },
  ];
}
