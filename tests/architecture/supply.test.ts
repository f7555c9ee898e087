import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ACCEPTED,
  type Advisories,
  judgeAdvisories,
  readAdvisories,
} from '../gates/supply/advisories.ts';
import { billOfMaterials } from '../gates/supply/billOfMaterials.ts';
import { judgeElectron, type Releases, readReleases } from '../gates/supply/electronAge.ts';
import { isAllowed, judgeLicences } from '../gates/supply/licences.ts';
import { type LockedPackage, lockedPackages, readEntries } from '../gates/supply/lockfile.ts';
import { matchAdvisories } from '../gates/supply/matchAdvisories.ts';
import { judgeSupply, type Manifest } from '../gates/supply/supplyRules.ts';
import { compareVersions } from '../gates/supply/version.ts';

const entries = readEntries();
const packages = lockedPackages(entries);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest & { version: string };

function locked(name: string, version: string, more: Partial<LockedPackage> = {}): LockedPackage {
  return {
    path: `node_modules/${name}`,
    name,
    version,
    licence: 'MIT',
    integrity: 'sha512-AAAA',
    resolved: null,
    hasInstallScript: false,
    ships: false,
    ...more,
  };
}

describe('versions', () => {
  test('stand in the order that semantic versioning gives them', () => {
    const ordered = ['0.9.9', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta.2'];
    ordered.push('1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1', '1.2.0', '1.10.0', '2.0.0');
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
    expect(compareVersions('1.2.3+one', '1.2.3+other')).toBe(0);
    expect(() => compareVersions('next', '1.0.0')).toThrow('no version');
  });
});

describe('advisories', () => {
  const known = readAdvisories();
  const today = new Date(known.readOn);
  const none: Advisories = { ...known, advisories: [] };

  test.each([
    ['electron', '42.0.0', 'GHSA-3qxv-5xgr-q7w9'],
    ['electron', '41.3.9', 'CVE-2026-70604'],
    ['electron', '45.0.0-alpha.8', 'GHSA-h3v5-h239-pg29'],
    ['electron', '9.0.0-beta.20', 'CVE-2020-4076'],
    ['three', '0.124.0', 'GHSA-fq6p-x6j3-cmmq'],
    ['jpeg-js', '0.4.3', 'GHSA-xvf7-4v9q-58w6'],
    ['vite', '6.4.4', 'GHSA-8g5g-mxqh-grgj'],
    ['undici', '7.30.0', 'GHSA-4qv8-2p9j-2685'],
    ['fast-uri', '3.1.1', 'GHSA-v39h-62p7-jpjc'],
    ['@xmldom/xmldom', '0.8.11', 'GHSA-wh4c-j3r5-mjhp'],
  ])('find %s %s, planted, by %s', (name, version, id) => {
    const hits = matchAdvisories([locked(name, version)], known.advisories);
    expect(hits.map(({ advisory }) => advisory.id)).toContain(id);
  });

  test.each([
    ['electron', '45.0.0-alpha.9'],
    ['three', '0.125.0'],
    ['vite', '6.4.3'],
    ['vite', '6.4.5'],
    ['undici', '7.30.1'],
    ['fast-uri', '3.1.2'],
    ['lodash', '4.18.0'],
    ['three-of-another', '0.1.0'],
  ])('leave %s %s alone', (name, version) => {
    expect(matchAdvisories([locked(name, version)], known.advisories)).toEqual([]);
  });

  test('say which advisory has which range, each with a source', () => {
    expect(known.advisories.length).toBeGreaterThan(40);
    const ids = known.advisories.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, affected } of known.advisories) {
      expect(id).toMatch(/^(GHSA(-[0-9a-z]{4}){3}|CVE-\d{4}-\d{4,})$/);
      for (const { ranges } of affected) expect(ranges[0]?.events[0]).toHaveProperty('introduced');
    }
  });

  test('condemn nothing that is locked, on the day they were read', () => {
    expect(judgeAdvisories(packages, known, today)).toEqual([]);
  });

  test('condemn what is high, what nobody told the height of, and what ships', () => {
    const judged = (found: LockedPackage) =>
      judgeAdvisories([...packages, found], known, today).join();
    expect(judged(locked('three', '0.124.0'))).toContain('high');
    expect(judged(locked('happy-dom', '20.8.7'))).toContain('high');
    expect(judged(locked('vite', '6.4.4'))).toContain('not explained');
    expect(judged(locked('minimatch', '10.9.9', { ships: true }))).toContain('tools alone');
  });

  test('say when they were read too long ago, and when a reason is no longer needed', () => {
    const late = new Date(today.getTime() + 8 * 24 * 60 * 60 * 1000);
    expect(judgeAdvisories(packages, known, late).join()).toContain('8 days ago');
    expect(judgeAdvisories(packages, none, today)).toHaveLength(Object.keys(ACCEPTED).length);
  });
});

