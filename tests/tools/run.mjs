// Runs a TypeScript tool in plain Node, which cannot strip types at 20.19: bundled first, then imported.
// node tests/tools/run.mjs FILE [arguments]   Paths inside the tool start from the folder it is run in.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');
const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node tests/tools/run.mjs FILE [arguments]');
  process.exit(2);
}

const source = resolve(file);
const cache = join(ROOT, 'node_modules', '.cache', 'kyphoplan');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'run-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const name = `${basename(source).replace(/\.\w+$/, '')}.mjs`;
/** Bundling moves a module; what it says about its own place stays true. */
const ownPlace = {
  name: 'own-place',
  transform: (code, id) =>
    code.includes('import.meta.dirname')
      ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      : null,
};

await build({
  root: ROOT,
  plugins: [ownPlace],
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: folder,
    target: 'node20.19',
    minify: false,
    sourcemap: 'inline',
    rolldownOptions: {
      input: source,
      output: { entryFileNames: name, codeSplitting: false },
    },
  },
});
process.argv = [process.argv[0], source, ...rest];
await import(pathToFileURL(join(folder, name)).href);
