/** Opens an address in the user's browser with what the system has for it. */
import { spawn } from 'node:child_process';

export function hasDisplay(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return (
    platform === 'win32' ||
    platform === 'darwin' ||
    Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
  );
}

export function openerCommand(platform: NodeJS.Platform, address: string): readonly string[] {
  if (platform === 'darwin') return ['open', address];
  // `start` belongs to the shell of Windows; its first quoted word is a title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', address];
  return ['xdg-open', address];
}

/** Runs an opener's command. False when there is no such program or it says that it failed. */
export function openBrowser([command = '', ...args]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    // Some openers stay as long as the browser they started.
    setTimeout(() => resolve(true), 3_000).unref();
    child.unref();
  });
}
