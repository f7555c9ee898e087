/** What has to be said about each needle's way (M-PL-2, M-PL-4): its margins, and what lies around its route. */
import { meanDepthMm } from '../../anatomy/morphometry.ts';
import type { VertebraShape } from '../../anatomy/vertebraShape.ts';
import { cannulaOf, nameOf } from '../../devices/ownDevice.ts';
import type { SourceId } from '../../quantities/sources.ts';
import { PEDICLE_WALL_MM } from '../constants.ts';
import { type Finding, type FindingCode, finding, type Severity } from '../finding.ts';
import { editWhere, throughNarrowPedicle } from '../fixes.ts';
import type { Plan } from '../plan.ts';
import { type SideToCheck, sidesToCheck } from '../sidesToCheck.ts';
import { fixMargin } from './fixMargin.ts';
import type { Margin, MarginKey } from './margins/pathMargins.ts';
import { type PlannedPath, planPaths } from './planPaths.ts';
import { vesselAhead } from './vessels.ts';

interface MarginFinding {
  readonly code: FindingCode;
  readonly source: SourceId;
  /** When no room is left at all. */
  readonly without: Severity;
}

const FINDINGS: Readonly<Record<MarginKey, MarginFinding>> = {
  pedicleMedial: { code: 'pedicleMedial', source: 'needleGauge', without: 'danger' },
  // Out of the pedicle on the side of the rib, and back into bone: a known way, and no way into the canal.
  pedicleLateral: { code: 'pedicleLateral', source: 'needleGauge', without: 'caution' },
  pedicleCranial: { code: 'pedicleCranial', source: 'needleGauge', without: 'caution' },
  // Under the pedicle runs the nerve root.
  pedicleCaudal: { code: 'pedicleCaudal', source: 'needleGauge', without: 'danger' },
  canal: { code: 'canalClearance', source: 'pressurePractice', without: 'danger' },
  medialRule: { code: 'medialRule', source: 'accessTechnique', without: 'danger' },
  superiorEndplate: { code: 'superiorEndplate', source: 'model', without: 'danger' },
  inferiorEndplate: { code: 'inferiorEndplate', source: 'model', without: 'danger' },
  ahead: { code: 'anteriorClearance', source: 'pressurePractice', without: 'danger' },
  anteriorCortex: { code: 'anteriorCortex', source: 'model', without: 'danger' },
  lateralCortex: { code: 'lateralCortex', source: 'model', without: 'danger' },
  posteriorCortex: { code: 'posteriorCortex', source: 'accessTechnique', without: 'danger' },
};

/** The margin that a finding says is short; null of any other finding. */
export function marginOf(code: FindingCode): MarginKey | null {
  const keys = Object.keys(FINDINGS) as MarginKey[];
  return keys.find((key) => FINDINGS[key].code === code) ?? null;
}

/** Left and right are computed as mirror images; a difference this small is none. */
const SAME_MM = 0.05;

export function checkPaths(shape: VertebraShape, plan: Plan): readonly Finding[] {
  const paths = planPaths(shape, plan);
  return [
    ...checkBody(shape),
    ...sidesToCheck(plan).flatMap((toCheck) => {
      const path = paths.find(({ side }) => side === toCheck.side);
      return path ? checkPath(shape, plan, path, toCheck) : [];
    }),
  ];
}

/** Before its heights are there a body stands as the table has it: no margin in it is this patient's. */
function checkBody({ level, measured }: VertebraShape): Finding[] {
  return measured.heights
    ? []
    : [finding('bodyAssumed', 'notAssessed', 'panjabi1992', {}, { level })];
}

