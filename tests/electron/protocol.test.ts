import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APP_ORIGIN, APP_SCHEME_PRIVILEGES, serveRequest } from '../../electron/protocol.ts';
import { scratchFolder } from './files/scratchFolder.ts';
import { ADDRESSES, mutations, sampleManifest } from './sampleManifest.ts';

/** As the network layer hands it over: the address is not tidied by `new Request`. */
const ask = async (url: string, method = 'GET', folder = scratchFolder()) =>
  serveRequest(await sampleManifest(folder), { url, method } as Request);

describe('the app:// scheme', () => {
  it.each(ADDRESSES)('serves %s of the manifest', async (address) => {
    const response = await ask(`${APP_ORIGIN}${address}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(`content of ${address}`);
  });

  it('serves nothing for over two hundred mutated addresses', async () => {
    const manifest = await sampleManifest(scratchFolder());
    const addresses = mutations();
    expect(addresses.length).toBeGreaterThan(200);
    const served: string[] = [];
    for (const address of addresses) {
      const request = { url: `${APP_ORIGIN}${address}`, method: 'GET' } as Request;
      if ((await serveRequest(manifest, request)).status !== 404) served.push(address);
    }
    expect(served).toEqual([]);
  });

  it.each([
    'app://other/index.html',
    'app://kyphoplan.evil/index.html',
    'app:///index.html',
    'http://kyphoplan/index.html',
    'file:///etc/passwd',
    'app://kyphoplan:80/index.html',
    'app://x@kyphoplan/index.html',
  ])('serves nothing for the host of %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect((await ask(`${APP_ORIGIN}/index.html`, method)).status).toBe(405);
  });

  it('refuses a file that is no longer the one that was built', async () => {
    const folder = scratchFolder();
    const manifest = await sampleManifest(folder);
    writeFileSync(join(folder, 'renderer', 'index.html'), '<script>alert(1)</script>');
    const request = { url: `${APP_ORIGIN}/index.html`, method: 'GET' } as Request;
    expect((await serveRequest(manifest, request)).status).toBe(404);
  });

  it('sends the whole content policy with every answer, refusals included', async () => {
    for (const address of ['/index.html', '/nothing']) {
      const headers = (await ask(`${APP_ORIGIN}${address}`)).headers;
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; " +
          "img-src 'self' blob: data:; font-src 'self'; connect-src 'self' blob:; object-src 'none'; " +
          "frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
          "require-trusted-types-for 'script'; trusted-types app",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('has the privileges of a secure origin and no others', () => {
    expect(APP_SCHEME_PRIVILEGES).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    });
  });
});
