/** Starts the desktop app and waits for its end; an end within moments and in failure means it could not start. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface Ended {
  readonly code: number;
  /** It never came up: no display, missing libraries, a sandbox that cannot be built. */
  readonly failedToStart: boolean;
}

const START_LIMIT_MS = 8_000;

export async function runElectron(
  program: string,
  args: readonly string[],
  root: string,
): Promise<Ended> {
  const { ELECTRON_RUN_AS_NODE: _ignored, ...environment } = process.env;
  const child = spawn(program, [root, ...args], { stdio: 'inherit', env: environment });
  let stopped = false;
  const forward = (signal: NodeJS.Signals) => {
    stopped = true;
    child.kill(signal);
  };
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  const startedMs = performance.now();
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (status, signal) =>
      resolve(status ?? 128 + (signal ? constants.signals[signal] : 0)),
    );
  });
  process.off('SIGINT', forward);
  process.off('SIGTERM', forward);
  const killed = code === 130 || code === 143;
  return {
    code,
    failedToStart:
      code !== 0 && !stopped && !killed && performance.now() - startedMs < START_LIMIT_MS,
  };
}
