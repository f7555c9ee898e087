/** G06: ways to a file that was not offered: as an address, a word of the command line, a name or a handle from the page. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { realFileSystem } from '../../../electron/files/fileSystem.ts';
import { createHandleTable } from '../../../electron/files/handles.ts';
import { readCaseFile, readPackFile } from '../../../electron/files/readCaseFile.ts';
import { offeredCasePath } from '../../../electron/launchArguments.ts';
import { APP_ORIGIN, serveRequest } from '../../../electron/protocol.ts';
import { startStaticServer } from '../../../electron/serving/staticServer.ts';
import { REQUESTS } from '../../../shared/ipc/contract.ts';
import { mutations, sampleManifest } from '../../electron/sampleManifest.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { scratch } from '../scratch.ts';

/** No bare names, whatever the system takes them for. */
const NAMES = [
  ...[
    '../spine',
    '..',
    '.',
    '...',
    'a/b',
    '/etc/passwd',
    'a\\b',
    '..\\spine',
    'C:spine',
    'C:\\spine',
  ],
  ...[
    '\\\\server\\share\\spine',
    '//server/share/spine',
    '\\\\?\\C:\\spine',
    '\\\\.\\COM1',
    'spine:stream',
  ],
  ...[
    'spine\0',
    'spine\0.kypho',
    'spine\n',
    'spine\u007f',
    'spi\u202ene',
    'spine\u2066',
    'a*',
    'a?',
  ],
  ...['a|b', '<a>', '"a"', '', 'x'.repeat(201), '%2e%2e/spine', 'file:///etc/passwd'],
];
/** Words of a command line that name no case file. */
const WORDS = [
  ...['--spine.kypho', '-x.kypho', 'spine', 'spine.kypho.exe', 'spine.kypho\0', '\0.kypho'],
  ...[
    'con.kypho',
    'CON.kypho',
    'nul.x.kypho',
    'com1.kypho',
    'LPT9.kypho',
    'aux.kypho',
    'prn.kypho',
  ],
  ...[
    'spine.kypho ',
    'spine.kypho.',
    'spine.kypho::$DATA',
    'spine.ｋypho',
    'spine.kypho\u0301',
    '.kypho',
  ],
  ...['https://example.org/', 'file:///etc/passwd', '/etc/passwd', '..', ''],
];

export async function otherPaths(): Promise<GateResult> {
  const { list, note } = createFailures();
  const { folder, dispose } = scratch();
  const counted = { addresses: 0, requests: 0, words: 0, names: 0, handles: 0, files: 0 };

  const manifest = await sampleManifest(join(folder));
  for (const address of mutations()) {
    counted.addresses++;
    const asked = { url: `${APP_ORIGIN}${address}`, method: 'GET' } as Request;
    if ((await serveRequest(manifest, asked)).status === 200) note(`served ${address}`);
  }
  const server = await startStaticServer(manifest);
  for (const path of mutations().filter((each) => !/[^\x21-\x7e]/.test(each))) {
    counted.requests++;
    if ((await statusOf(server.address, path)) === 200) note(`served over HTTP ${path}`);
  }
  await server.stop();

  for (const word of WORDS) {
    counted.words++;
    if (offeredCasePath(['kyphoplan', word], folder) !== null) note(`offered ${word}`);
  }

  const bytes = Uint8Array.of(1);
  const sha256 = '0'.repeat(64);
  for (const name of NAMES) {
    const asked = [
      REQUESTS.saveFileAs.safeParse({ suggestedName: name, bytes, sha256 }),
      REQUESTS.saveExport.safeParse({ suggestedName: name, extension: 'stl', bytes }),
      REQUESTS.printPlan.safeParse({ suggestedName: name }),
      REQUESTS.appendJournal.safeParse({ name, edits: 0, bytes }),
      REQUESTS.saveFile.safeParse({ handle: name, bytes, sha256, overwrite: true }),
      REQUESTS.restoreJournal.safeParse({ id: name }),
    ];
    counted.names += asked.length;
    if (asked.some(({ success }) => success)) note(`a page may name ${JSON.stringify(name)}`);
  }

  const handles = createHandleTable();
  const seen = {} as never;
  const known = handles.create({ path: '/spine.kypho', seen });
  for (let i = 0; i < 50; i++) {
    counted.handles++;
    const guess = i < 32 ? turned(known, i) : randomBytes(16).toString('hex');
    if (handles.find(guess)) note(`a guessed handle opens a file: ${guess}`);
  }
  handles.clear();
  if (handles.find(known)) note('a handle outlives its window');

  const refused = async (what: string, read: () => Promise<unknown>) => {
    counted.files++;
    await read().then(
      () => note(`${what} was read`),
      () => undefined,
    );
  };
  mkdirSync(join(folder, 'folder.kypho'));
  writeFileSync(join(folder, 'con.kypho'), 'x');
  writeFileSync(join(folder, 'secret.txt'), 'x');
  symlinkSync('/dev/zero', join(folder, 'zero.kypho'));
  symlinkSync(join(folder, 'round.kypho'), join(folder, 'round.kypho'));
  symlinkSync(join(folder, 'folder.kypho'), join(folder, 'through.kypho'));
  for (const name of ['folder', 'con', 'zero', 'round', 'through', 'secret.txt\0', 'missing'])
    await refused(name, () => readCaseFile(realFileSystem, join(folder, `${name}.kypho`)));
  for (const name of ['secret.txt', 'con.kypho', 'secret.txt\0.glb', 'con.glb'])
    await refused(name, () => readPackFile(realFileSystem, join(folder, name)));
  dispose();
  const tally = Object.entries(counted).map(([what, count]) => `${what} ${count}`);
  const n = Object.values(counted).reduce((sum, count) => sum + count, 0);
  return { n, failures: list, note: tally.join(', ') };
}

/** As it stands: nothing on the way tidies the path. */
function statusOf(address: string, path: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', () => resolve(undefined))
      .end();
  });
}

/** The same handle but for one digit. */
function turned(handle: string, at: number): string {
  const digit = (Number.parseInt(handle[at]!, 16) ^ 1).toString(16);
  return handle.slice(0, at) + digit + handle.slice(at + 1);
}
