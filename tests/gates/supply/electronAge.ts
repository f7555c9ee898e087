/**
 * G11: Electron is of one of its three newest lines, and no newer version of its own line has been out for more than two
 * weeks. By the days of release that the npm registry gives, kept in electronReleases.json with the day they were read: data
 * that is too old to tell is a failure, not a pass.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronProgram } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { ageInDays } from './advisories.ts';
import { lockedPackages } from './lockfile.ts';
import { compareVersions } from './version.ts';

export interface Releases {
  readonly readOn: string;
  readonly source: string;
  /** Stable versions of the lines that are looked at, and the day each came out. */
  readonly releases: Readonly<Record<string, string>>;
}

export const LINES_SUPPORTED = 3;
export const MOST_DAYS_BEHIND = 14;

export function readReleases(): Releases {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'electronReleases.json'), 'utf8'));
}

export function judgeElectron(
  version: string,
  { readOn, releases }: Releases,
  today: Date,
): readonly string[] {
  const { list, note } = createFailures();
  const line = lineOf(version);
  const lines = [...new Set(Object.keys(releases).map(lineOf))].sort((a, b) => b - a);
  if (!lines.slice(0, LINES_SUPPORTED).includes(line))
    note(`${version}: the supported lines are ${lines.slice(0, LINES_SUPPORTED).join(', ')}`);
  const [next] = Object.keys(releases)
    .filter((each) => lineOf(each) === line && compareVersions(each, version) > 0)
    .sort(compareVersions);
  const behind = next ? ageInDays(releases[next]!, today) : 0;
  if (behind > MOST_DAYS_BEHIND) note(`${next} has been out for ${behind} days`);
  const unseen = ageInDays(readOn, today);
  if (unseen > MOST_DAYS_BEHIND)
    note(`versions were looked up ${unseen} days ago: too long to tell`);
  return list;
}

export async function electronAge(): Promise<GateResult> {
  const known = readReleases();
  const version = lockedPackages().find(({ path }) => path === 'node_modules/electron')?.version;
  if (!version) return { n: 0, failures: ['no Electron in the lockfile'] };
  const newest = Object.keys(known.releases).sort(compareVersions).at(-1)!;
  return {
    n: Object.keys(known.releases).length,
    failures: judgeElectron(version, known, new Date()),
    note: `${version} of ${known.releases[version]}, the newest is ${newest} of ${known.releases[newest]}, looked up ${known.readOn}; windows were tested here with ${testedVersion()}`,
  };
}

function lineOf(version: string): number {
  return Number(version.split('.')[0]);
}

/** A machine of tests may hold another version than the one that is packed. */
function testedVersion(): string {
  const file = electronProgram && join(dirname(electronProgram), 'version');
  return file && existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none';
}
