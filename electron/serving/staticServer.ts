/**
 * The same app for a browser, when there is no Electron: files of the manifest over loopback, and nothing else.
 * GET and HEAD only; the Host header must be ours, which keeps other sites from rebinding their name to us.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SECURITY_HEADERS } from './contentPolicy.ts';
import { findEntry, type Manifest, readEntry } from './manifest.ts';

const LOOPBACK = '127.0.0.1';

export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

export async function startStaticServer(manifest: Manifest): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    answer(manifest, `${LOOPBACK}:${port}`, request, response).catch(() => response.destroy());
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://${LOOPBACK}:${port}/`, stop: () => stop(server) };
}

async function answer(
  manifest: Manifest,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number) => response.writeHead(status, SECURITY_HEADERS).end();
  if (request.headers.host !== host) return void refuse(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return void refuse(405);
  const entry = findEntry(manifest, request.url ?? '');
  const bytes = entry && (await readEntry(manifest, entry));
  if (!entry || !bytes) return void refuse(404);
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': entry.mime,
    'content-length': bytes.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
