/**
 * G10: every advisory in advisories.json against every package of the lockfile. That file holds what was read, package by
 * package, in public databases; it is no copy of one, and says when it was read. One that hits is red unless it stands here
 * with its reason, and nothing high or critical may.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFailures, type GateResult } from '../gate.ts';
import { type LockedPackage, lockedPackages } from './lockfile.ts';
import { type Advisory, matchAdvisories, severityOf } from './matchAdvisories.ts';

export interface Advisories {
  /** The day the public databases were looked into. */
  readonly readOn: string;
  /** The youngest advisory that was found. */
  readonly newest: string;
  readonly advisories: readonly Advisory[];
}

/** At a release nothing older than this will do. */
const MOST_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Known, looked into, and no danger here. */
export const ACCEPTED: Readonly<Record<string, string>> = {
  'GHSA-g3hv-75wg-m249':
    'minimatch: used by the packer alone, on patterns of package.json, never on strangers’ ones',
};

export function readAdvisories(): Advisories {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'advisories.json'), 'utf8'));
}

/** What is wrong with these packages by this knowledge, in words. */
export function judgeAdvisories(
  packages: readonly LockedPackage[],
  { advisories, readOn }: Advisories,
  today: Date,
): readonly string[] {
  const { list, note } = createFailures();
  const hits = matchAdvisories(packages, advisories);
  for (const { advisory, found } of hits) {
    const severity = severityOf(advisory);
    const where = `${advisory.id} (${severity.toLowerCase()}): ${found.name} ${found.version}`;
    if (severity === 'HIGH' || severity === 'CRITICAL') note(`${where}, ${advisory.summary}`);
    else if (!ACCEPTED[advisory.id]) note(`${where}, ${advisory.summary}, not explained`);
    else if (found.ships) note(`${where} ships: its reason holds for tools alone`);
  }
  for (const id of Object.keys(ACCEPTED))
    if (!hits.some(({ advisory }) => advisory.id === id)) note(`${id} hits no more: take it out`);
  const days = ageInDays(readOn, today);
  if (days > MOST_DAYS)
    note(`the databases were looked into ${days} days ago, ${MOST_DAYS} allowed`);
  return list;
}

export function ageInDays(day: string, today: Date): number {
  return Math.floor((today.getTime() - Date.parse(day)) / DAY_MS);
}

export async function advisories(): Promise<GateResult> {
  const packages = lockedPackages();
  const known = readAdvisories();
  const named = new Set(
    known.advisories.flatMap(({ affected }) => affected.map(({ package: { name } }) => name)),
  );
  const accepted = matchAdvisories(packages, known.advisories).filter(
    ({ advisory }) => ACCEPTED[advisory.id],
  );
  return {
    n: packages.length * known.advisories.length,
    failures: judgeAdvisories(packages, known, new Date()),
    note: `${packages.length} packages × ${known.advisories.length} advisories on ${named.size} of them, read ${known.readOn}, the youngest of ${known.newest}: not a whole database; ${accepted.length} explained hits, of tools`,
  };
}
