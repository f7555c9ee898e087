// Builds the whole product into dist/: window, main process, preload, terminal command, start command, cases.
// node tests/tools/build.mjs [renderer|electron]   Without a word: everything. Ends with 1 and a sentence on failure.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');

/** Every kind of file the window may ask for; another kind is a mistake of the build. */
const MIME_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.kypho': 'application/vnd.kyphoplan+json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain; charset=utf-8',
};

/** dist/electron: one file per entry, so that nothing is looked up on disk while the app runs. */
const ENTRIES = [
  { source: 'electron/main.ts', file: 'main.js', format: 'es' },
  { source: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  { source: 'electron/cli/main.ts', file: 'cli.js', format: 'es', banner: '#!/usr/bin/env node' },
  { source: 'electron/start/main.ts', file: 'start.js', format: 'es' },
];

async function buildRenderer() {
  requireFile('renderer/index.html');
  await build({
    configFile: join(ROOT, 'renderer', 'vite.config.ts'),
    logLevel: 'warn',
    mode: 'production',
    define: await sharedDefines(),
  });
}

async function buildElectron() {
  for (const { source } of ENTRIES) requireFile(source);
  const defines = await sharedDefines();
  for (const { source, file, format, banner } of ENTRIES)
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      mode: 'production',
      define: defines,
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: join(DIST, 'electron'),
        emptyOutDir: false,
        target: 'node20.19',
        minify: false,
        rolldownOptions: {
          input: join(ROOT, source),
          external: ['electron'],
          // Where each module lay on this machine is nobody's business, and two machines build one program.
          experimental: { attachDebugInfo: 'none' },
          output: {
            format,
            entryFileNames: file,
            codeSplitting: false,
            ...(banner ? { banner } : {}),
          },
        },
      },
    });
}

async function sharedDefines() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return { __APP_VERSION__: JSON.stringify(version) };
}

function copyCases() {
  const source = join(ROOT, 'assets', 'cases');
  mkdirSync(join(DIST, 'cases'), { recursive: true });
  if (!existsSync(source)) return;
  for (const name of readdirSync(source).filter((each) => each.endsWith('.kypho')))
    cpSync(join(source, name), join(DIST, 'cases', name));
}

/** Of the window's frame, where the system does not take it from the package. */
function copyIcon() {
  cpSync(join(ROOT, 'assets', 'icon', 'kyphoplan.png'), join(DIST, 'icon.png'));
}

/** The only names the window can be served: address → file, hash, kind. */
function writeManifest() {
  const entries = ['renderer', 'cases'].flatMap((folder) =>
    filesIn(join(DIST, folder)).map((path) => {
      const name = relative(join(DIST, folder), path).split(sep).join('/');
      const mime = MIME_TYPES[extname(name)];
      if (!mime) throw new Error(`the build made a file of an unknown kind: ${name}`);
      const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
      const address = folder === 'renderer' ? `/${name}` : `/${folder}/${name}`;
      return [address, { file: `${folder}/${name}`, sha256, mime }];
    }),
  );
  writeFileSync(
    join(DIST, 'manifest.json'),
    `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`,
  );
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function requireFile(path) {
  if (!existsSync(join(ROOT, path))) throw new Error(`${path} is missing`);
}

const part = process.argv[2];
try {
  if (!part) rmSync(DIST, { recursive: true, force: true });
  if (part !== 'electron') await buildRenderer();
  if (part !== 'renderer') await buildElectron();
  copyCases();
  copyIcon();
  writeManifest();
  console.log(`Built ${part ?? 'everything'} into dist/.`);
} catch (error) {
  console.error(`The build failed: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
