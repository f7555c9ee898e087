// Packs the built product with electron-builder: node tests/tools/package.mjs [--dir | linux | windows | mac]
// Without a word, or with --dir, the unpacked application, on Linux as a tar.gz too: both are proved, the rest is configured.
import { execFileSync } from 'node:child_process';
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

// By the tar of the system, with nothing of this machine in it: two builds of one state are one archive.
if (word === '--dir' && process.platform === 'linux') {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const archive = `kyphoplan-${version}-linux-${process.arch}.tar.gz`;
  execFileSync(
    'tar',
    [
      ...['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0'],
      ...[`--transform=s,^linux-unpacked,kyphoplan-${version},`, '--use-compress-program=gzip -n'],
      ...['-cf', archive, 'linux-unpacked'],
    ],
    { cwd: join(ROOT, 'dist', 'packages'), stdio: 'inherit' },
  );
  console.log(`dist/packages/${archive}`);
}
