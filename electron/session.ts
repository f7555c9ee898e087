/** What a session may reach: our own scheme and memory. No network, no permission, no device, no download, no spelling service. */
import type { Session } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/** Harmless and wanted: full screen by the page, text to the clipboard after a click. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set([
  'fullscreen',
  'clipboard-sanitized-write',
]);

/** True for requests that stay inside the app. `devtools:` is the inspector's own page, absent from packages. */
export function staysInside(url: string, packaged: boolean): boolean {
  return (
    url.startsWith(`${APP_ORIGIN}/`) ||
    url.startsWith(`blob:${APP_ORIGIN}/`) ||
    url.startsWith('data:') ||
    (!packaged && url.startsWith('devtools://devtools/'))
  );
}

export function hardenSession(session: Session, packaged: boolean): void {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !staysInside(details.url, packaged) }),
  );
  session.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(ALLOWED_PERMISSIONS.has(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  // Chromium's net::ERR_FAILED: no certificate is ever good, since nothing is fetched with one.
  session.setCertificateVerifyProc((_request, callback) => callback(-2));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  void session.setProxy({ mode: 'direct' });
}
