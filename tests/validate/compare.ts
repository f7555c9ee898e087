/** From a row to its line: residual, residual in published spreads, verdict. A miss is called a miss. */
import { PUBLISHED_PER_SIDE_ML } from './model/inflation.ts';
import type { AtVolume, Ours, Published, Row, RowSpread } from './row.ts';

export type Verdict = 'within' | 'miss' | 'notModelled';

export interface Line extends Omit<Row, 'run' | 'sets' | 'inflation'> {
  readonly ours: Ours;
  /** Ours minus published; towards the nearer end where only a range was published. */
  readonly residual: number | null;
  /** Residual in published standard deviations (or standard errors); null without one. */
  readonly residualInSpreads: number | null;
  readonly verdict: Verdict;
  /** Planned and reached per side, and the same row at the one volume that was published; null where nothing is inflated. */
  readonly inflation:
    | (Reached & { readonly atPublished: Reached & Omit<Judged, 'residualInSpreads'> })
    | null;
}

interface Reached {
  readonly plannedMl: number;
  readonly reachedMl: number | null;
}

type Judged = Pick<Line, 'ours' | 'residual' | 'residualInSpreads' | 'verdict'>;

/** Without a published spread a fifth of the published value counts as a miss. */
const MOST_RELATIVE_MISS = 0.2;
const DUST = 1e-9;

export function lineOf({ run, sets: _, inflation, ...row }: Row): Line {
  if (!inflation) return { ...row, ...judge(row, run()), inflation: null };
  const reached = (plannedMl: number, { reachedMl }: AtVolume) => ({ plannedMl, reachedMl });
  const assumed = inflation.at(inflation.plannedMl);
  const published = inflation.at(PUBLISHED_PER_SIDE_ML);
  const { residualInSpreads: __, ...atPublished } = judge(row, published.ours);
  return {
    ...row,
    ...judge(row, assumed.ours),
    inflation: {
      ...reached(inflation.plannedMl, assumed),
      atPublished: { ...reached(PUBLISHED_PER_SIDE_ML, published), ...atPublished },
    },
  };
}

function judge({ id, published }: Pick<Row, 'id' | 'published'>, ours: Ours): Judged {
  const value = middleOf(ours);
  if (value !== null && !Number.isFinite(value)) throw new Error(`${id} gives ${value}`);
  const residual = value === null ? null : withoutDust(residualOf(value, published));
  return {
    ours,
    residual,
    residualInSpreads: residual === null ? null : inSpreads(residual, published.spread),
    verdict: value === null ? 'notModelled' : isWithin(value, published) ? 'within' : 'miss',
  };
}

/** The last bits of a sum are no residual. */
function withoutDust(value: number): number {
  return Math.abs(value) < DUST ? 0 : value;
}

export function middleOf(ours: Ours): number | null {
  return ours === null || typeof ours === 'number' ? ours : ours.median;
}

function residualOf(value: number, { mean, spread }: Published): number {
  if (mean !== null) return value - mean;
  if (!spread || !('low' in spread)) throw new Error('neither a value nor a range');
  return value - Math.min(spread.high, Math.max(spread.low, value));
}

function inSpreads(residual: number, spread: RowSpread | null): number | null {
  return spread?.kind === 'SD' || spread?.kind === 'SE' ? residual / spread.of : null;
}

function isWithin(value: number, { mean, spread }: Published): boolean {
  if (spread && 'low' in spread) return value >= spread.low && value <= spread.high;
  if (mean === null) throw new Error('neither a value nor a range');
  return Math.abs(value - mean) <= (spread ? spread.of : MOST_RELATIVE_MISS * Math.abs(mean));
}
