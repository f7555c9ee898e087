import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startStaticServer } from '../../electron/serving/staticServer.ts';
import { scratchFolder } from './files/scratchFolder.ts';
import { ADDRESSES, mutations, sampleManifest } from './sampleManifest.ts';

async function running() {
  const server = await startStaticServer(await sampleManifest(scratchFolder()));
  onTestFinished(() => server.stop());
  return server;
}

/** Sends the address as it stands: `fetch` would tidy it first. */
function ask(base: string, path: string, method = 'GET', headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(base);
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += String(chunk);
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

describe('the server for a browser', () => {
  it('listens on loopback only, on a port of its own', async () => {
    const [a, b] = [await running(), await running()];
    expect(a.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(a.address).not.toBe(b.address);
  });

  it('serves the page and the files of the manifest with the same policy as the desktop', async () => {
    const { address } = await running();
    expect((await ask(address, '/')).body).toBe('content of /index.html');
    for (const each of ADDRESSES) {
      const answer = await ask(address, each);
      expect(answer).toMatchObject({ status: 200, body: `content of ${each}` });
      expect(answer.headers['content-security-policy']).toContain(
        "require-trusted-types-for 'script'",
      );
    }
  });

  it('answers HEAD without a body and refuses every other method', async () => {
    const { address } = await running();
    expect(await ask(address, '/index.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
      expect((await ask(address, '/index.html', method)).status).toBe(405);
  });

  it('serves nothing for over two hundred mutated addresses', async () => {
    const { address } = await running();
    const sendable = mutations().filter((each) => !/[^\x21-\x7e]/.test(each));
    expect(sendable.length).toBeGreaterThan(200);
    const served: string[] = [];
    for (const each of sendable) if ((await ask(address, each)).status === 200) served.push(each);
    expect(served).toEqual([]);
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'refuses the Host %j: another site cannot rebind its name to us',
    async (host) => {
      const { address } = await running();
      expect((await ask(address, '/index.html', 'GET', { host })).status).toBeGreaterThanOrEqual(
        400,
      );
    },
  );

  it('survives a request that is no HTTP', async () => {
    const { address } = await running();
    const { port } = new URL(address);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.end('\0\0\0 nonsense\r\n\r\n'),
      );
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
      socket.resume();
    });
    expect((await ask(address, '/')).status).toBe(200);
  });

  it('is gone once stopped', async () => {
    const server = await running();
    await server.stop();
    await expect(ask(server.address, '/')).rejects.toThrow();
  });
});
