/** The shell of the app in a real window: what the page can reach, and what it cannot, whatever it tries. */

import { createSocket } from 'node:dgram';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/base/result.ts';
import type { KyphoBridge, OpenedFile } from '../../shared/ipc/bridge.ts';
import { CHANNELS } from '../../shared/ipc/contract.ts';
import { type Desktop, electronProgram, isRoot, launchDesktop, removeFolder } from './launch.ts';

declare const kypho: KyphoBridge;

const PAGE = 'app://kyphoplan/index.html';

describe.skipIf(!electronProgram)('the shell in a real window', () => {
  let desktop: Desktop;
  beforeAll(async () => {
    desktop = await launchDesktop();
    await desktop.page.waitForLoadState('load');
  });
  afterAll(async () => {
    await desktop?.kill();
    if (desktop) removeFolder(desktop.userData);
  });

  describe('the bridge', () => {
    it('is a frozen object of exactly the functions of the contract', async () => {
      const bridge = await desktop.page.evaluate(() => {
        const before = kypho;
        const { openFile } = kypho;
        Reflect.set(kypho, 'openFile', () => 'mine');
        Reflect.set(kypho, 'extra', 1);
        Reflect.deleteProperty(kypho, 'saveFile');
        Reflect.set(globalThis, 'kypho', {});
        Reflect.deleteProperty(globalThis, 'kypho');
        return {
          keys: Object.keys(kypho).sort(),
          frozen: Object.isFrozen(kypho),
          kinds: [...new Set(Object.values(kypho).map((value) => typeof value))],
          same: kypho === before && kypho.openFile === openFile,
        };
      });
      expect(bridge).toEqual({
        keys: [...CHANNELS, 'onEvent'].sort(),
        frozen: true,
        kinds: ['function'],
        same: true,
      });
    });

    it('is all the page has: no Node, no Electron', async () => {
      const found = await desktop.page.evaluate(() =>
        [
          'require',
          'process',
          'module',
          'exports',
          'Buffer',
          'global',
          '__dirname',
          'electron',
          'ipcRenderer',
          'setImmediate',
        ].filter((name) => name in globalThis),
      );
      expect(found).toEqual([]);
    });

    it('refuses what the contract does not allow', async () => {
      const answers = await desktop.page.evaluate(() => {
        const bytes = new Uint8Array([1]);
        const wrong = [
          kypho.saveFile({ handle: '/etc/passwd', bytes, sha256: 'x', overwrite: true }),
          kypho.saveFileAs({ suggestedName: '../../x.kypho', bytes, sha256: '0'.repeat(64) }),
          kypho.appendJournal({ name: 'x', edits: Number.NaN, bytes }),
          kypho.restoreJournal({ id: '../x' }),
          kypho.setAppearance({ appearance: 'pink' as 'dark' }),
        ];
        return Promise.all(wrong);
      });
      expect(answers.map((answer) => (answer.ok ? 'done' : answer.error.code))).toEqual(
        Array.from(answers, () => 'refused'),
      );
    });

    it('gives a file as a name, a handle and bytes: nothing that looks like a path crosses', async () => {
      const path = join(desktop.userData, 'spine.kypho');
      writeFileSync(path, '{"format":"kyphoplan-case"}');
      await desktop.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, path);
      const opened = (await desktop.page.evaluate(() =>
        kypho.openFile({ from: 'picker' }),
      )) as Result<OpenedFile, unknown>;
      expect(opened).toMatchObject({ ok: true, value: { name: 'spine.kypho', readOnly: false } });
      const { handle } = (opened as { value: OpenedFile }).value;
      expect(handle).toMatch(/^[0-9a-f]{32}$/);
      const { bytes: _bytes, ...rest } = (opened as { value: OpenedFile }).value;
      expect(JSON.stringify(rest)).not.toMatch(/[/\\]|kyphoplan-window/);
    });
  });

  describe('the page', () => {
    it('cannot leave', async () => {
      const targets = [
        'https://example.org/',
        'http://127.0.0.1:9/',
        'file:///etc/passwd',
        'data:text/html,<h1>x</h1>',
        'about:blank',
        'app://kyphoplan/cases/verse004.kypho',
        'app://evil/index.html',
        'javascript:void(document.title="x")',
        'mailto:x@example.org',
      ];
      for (const target of targets) {
        await desktop.page.evaluate((address) => {
          const link = document.createElement('a');
          link.href = address;
          document.body.append(link);
          link.click();
          link.remove();
          try {
            location.href = address;
          } catch {
            // Trusted Types refuse some addresses outright, which is as good.
          }
        }, target);
        const here = () => desktop.page.evaluate(() => location.href);
        await desktop.page.waitForTimeout(target === 'about:blank' ? 800 : 60);
        // The one address it goes to without asking: from there it is brought home, when the machine gets to it.
        if (target === 'about:blank') await expect.poll(() => here().catch(() => null)).toBe(PAGE);
        expect([target, await here()]).toEqual([target, PAGE]);
      }
      expect(await desktop.page.title()).not.toBe('x');
    });

    it('cannot open another window', async () => {
      const opened = await desktop.page.evaluate(() =>
        ['https://example.org/', 'about:blank', '', location.href].map(
          (address) => window.open(address) !== null,
        ),
      );
      expect(opened).toEqual([false, false, false, false]);
      expect(desktop.app.windows()).toHaveLength(1);
      const count = await desktop.app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
      );
      expect(count).toBe(1);
    });

    it('gets no permission', async () => {
      const granted = await desktop.page.evaluate(async () => {
        const tries: Record<string, () => Promise<unknown>> = {
          camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
          microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
          screen: () => navigator.mediaDevices.getDisplayMedia(),
          clipboard: () => navigator.clipboard.readText(),
          place: () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
          notification: () =>
            Notification.requestPermission().then(
              (answer) => answer === 'granted' || Promise.reject(),
            ),
          usb: () =>
            (
              navigator as unknown as { usb: { requestDevice(o: object): Promise<unknown> } }
            ).usb.requestDevice({ filters: [] }),
          midi: () => navigator.requestMIDIAccess({ sysex: true }),
        };
        const within = (work: Promise<unknown>) =>
          Promise.race([work, new Promise((_, no) => setTimeout(no, 3_000))]);
        const names: string[] = [];
        for (const [name, attempt] of Object.entries(tries))
          await within(Promise.resolve().then(attempt)).then(
            () => names.push(name),
            () => undefined,
          );
        return names;
      });
      expect(granted).toEqual([]);
    });

    it('cannot run text as a program, nor load from elsewhere: the content policy in the window itself', async () => {
      const passed = await desktop.page.evaluate(async () => {
        // Out of the debugger's own evaluation, where the policy would not be asked.
        await new Promise((resolve) => setTimeout(resolve));
        const world = globalThis as unknown as Record<string, unknown>;
        const tries: Record<string, () => unknown> = {
          eval: () => (world.eval as (text: string) => unknown)('1'),
          function: () => new Function('return 1')(),
          'timer text': () => {
            setTimeout('globalThis.ranTimer = true' as unknown as () => void, 0);
            return world.ranTimer;
          },
          'inner html': () => {
            document.createElement('div').innerHTML = '<b>x</b>';
          },
          'inline script': () => {
            const script = document.createElement('script');
            script.textContent = 'globalThis.ranInline = true';
            document.body.append(script);
          },
          'script from elsewhere': () => {
            const script = document.createElement('script');
            script.src = 'https://example.org/x.js';
          },
          'worker from a blob': () => new Worker(URL.createObjectURL(new Blob(['1']))),
          'second policy': () =>
            (world.trustedTypes as { createPolicy(n: string, r: object): unknown }).createPolicy(
              'mine',
              {},
            ),
          'document write': () => document.write('<b>x</b>'),
          'fetch elsewhere': () => fetch('https://example.org/'),
          'fetch a file': () => fetch('file:///etc/passwd'),
        };
        const names: string[] = [];
        for (const [name, attempt] of Object.entries(tries)) {
          try {
            await attempt();
            if (name !== 'timer text') names.push(name);
          } catch {
            // Refused, as it should be.
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        for (const mark of ['ranTimer', 'ranInline']) if (world[mark]) names.push(mark);
        return names;
      });
      expect(passed).toEqual([]);
    });

    it('cannot load pictures, frames, styles or objects from elsewhere', async () => {
      const violated = await desktop.page.evaluate(async () => {
        const directives = new Set<string>();
        document.addEventListener('securitypolicyviolation', (event) =>
          directives.add(event.effectiveDirective),
        );
        const add = <K extends keyof HTMLElementTagNameMap>(
          tag: K,
          fields: Partial<HTMLElementTagNameMap[K]>,
        ) => {
          const element = Object.assign(document.createElement(tag), fields);
          document.body.append(element);
          return element;
        };
        const added: Element[] = [
          add('img', { src: 'https://example.org/x.png' }),
          add('iframe', { src: 'https://example.org/' }),
          add('link', { rel: 'stylesheet', href: 'https://example.org/x.css' }),
          add('style', { textContent: 'body { display: none }' }),
          add('audio', { src: 'https://example.org/x.mp3' }),
        ];
        navigator.sendBeacon('https://example.org/');
        const form = add('form', { action: 'https://example.org/', method: 'post' });
        form.submit();
        await new Promise((resolve) => setTimeout(resolve, 400));
        for (const element of [...added, form]) element.remove();
        return [...directives].sort();
      });
      expect(violated).toEqual([
        'connect-src',
        'form-action',
        'frame-src',
        'img-src',
        'media-src',
        'style-src-elem',
      ]);
    });

    it('is served files of the build and nothing else', async () => {
      const statuses = await desktop.page.evaluate(async () => {
        const paths = [
          '/index.html',
          '/manifest.json',
          '/electron/main.js',
          '/../electron/main.js',
          '/%2e%2e/electron/main.js',
          '/renderer/index.html',
          '/etc/passwd',
          '/index.html?x',
        ];
        return Promise.all(paths.map((path) => fetch(path).then((response) => response.status)));
      });
      expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404, 404]);
    });

    it('cannot download behind the back of the save dialog', async () => {
      await desktop.app.evaluate(({ session }) => {
        const own = session.fromPartition('persist:kyphoplan');
        own.on('will-download', (event) => {
          (globalThis as Record<string, unknown>).downloadDenied = event.defaultPrevented;
        });
      });
      await desktop.page.evaluate(() => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['x']));
        link.download = 'x.txt';
        link.click();
      });
      await desktop.page.waitForTimeout(300);
      const denied = await desktop.app.evaluate(
        () => (globalThis as Record<string, unknown>).downloadDenied,
      );
      expect(denied).toBe(true);
    });
  });

  describe('the network', () => {
    it('sees nothing: not one connection reaches a listener on this machine, whatever the page tries', async () => {
      let connections = 0;
      const server = createServer((_request, response) => void response.end('x'));
      server.on('connection', () => {
        connections += 1;
      });
      const datagrams = createSocket('udp4');
      datagrams.on('message', () => {
        connections += 1;
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve));
      const port = (server.address() as AddressInfo).port;
      const udpPort = datagrams.address().port;
      await desktop.page.evaluate(
        async ([tcp, udp]) => {
          const host = `127.0.0.1:${tcp}`;
          const tries = [
            () => fetch(`http://${host}/`),
            () => fetch(`https://${host}/`),
            () => fetch(`http://${host}/`, { mode: 'no-cors' }),
            () => new WebSocket(`ws://${host}/`),
            () => new EventSource(`http://${host}/`),
            () => navigator.sendBeacon(`http://${host}/`, 'x'),
            () => Object.assign(new Image(), { src: `http://${host}/x.png` }),
            () => {
              const link = Object.assign(document.createElement('link'), {
                rel: 'preconnect',
                href: `http://${host}/`,
              });
              document.head.append(link);
            },
            () => {
              const link = Object.assign(document.createElement('link'), {
                rel: 'prefetch',
                href: `http://${host}/`,
              });
              document.head.append(link);
            },
            () => new FontFace('x', `url(http://${host}/x.woff2)`).load(),
            async () => {
              const peer = new RTCPeerConnection({
                iceServers: [{ urls: `stun:127.0.0.1:${udp}` }],
              });
              peer.createDataChannel('x');
              await peer.setLocalDescription();
            },
          ];
          for (const attempt of tries)
            await Promise.resolve()
              .then(attempt)
              .catch(() => undefined);
        },
        [port, udpPort] as const,
      );
      // The main process has no reason to ask either; its own session refuses as well.
      await desktop.app.evaluate(async ({ session }, address) => {
        await session.defaultSession.fetch(address).catch(() => undefined);
        await session
          .fromPartition('persist:kyphoplan')
          .fetch(address)
          .catch(() => undefined);
      }, `http://127.0.0.1:${port}/`);
      await desktop.page.waitForTimeout(1_500);
      server.close();
      datagrams.close();
      expect(connections).toBe(0);
    });

    it('carries only requests for our own scheme while the app loads and works', async () => {
      await desktop.app.evaluate(({ session }) => {
        const log: string[] = [];
        (globalThis as Record<string, unknown>).sent = log;
        session
          .fromPartition('persist:kyphoplan')
          .webRequest.onSendHeaders(({ url }) => void log.push(url));
      });
      await desktop.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.reload(),
      );
      await desktop.page.waitForTimeout(2_000);
      const sent = (await desktop.app.evaluate(
        () => (globalThis as Record<string, unknown>).sent,
      )) as string[];
      expect(sent.length).toBeGreaterThan(1);
      expect(
        sent.filter((url) => !/^(app:\/\/kyphoplan\/|blob:app:\/\/kyphoplan\/|data:)/.test(url)),
      ).toEqual([]);
    });

    it.runIf(process.platform === 'linux')(
      'has no socket open to anywhere but this machine',
      async () => {
        const pids = await desktop.app.evaluate(({ app }) =>
          app.getAppMetrics().map((each) => each.pid),
        );
        expect(remoteSockets(pids)).toEqual([]);
      },
    );
  });

  it('has the spelling service off', async () => {
    const spelling = await desktop.app.evaluate(({ session }) => [
      session.defaultSession.isSpellCheckerEnabled(),
      session.fromPartition('persist:kyphoplan').isSpellCheckerEnabled(),
    ]);
    expect(spelling).toEqual([false, false]);
  });

  it('is not run as root where it counts', () => {
    expect(isRoot && process.env.CI === 'true').toBe(false);
  });

  it.skipIf(isRoot || process.platform !== 'linux')(
    'runs its page in the real sandbox of the system',
    async () => {
      const { switched, tab } = await desktop.app.evaluate(({ app }) => ({
        switched: app.commandLine.hasSwitch('no-sandbox'),
        tab: app.getAppMetrics().find((each) => each.type === 'Tab')?.pid,
      }));
      expect(switched).toBe(false);
      const status = readFileSync(`/proc/${tab}/status`, 'utf8');
      // A filter on system calls, no new privileges, and a process space of its own.
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
      expect(/^NSpid:(.*)$/m.exec(status)?.[1]?.trim().split(/\s+/).length).toBeGreaterThan(1);
    },
  );

  it('keeps its secrets from a page of another origin in the same session', async () => {
    const answer = await desktop.app.evaluate(async ({ BrowserWindow, session }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('persist:kyphoplan'), sandbox: true },
      });
      await other.loadURL('data:text/html,<h1>other</h1>');
      const read = (await other.webContents.executeJavaScript(
        `fetch('app://kyphoplan/index.html').then((r) => r.text()).catch(() => 'refused')`,
      )) as string;
      const bridge = (await other.webContents.executeJavaScript(`typeof kypho`)) as string;
      other.destroy();
      return { read, bridge };
    });
    expect(answer).toEqual({ read: 'refused', bridge: 'undefined' });
  });
});

/** Sockets of these processes whose far end is neither loopback nor empty. */
function remoteSockets(pids: readonly number[]): string[] {
  const inodes = new Set(
    pids.flatMap((pid) =>
      readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
        try {
          return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
        } catch {
          return [];
        }
      }),
    ),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , remote = '', , , , , , , inode = '']) => {
        const far = remote.split(':')[0] ?? '';
        const isLocal =
          /^0+$/.test(far) ||
          far === '0100007F' ||
          /^0{24}0100007F$|^0{31}1$|^0{24}01000000$/.test(far);
        return inodes.has(inode) && !isLocal;
      })
      .map((fields) => `${table} ${fields[2]}`),
  );
}
