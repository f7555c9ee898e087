/**
 * G08: half an hour of tours of the real window, in a network namespace without interfaces, every call that could reach
 * another machine traced. Whatever is sent to the internet is a failure, and every connection, also one that came to nothing. Playwright steers the
 * window from its own side of a debugging socket: the program accepts that connection, and never makes one.
 * KYPHOPLAN_TOUR_MINUTES shortens a try.
 */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronProgram, ROOT } from '../../window/launch.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { runToEnd } from '../runToEnd.ts';
import { scratch } from '../scratch.ts';
import { localIn, reachedIn, WATCHED } from './sockets.ts';
import type { Toured } from './tourProgram.ts';

/** Of whole minutes toured: a shorter try does not pass the row. */
export const TOUR_MINUTES = 30;

export async function outbound(): Promise<GateResult> {
  if (!electronProgram) return { n: 0, failures: ['no Electron, or no display'] };
  if ((await runToEnd('strace', ['-V']).catch(() => ({ code: 1 }))).code !== 0)
    return { n: 0, failures: ['no strace'] };
  const minutes = Number(process.env.KYPHOPLAN_TOUR_MINUTES ?? TOUR_MINUTES);
  const { list, note } = createFailures();
  const { folder, dispose } = scratch();
  const log = join(folder, 'calls');
  const traced = tracedProgram(folder, electronProgram, log);
  const tools = [
    join(ROOT, 'tests', 'tools', 'run.mjs'),
    join('tests', 'gates', 'shell', 'tourProgram.ts'),
  ];
  const program = [process.execPath, ...tools, String(minutes), folder];
  const alone = (await runToEnd('unshare', ['-n', 'true']).catch(() => ({ code: 1 }))).code === 0;
  // Playwright's own socket needs the loop of the machine to itself; nothing else is there.
  const words = alone
    ? ['unshare', '-n', 'sh', '-c', 'ip link set lo up; exec "$@"', 'sh', ...program]
    : program;
  const { output } = await runToEnd(words[0]!, words.slice(1), {
    ELECTRON_OVERRIDE_DIST_PATH: traced,
  });
  const toured = touredFrom(output);
  if (!toured) note(`no tour: ${output.trim().split('\n').at(-1)}`);
  for (const complaint of toured?.complaints ?? []) note(complaint);
  const calls = existsSync(log) ? readFileSync(log, 'utf8') : '';
  const reached = reachedIn(calls);
  for (const { call, address, asksOnly } of reached) if (!asksOnly) note(`${call} to ${address}`);
  const asked = reached.filter(({ asksOnly }) => asksOnly);
  const local = localIn(calls);
  if (local === 0) note('nothing was traced');
  dispose();
  return {
    n: Math.floor(toured?.minutes ?? 0),
    failures: list,
    note: `${toured?.acts ?? 0} acts in ${(toured?.minutes ?? 0).toFixed(1)} minutes, ${alone ? 'in a namespace without a network' : 'with the network of the machine: no namespace was allowed'}; ${local} calls to sockets of this machine; ${asked.length} times asked for a way to ${[...new Set(asked.map(({ address }) => address))].join(', ') || 'nowhere'} without sending anything`,
  };
}

/** A folder that stands for Electron's, whose program is Electron under strace. */
function tracedProgram(folder: string, electron: string, log: string): string {
  const path = join(folder, 'electron');
  writeFileSync(
    path,
    `#!/bin/sh\nexec strace -f -qq -yy -s 0 --seccomp-bpf -A -e trace=${WATCHED} -o '${log}' '${electron}' "$@"\n`,
  );
  chmodSync(path, 0o755);
  return folder;
}

function touredFrom(output: string): Toured | null {
  const line = output.split('\n').find((each) => each.startsWith('{"acts"'));
  return line ? (JSON.parse(line) as Toured) : null;
}
