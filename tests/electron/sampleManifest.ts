/** A built folder in miniature, with files beside it that no address may reach. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadManifest, type Manifest } from '../../electron/serving/manifest.ts';

const FILES = {
  '/index.html': ['renderer/index.html', 'text/html; charset=utf-8'],
  '/assets/main-1a2b.js': ['renderer/assets/main-1a2b.js', 'text/javascript; charset=utf-8'],
  '/cases/verse004.kypho': ['cases/verse004.kypho', 'application/vnd.kyphoplan+json'],
} as const;

export const ADDRESSES = Object.keys(FILES);

export async function sampleManifest(folder: string): Promise<Manifest> {
  for (const each of ['renderer/assets', 'cases', 'electron'])
    mkdirSync(join(folder, each), { recursive: true });
  const rows = Object.entries(FILES).map(([address, [file, mime]]) => {
    const content = `content of ${address}`;
    writeFileSync(join(folder, file), content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return [address, { file, mime, sha256 }];
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(rows)));
  writeFileSync(join(folder, 'electron', 'main.js'), 'secret');
  writeFileSync(join(folder, 'renderer', 'unlisted.html'), 'unlisted');
  return loadManifest(folder);
}

/** Two hundred ways to ask for something else, made from the lawful addresses. */
export function mutations(): string[] {
  const tricks = [
    (a: string) => `${a}?x=1`,
    (a: string) => `${a}#x`,
    (a: string) => `${a}/`,
    (a: string) => `/${a}`,
    (a: string) => `/.${a}`,
    (a: string) => `/renderer${a}`,
    (a: string) => `/renderer/..${a}`,
    (a: string) => `/%2e%2e${a}`,
    (a: string) => `/..%2f..${a}`,
    (a: string) => `${a}%00`,
    (a: string) => `${a}.map`,
    (a: string) => a.toUpperCase(),
    (a: string) => a.replace('/', '\\'),
    (a: string) => a.replace('.', '%2e'),
    (a: string) => `${a} `,
    (a: string) => `${a}.`,
    (a: string) => `${a}::$DATA`,
    (a: string) => a.slice(0, -1),
    (a: string) => `${a};v=1`,
    (a: string) => a.replace('/', '/;/'),
    (a: string) => `${a}\u200b`,
    (a: string) => `/..${a}`,
    (a: string) => `/../dist${a}`,
    (a: string) => a.replace('/', '/./'),
    (a: string) => a.replace('.', '..'),
    (a: string) => `${a}/..`,
    (a: string) => `/cases${a}`,
    (a: string) => `/assets${a}`,
    (a: string) => a.normalize('NFD').replace('e', 'é'),
    (a: string) => `/%2f${a}`,
  ];
  const others = [
    '/manifest.json',
    '/electron/main.js',
    '/unlisted.html',
    '/renderer/unlisted.html',
    '/../manifest.json',
    '/../electron/main.js',
    '/%2e%2e/electron/main.js',
    '/....//electron/main.js',
    '/etc/passwd',
    '//etc/passwd',
    '/../../../../etc/passwd',
    '/C:/Windows/win.ini',
    '/..\\..\\electron\\main.js',
    '/package.json',
    '/.git/config',
    '/cases/',
    '/cases',
    '/assets/',
    '/cases/constructed.kypho',
    '/cases/../electron/main.js',
    '/favicon.ico',
    '/__proto__',
    '/constructor',
    '/toString',
    '/hasOwnProperty',
    '/index.htm',
    '/index',
    '/INDEX.HTML',
    '/?',
    '/#',
    '/%',
    '/%zz',
    '/\u0000',
    '/~root',
    '/con',
    '/nul',
    '/aux.html',
    '/index.html\u202e',
  ];
  const made = ADDRESSES.flatMap((address) => tricks.map((trick) => trick(address)));
  const perLetter = ADDRESSES.flatMap((address) =>
    Array.from(address.slice(1), (letter, i) => {
      const code = letter.charCodeAt(0).toString(16);
      const [before, after] = [address.slice(0, i + 1), address.slice(i + 2)];
      return [
        `${before}%${code}${after}`,
        `${before}${after}`,
        `${before}${letter}${letter}${after}`,
      ];
    }).flat(),
  );
  return [...new Set([...made, ...perLetter, ...others])].filter(
    (each) => !ADDRESSES.includes(each),
  );
}