function checkPath(
  shape: VertebraShape,
  plan: Plan,
  path: PlannedPath,
  { side, where }: SideToCheck,
): Finding[] {
  const { access, route } = path.plan;
  const words = {
    access: nameOf(access),
    level: shape.level,
    vessel: vesselAhead(shape.level, side),
  };
  // A room beside an own cannula is no published number, whatever the rule it is held against.
  const own = cannulaOf(access).source === 'enteredByUser';
  const told = (source: SourceId): SourceId => (own ? 'enteredByUser' : source);
  const found = [
    ...(route === 'transpedicular'
      ? checkPedicle(shape, plan, { side, where })
      : checkNeighbourhood(shape, path, where)),
  ];
  if (!path.runs || !path.passage)
    found.push(
      finding('pathNotRun', 'danger', 'model', {}, words, {
        side: where,
        fix: editWhere(where, { kind: 'editBothSides', field: 'path', value: null }),
      }),
    );
  for (const margin of path.margins) {
    if (margin.roomMm >= margin.limitMm || isThePedicleItself(shape, path, margin)) continue;
    const { code, source, without } = FINDINGS[margin.key];
    found.push(
      finding(
        code,
        margin.roomMm < 0 ? without : 'caution',
        told(source),
        valuesOf(margin),
        words,
        {
          side: where,
          fix: fixMargin(shape, plan, path, where, margin),
        },
      ),
    );
  }
  const [through] = path.margins.filter(
    ({ key, roomMm }) => (key === 'ahead' || key === 'anteriorCortex') && roomMm < 0,
  );
  if (through)
    found.push(
      finding('vesselZone', 'danger', told('regionalAnatomy'), valuesOf(through), words, {
        side: where,
        fix: fixMargin(shape, plan, path, where, through),
      }),
    );
  return found;
}

function valuesOf({ roomMm, limitMm }: Margin): Finding['values'] {
  return {
    room: { quantity: 'clearanceMm', value: roomMm },
    limit: { quantity: 'clearanceMm', value: limitMm },
  };
}

function checkPedicle(
  shape: VertebraShape,
  plan: Plan,
  { side, where }: SideToCheck,
): readonly Finding[] {
  const { access } = plan.sides[side];
  const { outerDiameterMm, source } = cannulaOf(access);
  const needed = outerDiameterMm + 2 * PEDICLE_WALL_MM.value;
  const values: Finding['values'] = {
    pedicleWidth: { quantity: 'lengthMm', value: shape.pedicleWidthMm },
    needed: { quantity: 'lengthMm', value: needed },
    wall: { quantity: 'lengthMm', value: PEDICLE_WALL_MM.value },
  };
  const words = { access: nameOf(access), level: shape.level };
  // Pedicles come from the table: nobody measured this patient's.
  const found = [
    finding('pedicleAssumed', 'notAssessed', 'zindrick1987', values, words, { side: where }),
  ];
  if (shape.pedicleWidthMm < needed) {
    const fits = shape.pedicleWidthMm >= outerDiameterMm;
    const thoracic = shape.level.startsWith('T');
    found.push(
      finding('pedicleNarrow', fits ? 'caution' : 'danger', source, values, words, {
        side: where,
        fix: throughNarrowPedicle(plan, side, where, shape.pedicleWidthMm, thoracic),
      }),
    );
  }
  return found;
}

/** A narrow pedicle has a finding of its own: a path through its middle is not blamed a second time. */
function isThePedicleItself(
  shape: VertebraShape,
  { plan: { access } }: PlannedPath,
  { key, roomMm }: Margin,
): boolean {
  if (key !== 'pedicleMedial' && key !== 'pedicleLateral') return false;
  const best = (shape.pedicleWidthMm - cannulaOf(access).outerDiameterMm) / 2;
  return best < PEDICLE_WALL_MM.value && roomMm >= best - SAME_MM;
}

/** What a route beside the pedicle passes, however well it is planned. */
function checkNeighbourhood(
  shape: VertebraShape,
  { plan: { access, route } }: PlannedPath,
  where: Finding['side'],
): readonly Finding[] {
  const words = { access: nameOf(access), route, level: shape.level };
  const depth = { depth: { quantity: 'lengthMm', value: meanDepthMm(shape) } } as const;
  return [
    ...(shape.level.startsWith('T')
      ? [finding('pleuraZone', 'caution', 'regionalAnatomy', depth, words, { side: where })]
      : []),
    finding('segmentalArtery', 'caution', 'regionalAnatomy', depth, words, { side: where }),
  ];
}
