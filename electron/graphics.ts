/** Switches for WebGL: hardware when there is any, software only as a way out, a test's choice in tests. */
import type { App } from 'electron';

/** Software renderers a test may ask for with KYPHOPLAN_GL; a package ignores the variable. */
const TEST_SWITCHES: Readonly<Record<string, readonly (readonly [string, string?])[]>> = {
  egl: [['use-angle', 'gl-egl'], ['ignore-gpu-blocklist']],
  swiftshader: [['use-angle', 'swiftshader']],
};

export function prepareGraphics(
  app: Pick<App, 'commandLine' | 'isPackaged' | 'disableDomainBlockingFor3DAPIs'>,
): void {
  // After a lost graphics process the picture comes back without the user doing anything.
  app.disableDomainBlockingFor3DAPIs();
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  // Only allows the software renderer where the hardware gives none; it does not choose it.
  app.commandLine.appendSwitch('enable-unsafe-swiftshader');
  const wanted = app.isPackaged ? undefined : process.env.KYPHOPLAN_GL;
  for (const [name, value] of TEST_SWITCHES[wanted ?? ''] ?? [])
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
}
