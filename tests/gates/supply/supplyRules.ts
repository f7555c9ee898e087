/** What holds of every package of the lockfile, whoever wrote it. */
import { createFailures } from '../gate.ts';
import type { Entries, LockedPackage } from './lockfile.ts';

/** Packages that would run a program of their own while being installed. No other may. */
export const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  'electron-winstaller':
    'chooses a 7-Zip for Squirrel, which we do not make; comes with the packer',
};
export const MOST_DIRECT = 25;
const EXACT = /^\d+\.\d+\.\d+$/;
/** What a compiled add-on needs to be built or found. */
const NATIVE = /^(node-gyp|node-gyp-build|node-addon-api|nan|bindings|prebuild-install)$/;

export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export function judgeSupply(
  manifest: Manifest,
  entries: Entries,
  packages: readonly LockedPackage[],
): readonly string[] {
  const { list, note } = createFailures();
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(direct)) {
    if (!EXACT.test(version)) note(`${name}: ${version} is no exact version`);
    const locked = entries[`node_modules/${name}`]?.version;
    if (locked !== version) note(`${name}: ${version} is asked for, ${locked} is locked`);
  }
  const count = Object.keys(manifest.dependencies).length;
  if (count > MOST_DIRECT) note(`${count} direct packages at run time, ${MOST_DIRECT} allowed`);
  for (const { path, name, hasInstallScript, integrity, resolved, ships } of packages) {
    if (hasInstallScript && !INSTALL_SCRIPTS[name]) note(`${path}: runs a program when installed`);
    if (!integrity?.startsWith('sha512-')) note(`${path}: no hash of its content`);
    // A lockfile that names no place means the registry.
    // Of the registry npm writes no address here (.npmrc): what has one comes from elsewhere.
    if (resolved !== null) note(`${path}: from ${resolved}`);
    if (ships && (NATIVE.test(name) || hasInstallScript)) note(`${path}: native, and it ships`);
  }
  for (const name of Object.keys(INSTALL_SCRIPTS))
    if (!packages.some((each) => each.name === name && each.hasInstallScript))
      note(`${name} runs nothing any more: take it out`);
  return list;
}
