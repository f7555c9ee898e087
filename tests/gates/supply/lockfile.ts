/** package-lock.json as a list, and which of it the program itself is made of. */
import { readFileSync } from 'node:fs';

export interface LockedPackage {
  /** Where it lies: node_modules/… */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  readonly integrity: string | null;
  readonly resolved: string | null;
  readonly hasInstallScript: boolean;
  /** Reached from the dependencies of the program; the others are tools. */
  readonly ships: boolean;
}

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}
export type Entries = Readonly<Record<string, Entry>>;

const FOLDER = 'node_modules/';

export function readEntries(path = 'package-lock.json'): Entries {
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly packages: Entries }).packages;
}

export function lockedPackages(entries: Entries = readEntries()): readonly LockedPackage[] {
  const shipped = reachedFrom(entries, '');
  return Object.entries(entries)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
      version: entry.version ?? '',
      licence: entry.license ?? null,
      integrity: entry.integrity ?? null,
      resolved: entry.resolved ?? null,
      hasInstallScript: entry.hasInstallScript === true,
      ships: shipped.has(path),
    }));
}

/** Everything that is needed, and what that needs; peers too, unless they are optional. */
function reachedFrom(entries: Entries, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (path: string) => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = entries[path] ?? {};
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (name) => !peerDependenciesMeta?.[name]?.optional,
    );
    for (const name of [...Object.keys(dependencies ?? {}), ...peers]) {
      const found = placeOf(entries, path, name);
      if (found === null || reached.has(found)) continue;
      reached.add(found);
      visit(found);
    }
  };
  visit(start);
  return reached;
}

/** As Node looks: in the own folder, then in every folder above. */
function placeOf(entries: Entries, from: string, name: string): string | null {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf(`/${FOLDER}`)))
  ) {
    const path = folder === '' ? FOLDER + name : `${folder}/${FOLDER}${name}`;
    if (entries[path]) return path;
    if (folder === '') return null;
  }
}
