/** `kyphoplan validate`: what is wrong with a file, in four parts; what is odd and what is open in a good one. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../electron/cli/exitCode.ts';
import { VERSION } from '../../shared/document/schema/fileSchema.ts';
import { programForTests } from './program.ts';

const { kyphoplan, SCRATCH, ROOT, FIXTURES } = programForTests();
const caseFile = (name: string) => join(FIXTURES, 'cases', `${name}.kypho`);
const negative = (name: string) => join(FIXTURES, 'negative', `${name}.kypho`);
const WRONG = /undefined|\{\{|\[object|cli\.|fileErrors/;

describe('kyphoplan validate', () => {
  it('says format and version, and what is open, of a good case', () => {
    const { status, stdout, stderr } = kyphoplan('validate', caseFile('typical'));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('“typical.kypho” is a valid case.');
    expect(stdout).toContain(`Format kyphoplan-case, version ${VERSION}, saved with model`);
    expect(stdout).toMatch(/Questions nobody has answered \(10\): Active infection, /);
    expect(stdout).toContain('/case/fracture/tensionBand');
    // A plan that follows the proposal leaves no gap, nor does a case without an earlier picture.
    expect(stdout).not.toMatch(/\/plan\/|\/case\/earlier|\/case\/safety/);
    expect(stdout).not.toMatch(WRONG);
  });

  it('says that an older file is read as the newest', () => {
    const { status, stdout } = kyphoplan('validate', join(FIXTURES, 'migrations', 'v1.kypho'));
    expect(status).toBeLessThan(2);
    expect(stdout).toContain(`version 1, read as version ${VERSION}`);
  });

  it('ends with 1 where something looks odd, each with place, finding, expectation and advice', () => {
    const { status, stdout } = kyphoplan('validate', caseFile('suspicious'));
    expect(status).toBe(1);
    const { warnings } = JSON.parse(kyphoplan('validate', caseFile('suspicious'), '--json').stdout)
      .cases[0];
    expect(warnings.length).toBeGreaterThan(2);
    expect(stdout).toContain(`warnings: ${warnings.length}.`);
    expect(stdout.match(/Warning: \//g)?.length).toBe(warnings.length);
  });

  it.each(readdirSync(join(FIXTURES, 'negative')).filter((name) => name.endsWith('.kypho')))(
    '%s is told in four parts, every fault of it',
    (name) => {
      const path = join(FIXTURES, 'negative', name);
      const { status, stdout } = kyphoplan('validate', path);
      expect(status).toBe(2);
      expect(stdout).not.toMatch(WRONG);
      const { refused, verdict } = JSON.parse(kyphoplan('validate', path, '--json').stdout)
        .cases[0];
      expect(verdict).toBe('invalid');
      const faults = 1 + refused.fault.further.length;
      for (const part of ['Where', 'What happened', 'Expected', 'What now'])
        expect(stdout.match(new RegExp(`^  ${part} `, 'gm'))?.length, part).toBe(faults);
    },
  );

  it('judges all that are named, and ends with the worst', () => {
    copyFileSync(caseFile('typical'), join(SCRATCH, '-dash.kypho'));
    const named = [caseFile('suspicious'), negative('centimetres'), 'none.kypho', '-dash.kypho'];
    const { status, stdout } = kyphoplan('validate', '--', ...named);
    expect(status).toBe(2);
    for (const name of ['suspicious', 'centimetres', 'none', '-dash'])
      expect(stdout).toContain(`“${name}.kypho”`);
    expect(stdout).toContain('notFound');
    const { cases } = JSON.parse(kyphoplan('validate', '--json', '--', ...named).stdout);
    expect(cases.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'warned',
      'invalid',
      'invalid',
      'valid',
    ]);
  });

  it('tells fields that are not understood, and which names were perhaps meant', () => {
    const { status, stdout } = kyphoplan('validate', caseFile('unknownFields'));
    expect(status).toBe(1);
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).toContain(
      '/case/reader, /plan/coApproved and 3 more: Not understood, kept as they',
    );
    expect(told).not.toMatch(WRONG);
    const misspelt = join(SCRATCH, 'misspelt.kypho');
    const typical = readFileSync(caseFile('typical'), 'utf8');
    writeFileSync(misspelt, typical.replace('"pose"', '"posse": "prone", "pose"'));
    const asked = kyphoplan('validate', misspelt).stdout.replace(/\s+/g, ' ');
    expect(asked).toMatch(/Warning: \/case\/levels\/\w+\/posse: .* expected “pose”/);
  });

  it('needs a case, and is explained', () => {
    const { status, stderr } = kyphoplan('validate');
    expect(status).toBe(EXIT.usage);
    expect(stderr).toContain('kyphoplan validate: name a case file');
    expect(kyphoplan('validate', caseFile('typical'), '--csv').status).toBe(EXIT.usage);
    expect(kyphoplan('--help').stdout).toContain('kyphoplan validate CASE… [--json]');
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('cli.js validate ');
  });
});
