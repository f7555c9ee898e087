// Packs the built product with electron-builder: node tests/tools/package.mjs [--dir | linux | windows | mac]
// Without a word, or with --dir, the unpacked application alone. Proved on Linux: the unpacked application and the tar.gz.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';

const ROOT = join(import.meta.dirname, '..', '..');
const PLATFORMS = { linux: Platform.LINUX, windows: Platform.WINDOWS, mac: Platform.MAC };

const [word = '--dir', ...targets] = process.argv.slice(2);
const platform = PLATFORMS[word];
if (word !== '--dir' && !platform) {
  console.error('Usage: node tests/tools/package.mjs [--dir | linux | windows | mac] [targets]');
  process.exit(2);
}
if (!existsSync(join(ROOT, 'dist', 'manifest.json'))) {
  console.error('Nothing is built. Run: npm run build');
  process.exit(1);
}
// A program that lies elsewhere is packed as it is, under its own version.
const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const electron = elsewhere && {
  electronDist: elsewhere,
  electronVersion: readFileSync(join(elsewhere, 'version'), 'utf8').trim().replace(/^v/, ''),
};
rmSync(join(ROOT, 'dist', 'packages'), { recursive: true, force: true });
await build({
  projectDir: ROOT,
  targets: (platform ?? Platform.current()).createTarget(
    platform ? (targets.length > 0 ? targets : undefined) : 'dir',
  ),
  publish: 'never',
  config: {
    ...electron,
    // Electron's own welcome page has no place in an application.
    afterPack: ({ appOutDir }) =>
      rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
  },
});
