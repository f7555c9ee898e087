/** Where the plans of a case differ, level by level, and what each comes to over all levels. */
import { type Level, SIDES } from '../../../shared/anatomy/levels.ts';
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import type { VariantColumn, VariantLevel } from '../../../shared/pipeline/sideBySide.ts';
import type { Finding } from '../../../shared/plan/finding.ts';
import { fullerSide } from '../../../shared/plan/inflation.ts';
import { inflatedDevice } from '../../../shared/plan/instruments.ts';
import { entrySides, type Plan } from '../../../shared/plan/plan.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { text } from '../../text/text.ts';
import { formatBand, formatQuantity } from '../formatQuantity.ts';
import {
  accessWords,
  cementWords,
  type DeviceWords,
  deviceWords,
  inflationWords,
} from '../planWords.ts';
import { type CompareCell, explained, NONE } from './compareRows.ts';

export interface DifferenceRow {
  readonly key: string;
  readonly name: string;
  /** One for each variant. */
  readonly cells: readonly CompareCell[];
}

export interface LevelDifferences {
  readonly level: Level;
  /** Empty where all plans agree. */
  readonly rows: readonly DifferenceRow[];
  /** Of each variant; null where they agree. */
  readonly findings: readonly (readonly Finding[])[] | null;
}

/** What a choice is read from. */
type PlannedLevel = Pick<VariantLevel, 'plan'>;

const plain = (value: string): CompareCell => ({ value, beside: '' });

type RowKey = keyof typeof ROWS;

/** In the order of the plan. */
export const PLAN_CELLS = {
  procedure: ({ plan }: PlannedLevel) => plain(text(`plan.procedureOptions.${plan.procedure}`)),
  approach: ({ plan }: PlannedLevel) => plain(text(`plan.approachNames.${plan.approach}`)),
  access: ({ plan }: PlannedLevel) => accessOf(plan),
  path: ({ plan }: PlannedLevel) => plain(pathOf(plan)),
  device: ({ plan }: PlannedLevel) => instruments([deviceWords(plan)]),
  inflation: ({ plan }: PlannedLevel) =>
    inflatedDevice(plan)
      ? {
          value: inflationWords(plan),
          beside: fullerSide(plan) ? '' : text('compare.perSide'),
        }
      : NONE,
  depth: ({ plan }: PlannedLevel) =>
    plain(formatQuantity(plan.balloonDepthShare, 'balloonDepthShare')),
  cement: ({ plan }: PlannedLevel) =>
    plan.procedure === 'vertebroplasty'
      ? plain(formatQuantity(plan.cementVolumeMl, 'cementVolumeMl'))
      : NONE,
  viscosity: ({ plan }: PlannedLevel) => instruments([cementWords(plan.cementViscosity)]),
} as const satisfies Record<string, (at: PlannedLevel) => CompareCell>;

/** Its results after it. */
const ROWS = {
  ...PLAN_CELLS,
  height: (at: VariantLevel) => estimated(standingOf(at)?.heightsMm.anterior, 'heightMm'),
  wedge: (at: VariantLevel) => estimated(standingOf(at)?.wedgeAngleDeg, 'angleDeg'),
  cementResult: ({ derived: { run } }: VariantLevel) =>
    estimated(run.available ? run.value.cement.volumeMl : undefined, 'volumeMl'),
  fill: ({ derived: { run } }: VariantLevel) =>
    estimated(run.available ? run.value.cement.fillPercent : undefined, 'sharePercent'),
} as const satisfies Record<string, (at: VariantLevel) => CompareCell>;

const OUTPUT_OF: Readonly<Partial<Record<RowKey, OutputId>>> = {
  height: 'height.standing.anterior',
  wedge: 'wedge.standing',
  cementResult: 'cementVolume',
  fill: 'cementFill',
};

export function differenceRows(variants: readonly VariantColumn[]): readonly LevelDifferences[] {
  const levels = variants[0]?.levels ?? [];
  return levels.map(({ level }, at) => {
    const columns = variants.flatMap((variant) => variant.levels[at] ?? []);
    const rows = (Object.keys(ROWS) as RowKey[])
      .map((key) => ({
        key,
        name: text(`compare.plan.${key}`),
        cells: columns.map((column) => {
          const output = OUTPUT_OF[key];
          const cell = ROWS[key](column);
          return output ? explained(cell, output, column.document) : cell;
        }),
      }))
      .filter(({ cells }) => differ(cells.map(({ value, beside }) => `${value} ${beside}`)));
    // The session's own findings stand with the totals.
    const findings = variants.map(({ session }) => session.levels[at]?.findings ?? []);
    return {
      level,
      rows,
      findings: differ(findings.map(codesOf)) ? findings : null,
    };
  });
}

/** Always shown: what a session takes is weighed whole. */
export function totalRows(variants: readonly VariantColumn[]): readonly DifferenceRow[] {
  const row = (
    key: 'levels' | 'cementTotal' | 'dangers',
    of: (variant: VariantColumn) => CompareCell,
  ): DifferenceRow => ({
    key,
    name: text(`compare.plan.${key}`),
    cells: variants.map(of),
  });
  return [
    row('levels', ({ levels }) => plain(levels.map(({ level }) => level).join(', '))),
    row('cementTotal', ({ levels, session: { cementMl, missing } }) => {
      const total = estimated(cementMl ?? undefined, 'volumeMl');
      const output = levels.length > 1 ? 'sessionCement' : 'cementVolume';
      const cell = levels[0] ? explained(total, output, levels[0].document) : total;
      if (missing.length === 0) return cell;
      const without = text('plans.without', { levels: missing.join(', ') });
      return { ...cell, beside: [cell.beside, without].filter(Boolean).join(' · ') };
    }),
    row('dangers', ({ session }) => {
      const all = session.levels.flatMap(({ findings }) => findings);
      return plain(String(all.filter(({ severity }) => severity === 'danger').length));
    }),
  ];
}

function differ([first, ...others]: readonly string[]): boolean {
  return others.some((other) => other !== first);
}

function codesOf(findings: readonly Finding[]): string {
  return findings.map(({ code, severity, side }) => `${severity} ${code} ${side}`).join();
}

function accessOf({ approach, sides }: Plan): CompareCell {
  return instruments(entrySides(approach).map((side) => accessWords(sides[side].access)));
}

/** With their sizes: two devices of the user's own may have one name. */
function instruments(devices: readonly (DeviceWords | null)[]): CompareCell {
  const once = (part: keyof DeviceWords) =>
    [...new Set(devices.map((device) => device?.[part] ?? '–'))].join(' / ');
  return devices.some((device) => device) ? { value: once('label'), beside: once('what') } : NONE;
}

function pathOf({ approach, sides }: Plan): string {
  return SIDES.filter((side) => entrySides(approach).includes(side))
    .map((side) => {
      const how = text(sides[side].path ? 'compare.ownPath' : 'compare.followsProposal');
      return `${text(`paths.side.${side}`)} ${how}`;
    })
    .join(', ');
}

function standingOf({ derived: { run } }: VariantLevel) {
  return run.available ? run.value.stages.find(({ stage }) => stage === 'standing') : undefined;
}

function estimated(estimate: Estimate | undefined, key: QuantityKey): CompareCell {
  return estimate
    ? { value: formatQuantity(estimate.median, key), beside: formatBand(estimate, key) }
    : NONE;
}
