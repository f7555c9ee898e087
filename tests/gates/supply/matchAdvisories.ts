/** Advisories as osv.dev writes them, held against versions. */
import type { LockedPackage } from './lockfile.ts';
import { compareVersions } from './version.ts';

export type Severity = 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

export interface Advisory {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly published?: string;
  readonly summary: string;
  readonly affected: readonly {
    readonly package: { readonly ecosystem: string; readonly name: string };
    readonly ranges: readonly { readonly type: string; readonly events: readonly RangeEvent[] }[];
  }[];
  /** Left out where the source that was read does not say it. */
  readonly database_specific?: { readonly severity: Severity };
}

interface RangeEvent {
  readonly introduced?: string;
  readonly fixed?: string;
  readonly last_affected?: string;
}

export interface Hit {
  readonly advisory: Advisory;
  readonly found: LockedPackage;
}

export function matchAdvisories(
  packages: readonly LockedPackage[],
  advisories: readonly Advisory[],
): readonly Hit[] {
  return advisories.flatMap((advisory) =>
    packages
      .filter(({ name, version }) => isAffected(advisory, name, version))
      .map((found) => ({ advisory, found })),
  );
}

/** A severity that nobody told is taken for a high one. */
export function severityOf({ database_specific }: Advisory): Severity {
  return database_specific?.severity ?? 'HIGH';
}

function isAffected({ affected }: Advisory, name: string, version: string): boolean {
  return affected.some(
    ({ package: named, ranges }) =>
      named.ecosystem === 'npm' &&
      named.name === name &&
      ranges.some(({ events }) => isWithin(events, version)),
  );
}

/** The events of a range stand in order: the last that applies decides. */
function isWithin(events: readonly RangeEvent[], version: string): boolean {
  let within = false;
  for (const { introduced, fixed, last_affected } of events) {
    if (introduced !== undefined && compareVersions(version, introduced) >= 0) within = true;
    if (fixed !== undefined && compareVersions(version, fixed) >= 0) within = false;
    if (last_affected !== undefined && compareVersions(version, last_affected) > 0) within = false;
  }
  return within;
}
