/** Opens an address in the user's browser with what the system has for it. False when that cannot be done. */
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

export function openBrowser(platform: NodeJS.Platform, address: string): Promise<boolean> {
  const [command, ...args] = openerCommand(platform, address) as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    // Some openers stay as long as the browser they started.
    setTimeout(() => resolve(true), 3_000).unref();
    child.unref();
  });
}
