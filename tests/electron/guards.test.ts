import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, it, type Mock, vi } from 'vitest';
import { guardApp, guardContents } from '../../electron/guards.ts';
import { hardenSession, staysInside } from '../../electron/session.ts';
import { windowOptions } from '../../electron/window.ts';

const TYPINGS = readFileSync(
  join(import.meta.dirname, '..', '..', 'node_modules', 'electron', 'electron.d.ts'),
  'utf8',
);

const firstArgument = (mock: { mock: Mock['mock'] }): unknown => mock.mock.calls[0]?.[0];

function bareContents() {
  return Object.assign(new EventEmitter(), {
    setWindowOpenHandler: vi.fn(),
    setWebRTCIPHandlingPolicy: vi.fn(),
  });
}

function guardedContents() {
  const contents = bareContents();
  guardContents(contents as unknown as WebContents);
  return contents;
}

describe('guards of a page', () => {
  it.each([
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
    'select-bluetooth-device',
  ])('prevent %s', (event) => {
    const prevented = vi.fn();
    guardedContents().emit(
      event,
      { preventDefault: prevented, url: 'https://example.org' },
      [],
      vi.fn(),
    );
    expect(prevented).toHaveBeenCalledOnce();
  });

  it('deny every new window', () => {
    const handler = firstArgument(guardedContents().setWindowOpenHandler) as (
      details: unknown,
    ) => unknown;
    for (const url of [
      'https://example.org',
      'app://kyphoplan/index.html',
      'about:blank',
      'javascript:alert(1)',
    ])
      expect(handler({ url })).toEqual({ action: 'deny' });
  });

  it('cover every page the app ever makes, and refuse certificates and passwords', () => {
    const app = new EventEmitter();
    guardApp(app as unknown as App);
    const contents = bareContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.listenerCount('will-navigate')).toBe(1);
    const event = { preventDefault: vi.fn() };
    const accept = vi.fn();
    app.emit('certificate-error', event, contents, 'https://x', 'error', {}, accept);
    app.emit('select-client-certificate', event, contents, 'https://x', [{}], accept);
    app.emit('login', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(3);
    expect(accept.mock.calls).toEqual([[false], []]);
  });
});

describe('the session', () => {
  function hardened(packaged = true) {
    const set = (name: string) => vi.fn().mockName(name);
    const session = Object.assign(new EventEmitter(), {
      webRequest: { onBeforeRequest: set('onBeforeRequest') },
      setPermissionRequestHandler: set('request'),
      setPermissionCheckHandler: set('check'),
      setDevicePermissionHandler: set('device'),
      setDisplayMediaRequestHandler: set('display'),
      setCertificateVerifyProc: set('certificate'),
      setSpellCheckerEnabled: set('spell'),
      setProxy: set('proxy'),
    });
    hardenSession(session as unknown as Session, packaged);
    return session;
  }

  it('lets our own origin and memory through and cancels every other scheme', () => {
    const inside = [
      'app://kyphoplan/index.html',
      'blob:app://kyphoplan/1-2-3',
      'data:image/png;base64,AA',
    ];
    const outside = [
      'http://example.org/',
      'https://example.org/',
      'ws://example.org/',
      'wss://x/',
      'ftp://x/',
      'file:///etc/passwd',
      'app://other/',
      'app://kyphoplan.evil/',
      'blob:https://example.org/1',
      'chrome://gpu',
      'devtools://devtools/x',
      'about:srcdoc',
      'http://127.0.0.1:1/',
      'filesystem:app://kyphoplan/x',
    ];
    for (const url of inside) expect([url, staysInside(url, true)]).toEqual([url, true]);
    for (const url of outside) expect([url, staysInside(url, true)]).toEqual([url, false]);
    const filter = firstArgument(hardened().webRequest.onBeforeRequest) as (
      d: unknown,
      c: unknown,
    ) => void;
    const answer = vi.fn();
    filter({ url: 'https://example.org/' }, answer);
    filter({ url: 'app://kyphoplan/index.html' }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
  });

  it('denies every permission the typings know, but two that cannot hurt', () => {
    const block =
      /setPermissionRequestHandler\(handler: .*?permission: (.*?), callback/s.exec(TYPINGS)?.[1] ??
      '';
    const names = [...block.matchAll(/'([\w-]+)'/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(10);
    const session = hardened();
    const request = firstArgument(session.setPermissionRequestHandler) as (
      c: unknown,
      p: string,
      a: (ok: boolean) => void,
    ) => void;
    const check = firstArgument(session.setPermissionCheckHandler) as (
      c: unknown,
      p: string,
    ) => boolean;
    const allowed = [...names, 'made-up'].filter((name) => {
      let granted = true;
      request(null, name, (ok) => {
        granted = ok;
      });
      expect(check(null, name)).toBe(granted);
      return granted;
    });
    expect(allowed.sort()).toEqual(['clipboard-sanitized-write', 'fullscreen']);
  });

  it('denies devices, screens, certificates and downloads, and turns the spelling service and proxies off', () => {
    const session = hardened();
    expect((firstArgument(session.setDevicePermissionHandler) as () => boolean)()).toBe(false);
    const answer = vi.fn();
    (firstArgument(session.setDisplayMediaRequestHandler) as (r: unknown, a: unknown) => void)(
      {},
      answer,
    );
    (firstArgument(session.setCertificateVerifyProc) as (r: unknown, a: unknown) => void)(
      {},
      answer,
    );
    expect(answer.mock.calls).toEqual([[{}], [-2]]);
    const download = { preventDefault: vi.fn() };
    session.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    expect(session.setProxy).toHaveBeenCalledWith({ mode: 'direct' });
  });
});

describe('the window', () => {
  it('has every security setting written out', () => {
    const session = {} as Session;
    const { webPreferences, ...rest } = windowOptions('/dist', session, true, true);
    expect(webPreferences).toEqual({
      session,
      preload: join('/dist', 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: false,
    });
    expect(rest).toMatchObject({ show: false, title: 'Kyphoplan' });
  });
});