describe('the version of Electron', () => {
  const releases: Releases = {
    readOn: '2026-03-20',
    source: '',
    releases: {
      '10.0.0': '2026-01-01',
      '11.0.0': '2026-02-01',
      '12.0.0': '2026-03-01',
      '12.0.1': '2026-03-02',
      '12.1.0': '2026-03-05',
      '13.0.0': '2026-03-19',
    },
  };
  const on = (day: string, version: string) => judgeElectron(version, releases, new Date(day));

  test('is one that was released, and not the oldest by much on the day of the data', () => {
    const known = readReleases();
    const version = entries['node_modules/electron']?.version ?? '';
    expect(known.releases[version]).toBeDefined();
    expect(judgeElectron(version, known, new Date(known.readOn))).toEqual([]);
  });

  test('may be the newest of its line, or be followed for two weeks', () => {
    expect(on('2026-03-20', '12.1.0')).toEqual([]);
    expect(on('2026-03-16', '12.0.0')).toEqual([]);
    expect(on('2026-03-17', '12.0.0').join()).toContain('12.0.1 has been out for 15 days');
  });

  test('is of one of three lines, by data that is young enough to tell', () => {
    expect(on('2026-03-20', '10.0.0').join()).toContain('13, 12, 11');
    expect(on('2026-04-04', '13.0.0').join()).toContain('too long to tell');
  });
});

describe('licences', () => {
  test('of everything that ships and of every tool are allowed, and CREDITS names them', () => {
    expect(judgeLicences(packages)).toEqual([]);
  });

  test('are what the packages say themselves', () => {
    const wrong = packages.filter(({ path, licence }) => {
      const file = join(path, 'package.json');
      if (!existsSync(file)) return false;
      const said = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown };
      return typeof said.license === 'string' && said.license !== licence;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('that are not allowed are found', () => {
    const found = (licence: string | null, ships: boolean, name = 'react') =>
      judgeLicences([locked(name, '1.0.0', { licence, ships })]).join();
    expect(found('GPL-3.0-only', false)).toContain('GPL');
    expect(found('AGPL-3.0', true)).toContain('and it ships');
    expect(found('MPL-2.0', true)).toContain('and it ships');
    expect(found('MPL-2.0', false)).toBe('');
    expect(found('OFL-1.1', true)).toContain('OFL');
    expect(found(null, false)).toContain('no licence');
    expect(found('ISC', true)).toContain('CREDITS says something else');
    expect(found('MIT', true, 'left-pad')).toContain('does not name it');
    expect(isAllowed('(GPL-2.0 OR MIT)', ['MIT'])).toBe(true);
    expect(isAllowed('GPL-2.0 AND MIT', ['MIT'])).toBe(false);
  });
});

describe('packages', () => {
  test('are exact, hashed, few, run nothing when installed, and none is native', () => {
    expect(judgeSupply(manifest, entries, packages)).toEqual([]);
  });

  test('that are not are found', () => {
    const judged = (more: Partial<LockedPackage>) =>
      judgeSupply(manifest, entries, [...packages, locked('left-pad', '1.0.0', more)]).join();
    expect(judged({ hasInstallScript: true })).toContain('runs a program');
    expect(judged({ integrity: null })).toContain('no hash');
    expect(judged({ resolved: 'git+ssh://example.org/left-pad.git' })).toContain('from git');
    expect(judged({ name: 'bindings', ships: true })).toContain('native');
    const many = Object.fromEntries(Array.from({ length: 26 }, (_, i) => [`p${i}`, '^1.0.0']));
    const loose = judgeSupply({ ...manifest, dependencies: many }, entries, packages).join();
    expect(loose).toContain('26 direct packages');
    expect(loose).toContain('no exact version');
  });

  test('that ship are reached from what the program asks for', () => {
    const ships = new Map(packages.map(({ path, ships }) => [path.slice(13), ships]));
    for (const name of Object.keys(manifest.dependencies)) expect(ships.get(name)).toBe(true);
    expect(ships.get('scheduler')).toBe(true);
    expect(ships.get('d3-array')).toBe(true);
    expect(ships.get('vite')).toBe(false);
    expect(ships.get('electron-builder')).toBe(false);
  });

  test('stand in a bill of materials, each with version, hash and licence', () => {
    const bill = billOfMaterials(manifest.version, packages) as {
      bomFormat: string;
      components: { 'bom-ref': string; purl: string; hashes: { content: string }[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components).toHaveLength(packages.length);
    expect(new Set(bill.components.map((each) => each['bom-ref'])).size).toBe(packages.length);
    const react = bill.components.find(({ purl }) => purl.startsWith('pkg:npm/react@'));
    expect(react?.hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  });
});
