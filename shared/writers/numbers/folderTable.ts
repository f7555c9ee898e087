/** Many cases as one table: a row a treated level of the variant at hand, in the units the model counts in. */
import { PLACES } from '../../anatomy/heights.ts';
import { assert } from '../../base/assert.ts';
import { approvalState } from '../../document/approval.ts';
import { documentAt, treatedLevels } from '../../document/aside/treated.ts';
import type { KyphoDocument } from '../../document/document.ts';
import { HEIGHT_KEY } from '../../fracture/facts.ts';
import { derive } from '../../pipeline/derive.ts';
import type { Derived } from '../../pipeline/derived.ts';
import { OUTPUTS, type OutputId } from '../../pipeline/explain/outputs/outputs.ts';
import type { Severity } from '../../plan/finding.ts';
import { cellOf } from './cell.ts';
import { columnsOf } from './outputRows.ts';

/** The measured fractures alone, or the plans with what they would do. */
export type FolderTable = 'quantify' | 'plan';

export type FolderCase =
  | { readonly file: string; readonly document: KyphoDocument; readonly warnings: number }
  /** A case that could not be read or reckoned: a code for a program, words for a person. */
  | { readonly file: string; readonly fault: string; readonly words: string };

interface Seen {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly warnings: number;
}
type Cell = Parameters<typeof cellOf>[0];
type Columns = Readonly<Record<string, (seen: Seen) => Cell>>;

/** Each says of whose plan a row speaks. */
const IDENTITY: Columns = {
  title: ({ document }) => document.case.title,
  origin: ({ document }) => document.case.origin,
  planId: ({ document }) => document.plan.planId,
  variant: ({ document }) => document.aside.variant,
  level: ({ derived }) => derived.fracturedLevel,
  modelVersion: ({ derived }) => derived.modelVersion,
  warnings: ({ warnings }) => warnings,
};

const MEASURED: Columns = {
  pose: (seen) => measurement(seen)?.pose ?? null,
  modality: (seen) => measurement(seen)?.modality ?? null,
  ...Object.fromEntries(
    PLACES.map((place) => [
      `height.measured.${place} (mm)`,
      (seen: Seen) => measurement(seen)?.[HEIGHT_KEY[place]] ?? null,
    ]),
  ),
  noMeasurement: ({ derived: { fracture } }) => (fracture.available ? null : fracture.reason),
  ...estimates('intactHeight.anterior', 'mm'),
  ...estimates('intactHeight.middle', 'mm'),
  ...estimates('intactHeight.posterior', 'mm'),
  ...estimates('lostHeight.anterior', 'mm'),
  ...estimates('lostHeight.middle', 'mm'),
  ...estimates('lostHeight.posterior', 'mm'),
  ...estimates('heightLoss.anterior', 'percent'),
  ...estimates('heightLoss.middle', 'percent'),
  ...estimates('heightLoss.posterior', 'percent'),
  grade: (seen) => read('grade', seen).value ?? null,
  'grade share (1)': (seen) => read('grade', seen).share ?? null,
  ...estimates('wedgeAngle', 'deg'),
  ...estimates('localKyphosis', 'deg'),
  ...estimates('beckIndex', '1'),
  ...estimates('bodyVolume', 'mL'),
  ...estimates('lostBodyVolume', 'mL'),
};

const PLANNED: Columns = {
  procedure: ({ document }) => document.plan.procedure,
  approach: ({ document }) => document.plan.approach,
  approval: ({ document }) => approvalState(document).kind,
  dangers: (seen) => count('danger', seen),
  cautions: (seen) => count('caution', seen),
  notAssessed: (seen) => count('notAssessed', seen),
  notes: (seen) => count('note', seen),
  noRun: ({ derived: { run } }) => (run.available ? null : run.reason),
  ...estimates('height.standing.anterior', 'mm'),
  ...estimates('height.standing.middle', 'mm'),
  ...estimates('height.standing.posterior', 'mm'),
  ...estimates('wedge.standing', 'deg'),
  ...estimates('gain.anterior', 'mm'),
  ...estimates('gain.middle', 'mm'),
  ...estimates('gain.posterior', 'mm'),
  ...estimates('restorationA.anterior', 'percent'),
  ...estimates('pressure', 'kPa'),
  ...estimates('cementVolume', 'mL'),
  'cementVolume basis': (seen) => read('cementVolume', seen).basis ?? null,
  ...estimates('cementFill', 'percent'),
  ...estimates('leak.anyOnCt', 'percent'),
};

const COLUMNS: Readonly<Record<FolderTable, Columns>> = {
  quantify: { ...IDENTITY, ...MEASURED },
  plan: { ...IDENTITY, ...MEASURED, ...PLANNED },
};

export function folderHeadings(table: FolderTable): readonly string[] {
  return ['file', 'fault', 'faultWords', ...Object.keys(COLUMNS[table])];
}

export function folderRows(table: FolderTable, found: FolderCase): readonly (readonly string[])[] {
  const columns = Object.values(COLUMNS[table]);
  if ('fault' in found) {
    const { file, fault, words } = found;
    return [[...[file, fault, words].map(cellOf), ...columns.map(() => '')]];
  }
  const { document: opened, warnings, file } = found;
  return treatedLevels(opened).map((level) => {
    const document = documentAt(opened, opened.aside.variant, level);
    const seen = { document, derived: derive(document), warnings };
    return [cellOf(file), '', '', ...columns.map((column) => cellOf(column(seen)))];
  });
}

/** Median and 10–90 % band of an output under its own id, the unit in the name of the column. */
function estimates(id: OutputId, unit: string): Columns {
  const of = (seen: Seen) => read(id, seen, unit);
  return {
    [`${id} (${unit})`]: (seen) => of(seen).value ?? null,
    [`${id} p10 (${unit})`]: (seen) => of(seen).low ?? null,
    [`${id} p90 (${unit})`]: (seen) => of(seen).high ?? null,
  };
}

function read(id: OutputId, { derived, document }: Seen, unit?: string) {
  const reading = OUTPUTS[id].read(derived, document);
  const columns = reading.available ? columnsOf(reading.value) : {};
  // A number under the name of another unit would be believed.
  assert(unit === undefined || (columns.unit ?? unit) === unit, `${id} is in ${unit}`);
  return columns;
}

function measurement({ derived: { levels, fracturedLevel } }: Seen) {
  return levels[fracturedLevel];
}

function count(severity: Severity, { derived: { findings } }: Seen): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
