/** G02: the fuses of the packed program, read back from its bytes and held against what was asked for. */
import { existsSync, readFileSync } from 'node:fs';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { createFailures, type GateResult } from '../gate.ts';

const PROGRAM = 'dist/packages/linux-unpacked/kyphoplan';

/** In the program the wire is a row of characters: this one is on. */
const ENABLED = '1'.charCodeAt(0);

/** By the name the packer has for each wire. */
const WIRES = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const;

export async function fuses(): Promise<GateResult> {
  if (!existsSync(PROGRAM))
    return { n: 0, failures: [], note: 'nothing is packed: npm run package' };
  const { build } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    build: { electronFuses: Record<string, boolean> };
  };
  const { list, note } = createFailures();
  const wire = await getCurrentFuseWire(PROGRAM);
  const asked = build.electronFuses;
  for (const [name, at] of Object.entries(WIRES)) {
    const found = wire[at] === ENABLED;
    if (!(name in asked)) note(`${name}: nobody said what it should be`);
    else if (found !== asked[name]) note(`${name}: ${found ? 'on' : 'off'}`);
  }
  for (const name of Object.keys(asked)) if (!(name in WIRES)) note(`${name}: no such fuse`);
  return { n: Object.keys(WIRES).length, failures: list, note: 'the wires its tool knows' };
}
