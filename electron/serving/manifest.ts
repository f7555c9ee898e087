/**
 * The list of files the window may be served, made by the build: address → file, hash, kind.
 * An address is looked up, never turned into a path, so there is nothing to traverse.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ManifestEntry {
  /** Relative to dist/. */
  readonly file: string;
  readonly sha256: string;
  readonly mime: string;
}

export interface Manifest {
  readonly folder: string;
  readonly entries: ReadonlyMap<string, ManifestEntry>;
}

export async function loadManifest(distFolder: string): Promise<Manifest> {
  const text = await readFile(join(distFolder, 'manifest.json'), 'utf8');
  const rows = JSON.parse(text) as Record<string, ManifestEntry>;
  return { folder: distFolder, entries: new Map(Object.entries(rows)) };
}

/** The entry for a raw request target, or undefined. '/' is the page itself; a query or an escape is never a name. */
export function findEntry(manifest: Manifest, target: string): ManifestEntry | undefined {
  return manifest.entries.get(target === '/' ? '/index.html' : target);
}

/** The bytes of an entry, or undefined when the file is no longer the one that was built. */
export async function readEntry(
  manifest: Manifest,
  entry: ManifestEntry,
): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    const bytes = await readFile(join(manifest.folder, entry.file));
    const hash = createHash('sha256').update(bytes).digest('hex');
    return hash === entry.sha256 ? (bytes as Buffer<ArrayBuffer>) : undefined;
  } catch {
    return undefined;
  }
}
