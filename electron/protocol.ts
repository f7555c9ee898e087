/** The `app://kyphoplan` origin: a standard, secure scheme that serves the files of the manifest and nothing else. */
import type { CustomScheme } from 'electron';
import { SECURITY_HEADERS } from './serving/contentPolicy.ts';
import { findEntry, type Manifest, readEntry } from './serving/manifest.ts';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://kyphoplan';
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** No bypassCSP, no service workers, no extensions, no CORS for other origins. */
export const APP_SCHEME_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

export async function serveRequest(manifest: Manifest, request: Request): Promise<Response> {
  const refuse = (status: number) => new Response(null, { status, headers: SECURITY_HEADERS });
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  // The raw address, not a parsed path: an address with a query, an escape or another host is no name of ours.
  const entry = request.url.startsWith(`${APP_ORIGIN}/`)
    ? findEntry(manifest, request.url.slice(APP_ORIGIN.length))
    : undefined;
  const bytes = entry && (await readEntry(manifest, entry));
  if (!entry || !bytes) return refuse(404);
  const headers = { ...SECURITY_HEADERS, 'content-type': entry.mime };
  return new Response(request.method === 'HEAD' ? null : bytes, { status: 200, headers });
}
