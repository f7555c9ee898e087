/** The terminal face: what it prints where, and what it tells the shell. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../electron/cli/exitCode.ts';
import { decodeCaseFile } from '../../shared/document/decode.ts';
import { encodeCaseFile } from '../../shared/document/encode.ts';
import { OWN_CEMENT } from '../shared/devices/twins.ts';
import { programForTests } from './program.ts';

const { kyphoplan, program, CLI, SCRATCH, FIXTURES } = programForTests();
const caseFile = (name: string) => join(FIXTURES, 'cases', `${name}.kypho`);

interface Band {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What no text may hold. */
const WRONG = /NaN|undefined|Infinity|\{\{|\[object|cli\.|null/;

/** Every record of a report that has a median. */
function bandsOf(node: unknown): Band[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('median' in node) return [node as Band];
  return Object.values(node).flatMap(bandsOf);
}

describe('kyphoplan plan', () => {
  it('names variant and level, and adds up all levels where there are several', () => {
    const { stdout } = kyphoplan('plan', caseFile('severalLevels'));
    expect(stdout).toMatch(/L1 · balloon kyphoplasty · .* · KP-7F3A-21 · A/);
    expect(stdout).toMatch(/All levels of this session/);
    for (const line of [
      /^ {2}T12 +\d\.\d mL/m,
      /^ {2}L1 +\d\.\d mL/m,
      /^ {2}Total +\d+\.\d mL \(/m,
    ])
      expect(stdout).toMatch(line);
    expect(stdout).not.toMatch(WRONG);
    const report = JSON.parse(kyphoplan('plan', caseFile('severalLevels'), '--json').stdout);
    expect(report.case).toMatchObject({ level: 'L1', variant: 'A' });
    expect(report.session.levels.map(({ level }: { level: string }) => level)).toEqual([
      'T12',
      'L1',
    ]);
    expect(kyphoplan('plan', caseFile('typical')).stdout).not.toContain('All levels');
  });

  it('prints numbers with units and bands, findings with sources, and what it is not', () => {
    const { stdout, stderr, status } = kyphoplan('plan', caseFile('typical'));
    expect(stderr).toBe('');
    expect([EXIT.fine, EXIT.caution]).toContain(status);
    expect(stdout).toContain('not a medical device');
    expect(stdout).toContain('Model estimate');
    expect(stdout).toContain('CONSTRUCTED CASE');
    expect(stdout).toContain('KP-7F3A-21');
    expect(stdout).toMatch(/Standing\s+\d+\.\d mm \(\d+\.\d to \d+\.\d\)/);
    expect(stdout).toMatch(/Anterior\s+15\.2 mm\s+\d+\.\d mm \(\d+\.\d to \d+\.\d\)/);
    expect(stdout).toMatch(/Bridging\s+\d\.\d mL \(/);
    expect(stdout).toMatch(/Cement.*\d\.\d mL \(/);
    expect(stdout).toMatch(/Leak: any +CT +\d+ %/);
    expect(stdout).toMatch(/Stiffness.*whole +\d\.\d\d \(/);
    expect(stdout).toMatch(/Touches: both endplates +\d+ % of runs/);
    expect(stdout).toContain('Source: ');
    expect(stdout).not.toMatch(/NaN|undefined|Infinity|\{\{|\[object/);
  });

  it('prints the same report for the same case, as a program as well', () => {
    const first = kyphoplan('plan', caseFile('typical'));
    expect(kyphoplan('plan', caseFile('typical'))).toEqual(first);
    expect(program('plan', caseFile('typical'))).toEqual(first);
  });

  it('gives the same numbers as JSON, each with its band in order', () => {
    const { stdout, status } = kyphoplan('plan', caseFile('typical'), '--json');
    expect([EXIT.fine, EXIT.caution]).toContain(status);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      format: 'kyphoplan-plan',
      version: 1,
      case: { level: 'L1', origin: 'constructed' },
      plan: { planId: 'KP-7F3A-21' },
      fracture: { available: true },
      run: { available: true },
      warnings: [],
    });
    expect(report.notice).toContain('not a medical device');
    const bands = bandsOf(report);
    expect(bands.length).toBeGreaterThan(30);
    for (const { low, median, high } of bands) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
    for (const finding of report.findings) expect(finding.source.length).toBeGreaterThan(5);
  });

  it('ends with 3 when a finding is a danger', () => {
    const { status, stdout } = kyphoplan('plan', caseFile('retropulsed'));
    expect(status).toBe(EXIT.danger);
    expect(stdout).toMatch(/DANGER: .*\[retropulsion\]/);
  });

  it('ends with 2 when there is something to look at again and no danger', () => {
    const text = readFileSync(caseFile('typical'), 'utf8');
    const wall = join(SCRATCH, 'fractured wall.kypho');
    writeFileSync(wall, text.replace('"posteriorWall": "intact"', '"posteriorWall": "fractured"'));
    const { status, stdout } = kyphoplan('plan', wall);
    expect(stdout).toMatch(/CAUTION: .*\[posteriorWallFractured\]/);
    expect(stdout).not.toContain('DANGER');
    expect(status).toBe(EXIT.caution);
  });

  it('lists open questions without a verdict of its own', () => {
    const text = readFileSync(caseFile('typical'), 'utf8');
    const open = join(SCRATCH, 'open question.kypho');
    writeFileSync(open, text.replace('"posteriorWall": "intact"', '"posteriorWall": null'));
    const { status, stdout } = kyphoplan('plan', open);
    expect(stdout).toMatch(/NOT ASSESSED: .*\[posteriorWallNotAssessed\]/);
    expect(status).toBe(stdout.includes('CAUTION:') ? EXIT.caution : EXIT.fine);
  });

  it.each([
    ['unknown', 'no measured heights'],
    ['noLoss', 'no measurable height loss'],
  ])(
    'shows the reason when %s has no run, and ends with 5 unless there is a danger',
    (name, reason) => {
      const { status, stdout } = kyphoplan('plan', caseFile(name));
      expect(stdout).toContain(reason);
      expect(status).toBe(stdout.includes('DANGER:') ? EXIT.danger : EXIT.noResult);
    },
  );

  it('warns of suspicious values on standard error and goes on', () => {
    const { stderr, stdout } = kyphoplan('plan', caseFile('suspicious'), '--json');
    expect(stderr).toContain('/case/levels/L1');
    expect(stderr).toContain('not swapped');
    expect(JSON.parse(stdout).warnings.length).toBeGreaterThan(2);
  });
});

describe('kyphoplan quantify', () => {
  it('prints the measured fracture and no plan', () => {
    const { status, stdout } = kyphoplan('quantify', caseFile('typical'));
    expect(status).toBe(EXIT.fine);
    expect(stdout).toMatch(/Wedge angle\s+\d+° \(/);
    expect(stdout).toMatch(/semi-quantitative/);
    expect(stdout).not.toContain('KP-7F3A-21');
    expect(stdout).not.toContain('Cement');
  });

  it('gives JSON without a run', () => {
    const report = JSON.parse(kyphoplan('quantify', '--json', caseFile('typical')).stdout);
    expect(report.format).toBe('kyphoplan-quantify');
    expect(report.run).toBeUndefined();
    expect(bandsOf(report.fracture).length).toBeGreaterThan(8);
  });

  it('ends with 5 and says why when nothing is measured', () => {
    const { status, stdout } = kyphoplan('quantify', caseFile('unknown'));
    expect(status).toBe(EXIT.noResult);
    expect(stdout).toContain('no measured heights');
  });
});

describe('kyphoplan classify', () => {
  it('gives what remains possible, and what would decide', () => {
    const { status, stdout } = kyphoplan('classify', caseFile('typical'));
    expect(status).toBe(EXIT.fine);
    expect(stdout).toMatch(/Class: OF: OF2 \/ OF4 \/ OF5\n +would be decided by: .*displacement/);
    expect(stdout).toMatch(/Class: Genant: 2, \d+ % of runs/);
    expect(stdout).toContain('not validated');
    expect(stdout).toContain('not available: the canal was not measured');
    expect(stdout).not.toMatch(WRONG);
  });

  it('gives the sets as JSON', () => {
    const report = JSON.parse(kyphoplan('classify', caseFile('typical'), '--json').stdout);
    expect(report.format).toBe('kyphoplan-classify');
    expect(report.classification.of.answer.undecidedBy).toContain('displaced');
  });

  it('still says what was seen where nothing was measured', () => {
    const { status, stdout } = kyphoplan('classify', caseFile('unknown'));
    expect(status).toBe(EXIT.fine);
    expect(stdout).toMatch(/Genant: not available: /);
  });
});

describe('kyphoplan simulate', () => {
  it('steps through the run, one line a stage, and tells the energy', () => {
    const { stdout } = kyphoplan('simulate', caseFile('typical'));
    for (const stage of ['Before', 'Positioned', 'Inflated', 'Deflated', 'Cemented', 'Standing'])
      expect(stdout.match(new RegExp(`^ +${stage} +\\d`, 'gm'))).toHaveLength(1);
    expect(stdout).toMatch(/Work of the pump +\d/);
    expect(stdout).toMatch(/CAUTION: .*\[fillAboveLimit\]/);
    expect(stdout).not.toMatch(WRONG);
  });

  it('gives every step of the inflation when asked', () => {
    const { stdout } = kyphoplan('simulate', caseFile('typical'), '--steps', '--volume', '2');
    expect(stdout.match(/^ +Inflated +\d/gm)).toHaveLength(8);
  });

  it('tries another procedure, side and volume than planned', () => {
    const asked = ['simulate', caseFile('typical'), '--json'];
    const run = (...words: string[]) => JSON.parse(kyphoplan(...asked, ...words).stdout);
    const alone = run('--procedure', 'vertebroplasty', '--volume', '3');
    expect(alone.plan).toMatchObject({ procedure: 'vertebroplasty', cementVolumeMl: 3 });
    expect(alone.steps.map(({ stage }: { stage: string }) => stage)).not.toContain('inflated');
    expect(alone.energy).toBeNull();
    const left = run('--approach=left');
    const tilt = left.steps.find(({ stage }: { stage: string }) => stage === 'inflated');
    expect(tilt.lateralTiltDeg).toBeLessThan(0);
    expect(left.findings.map(({ code }: { code: string }) => code)).toContain('oneSided');
  });

  it('refuses a volume for what takes none', () => {
    const { status, stderr } = kyphoplan(
      'simulate',
      caseFile('typical'),
      '--procedure=jack',
      '--volume=2',
    );
    expect(status).toBe(EXIT.usage);
    expect(stderr).toContain('--volume has no meaning with jack');
  });

  it('ends with 3 where the cement has no room', () => {
    const { status, stdout } = kyphoplan(
      'simulate',
      caseFile('typical'),
      '--procedure=vertebroplasty',
      '--volume=15',
    );
    expect(status).toBe(EXIT.danger);
    expect(stdout).toContain('[cementBeyondBody]');
  });
});

describe('kyphoplan cement', () => {
  it('runs the clock of an own cement by its own minutes, and names it as entered', () => {
    const decoded = decodeCaseFile(readFileSync(caseFile('typical'), 'utf8'));
    if (!decoded.ok) throw new Error(decoded.error.code);
    const { document } = decoded.value;
    const plan = { ...document.plan, cementViscosity: OWN_CEMENT };
    const own = join(SCRATCH, 'ownCement.kypho');
    writeFileSync(own, encodeCaseFile({ ...document, plan }));
    const { stdout } = kyphoplan('cement', own);
    expect(stdout).toMatch(/^Clock of Mine, slow \(entered by the user\) at 22/m);
    expect(stdout).toMatch(/^ +Working +8\.0 \(.*\) to 16\.0 \(/m);
    expect(stdout).toMatch(/^ +Setting +16\.0 \(.*\) to 21\.0 \(/m);
    expect(stdout).not.toMatch(WRONG);
    expect(kyphoplan('plan', own).stdout).toMatch(
      /Viscosity +medium, Mine, slow \(entered by the user\)$/m,
    );
    const told = kyphoplan('explain', own, 'clock.hardAt').stdout;
    expect(told).toMatch(/Mine, slow/);
    expect(told).toMatch(/Entered by the user, not checked/);
    expect(told).not.toMatch(/hardening at body temperature/);
    expect(told).not.toMatch(WRONG);
  });

  it('gives fill, leaks with what they are seen on, clock, hand and budget', () => {
    const { stdout } = kyphoplan('cement', caseFile('typical'), '--temperature', '26');
    expect(stdout).toMatch(/Body filled +\d+ % \(/);
    expect(stdout).toMatch(/Leak: any +CT +\d+ %/);
    expect(stdout).toMatch(/Leak: any +Radiograph +\d+ %/);
    expect(stdout).toMatch(/recognised in the canal, all patients +Clinical course +0\.7 %/);
    expect(stdout).toMatch(
      /lung: needing oxygen, all patients +Clinical course +\S+ % \(as published/,
    );
    expect(stdout).toMatch(/Anterior cortex +specimens +44 to 113 °C/);
    expect(stdout).toContain('at 26 °C');
    expect(stdout).toMatch(/13 G +\d/);
    expect(stdout).not.toMatch(WRONG);
  });

  it('shows a volume that was planned as a choice', () => {
    const plan = ['--procedure=vertebroplasty', '--volume=3'];
    const { stdout } = kyphoplan('cement', caseFile('typical'), ...plan);
    expect(stdout).toMatch(/Cement, both sides +3\.0 mL \(as planned\)/);
  });

  it('runs two unlike needles each through its own bore, and names the harder', () => {
    const unlike = join(SCRATCH, 'unlike needles.kypho');
    // The left one comes first in a case file.
    writeFileSync(unlike, readFileSync(caseFile('typical'), 'utf8').replace('"8G"', '"10G"'));
    const { stdout } = kyphoplan('cement', unlike);
    expect(stdout).toMatch(/8 G .* right needle\n/);
    expect(stdout).toMatch(/10 G .* left needle, the harder\n/);
    const pressure = (line: RegExp) => line.exec(stdout)?.[1];
    expect(pressure(/Injection pressure, harder needle +(.*\))/)).toBe(pressure(/10 G +(\d.*?\))/));
    expect(kyphoplan('cement', caseFile('typical')).stdout).toMatch(/8 G .* both needles\n/);
  });

  it('has less time in a warmer room', () => {
    const workingEnds = (temperature: string) => {
      const words = ['cement', caseFile('typical'), '--json', '--temperature', temperature];
      const { timeline } = JSON.parse(kyphoplan(...words).stdout);
      return timeline.phases.at(-1).fromMin.median;
    };
    expect(workingEnds('28')).toBeLessThan(workingEnds('18'));
  });

  it('has no rate of leak for a jack, and says so', () => {
    const { stdout } = kyphoplan('cement', caseFile('typical'), '--procedure', 'jack');
    expect(stdout).toMatch(/Leak: any +CT +not available: no rate was published/);
  });
});

describe('kyphoplan after', () => {
  it('gives bands, alignment without a middle, and promises nothing', () => {
    const { stdout } = kyphoplan('after', caseFile('typical'));
    expect(stdout).toMatch(/Stiffness.*whole +\d\.\d\d \(/);
    expect(stdout).toContain('no middle');
    expect(stdout).toMatch(/Height after months: 12, anterior +\d+\.\d mm/);
    expect(stdout).not.toMatch(/restores? posture|improves?|less pain/i);
    expect(stdout).not.toMatch(WRONG);
  });
});

describe('kyphoplan spine', () => {
  it('gives the size of the spine and each reading beside what the others make of it', () => {
    const { status, stdout } = kyphoplan('spine', caseFile('typical'));
    expect(status).toBe(EXIT.fine);
    expect(stdout).toMatch(/Size against the population: heights +\d\.\d\d \(/);
    expect(stdout).toMatch(/^ +T12 .* \d+\.\d mm +\d+\.\d mm +-?\d\.?\d* SD$/m);
    expect(stdout).not.toMatch(WRONG);
    const { spine } = JSON.parse(kyphoplan('spine', caseFile('typical'), '--json').stdout);
    expect(spine.residuals.length).toBeGreaterThan(3);
    expect(kyphoplan('spine', caseFile('unknown')).status).toBe(EXIT.noResult);
  });
});

describe('kyphoplan beside', () => {
  it('sets what came beside what was given, and says where it lies', () => {
    const read = decodeCaseFile(readFileSync(caseFile('typical')));
    if (!read.ok) throw new Error(read.error.code);
    const { document } = read.value;
    const afterwards = {
      daysAfter: 3,
      anteriorHeightMm: 17,
      middleHeightMm: null,
      posteriorHeightMm: null,
      pose: 'standing',
      modality: 'XR',
      inflationVolumeLeftMl: 1.5,
      inflationVolumeRightMl: 1.5,
      highestPressureKpa: 900,
      placedCementMl: 15,
      leak: null,
    } as const;
    const came = { ...document, afterwards: { [document.case.fracture.level]: afterwards } };
    const file = join(SCRATCH, 'came.kypho');
    writeFileSync(file, encodeCaseFile(came));
    const { status, stdout } = kyphoplan('beside', file);
    expect(status).toBe(EXIT.fine);
    expect(stdout).toMatch(/17\.0 mm +\d+\.\d mm \(.*\), (below|within|above)/);
    expect(stdout).toMatch(/15\.0 mL .*, above/);
    expect(stdout).not.toMatch(WRONG);
    expect(kyphoplan('beside', caseFile('typical'))).toMatchObject({ status: EXIT.noResult });
  });
});

describe('kyphoplan timeline', () => {
  it('tells heights, volumes and minutes at the end of every phase', () => {
    const { stdout } = kyphoplan('timeline', caseFile('typical'));
    for (const phase of [
      'Positioning',
      'Needle in',
      'Balloon up',
      'Hold 30 s',
      'Cement',
      'Setting',
    ])
      expect(stdout).toMatch(new RegExp(`^ +${phase} +\\d+\\.\\d mm`, 'm'));
    expect(stdout).not.toMatch(WRONG);
  });
});

describe('kyphoplan timeline of a jack', () => {
  it('tells no jack of balloons', () => {
    const { stdout } = kyphoplan('timeline', caseFile('typical'), '--procedure', 'jack');
    expect(stdout).toMatch(/^ +Jack/m);
    expect(stdout).not.toContain('Balloon');
  });
});

describe('the length of the needle', () => {
  it('is what a hand has to press through: half as long, half the pressure', () => {
    const at = (...words: string[]) =>
      JSON.parse(kyphoplan('cement', caseFile('typical'), '--json', ...words).stdout).hand;
    const half = at('--needle-length', '60');
    expect(half.needleLengthMm).toBe(60);
    expect(half.needles[0].atStart.pressureMpa.median).toBeCloseTo(
      at().needles[0].atStart.pressureMpa.median / 2,
      9,
    );
    const refused = kyphoplan('cement', caseFile('typical'), '--needle-length', '20');
    expect(refused.status).toBe(EXIT.usage);
    expect(refused.stderr).toContain('50–200 mm');
  });
});

describe.each(['simulate', 'cement', 'timeline', 'after', 'explain'])('kyphoplan %s', (verb) => {
  const output = verb === 'explain' ? ['height.standing.anterior'] : [];

  it('ends with 5, unless there is a danger, and says why when nothing is measured', () => {
    const { status, stdout } = kyphoplan(verb, caseFile('unknown'), ...output);
    expect(status).toBe(stdout.includes('DANGER:') ? EXIT.danger : EXIT.noResult);
    expect(stdout).toMatch(/no\s+measured heights/);
  });

  it('gives JSON with its version and notice', () => {
    const words = [verb, caseFile('typical'), ...output, '--json'];
    const report = JSON.parse(kyphoplan(...words).stdout);
    expect(report).toMatchObject({ format: `kyphoplan-${verb}`, version: 1, warnings: [] });
    expect(report.notice).toContain('not a medical device');
  });
});

describe('kyphoplan explain', () => {
  it('tells formulas, inputs, constants, sources and limits of a number', () => {
    const { status, stdout } = kyphoplan('explain', caseFile('typical'), 'leak.disc');
    expect(status).toBe(EXIT.fine);
    expect(stdout).toContain('Seen on: CT');
    expect(stdout).toContain('M-CEM-14');
    expect(stdout).toContain('/case/fracture/corticalDefect');
    expect(stdout).toMatch(/unknown; present in 45 % of runs instead/);
    expect(stdout).toMatch(/LEAK_SHARES\.absent\.disc +0\.065/);
    expect(stdout).toContain('zhan2017: ');
    expect(stdout).not.toMatch(WRONG);
  });

  it('lists what can be explained, each with its value', () => {
    const { status, stdout } = kyphoplan('explain', caseFile('typical'));
    expect(status).toBe(EXIT.fine);
    expect(stdout).toMatch(/^ +restorationB\.anterior +-?\d+ % \(/m);
    expect(stdout).not.toMatch(WRONG);
  });

  it('names what is near an unknown one', () => {
    const { status, stderr } = kyphoplan('explain', caseFile('typical'), 'standng.anterior');
    expect(status).toBe(EXIT.usage);
    expect(stderr).toContain('perhaps: height.standing.anterior');
  });
});

describe('kyphoplan evidence', () => {
  it('gives a number with spread, denominator, modality, source and confidence', () => {
    const { status, stdout } = kyphoplan('evidence', 'unilateralCement2017');
    expect(status).toBe(EXIT.fine);
    expect(stdout).toMatch(/-1\.9 \(CI95 -2\.26 to -1\.54\) mL/);
    expect(stdout).toContain('1194 patients');
    expect(stdout).toContain('Nobody has compared these');
  });

  it('gives a patient nothing from memory', () => {
    const report = JSON.parse(kyphoplan('evidence', '--patient', '--json').stdout);
    expect(report.evidence.length).toBeGreaterThan(5);
    for (const { confidence } of report.evidence)
      expect(['read', 'transcribed']).toContain(confidence);
  });

  it('gives everything of a tag', () => {
    const report = JSON.parse(kyphoplan('evidence', 'leakModel', '--json').stdout);
    expect(report.evidence.length).toBeGreaterThan(3);
    for (const { tags } of report.evidence) expect(tags).toContain('leakModel');
  });
});

describe('bad files', () => {
  it.each([
    ['centimetres', 'outOfRange', '/case/levels/L1/anteriorHeightMm', '4 to 45 mm'],
    ['truncated', 'truncated', '/case/levels/', 'Copy it again'],
    ['futureVersion', 'futureVersion', '/version', 'Update Kyphoplan'],
    ['decimalComma', 'wrongType', '/case/levels/L1/anteriorHeightMm', 'decimal comma'],
    ['notUtf8', 'notUtf8', 'the whole file', 'UTF-8'],
  ])('%s: code, place and advice on standard error, exit code 4', (name, code, place, advice) => {
    const { status, stdout, stderr } = kyphoplan(
      'plan',
      join(FIXTURES, 'negative', `${name}.kypho`),
    );
    expect(status).toBe(EXIT.invalidFile);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${name}.kypho`);
    for (const part of [code, place, advice, 'What now']) expect(stderr).toContain(part);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('tells the shell as a program too', () => {
    const words = ['plan', join(FIXTURES, 'negative', 'centimetres.kypho')];
    expect(program(...words)).toEqual(kyphoplan(...words));
  });

  it('refuses 100 MB without reading them', () => {
    const huge = join(SCRATCH, 'huge.kypho');
    writeFileSync(huge, '');
    execFileSync('truncate', ['-s', '100M', huge]);
    expect(kyphoplan('plan', huge)).toMatchObject({
      status: EXIT.invalidFile,
      stderr: expect.stringContaining('tooLarge'),
    });
  });

  it('says that there is no such file, or that it is a folder', () => {
    expect(kyphoplan('plan', join(SCRATCH, 'absent.kypho'))).toMatchObject({
      status: EXIT.invalidFile,
      stderr: expect.stringContaining('notFound'),
    });
    expect(kyphoplan('plan', SCRATCH)).toMatchObject({
      status: EXIT.invalidFile,
      stderr: expect.stringContaining('notRegularFile'),
    });
  });

  it.skipIf(process.getuid?.() === 0)('says that the file may not be read', () => {
    const locked = join(SCRATCH, 'locked.kypho');
    writeFileSync(locked, '');
    chmodSync(locked, 0o000);
    expect(kyphoplan('plan', locked).stderr).toContain('denied');
  });

  it('lets no name of a file reach the terminal as a command to it', () => {
    const { stderr } = kyphoplan('plan', `${SCRATCH}/\u001b[31mred.kypho`);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('the command line', () => {
  it('explains itself, with every exit code', () => {
    const { status, stdout, stderr } = kyphoplan('--help');
    expect([status, stderr]).toEqual([EXIT.fine, '']);
    for (const code of Object.values(EXIT)) expect(stdout).toMatch(new RegExp(`^ +${code} `, 'm'));
    expect(stdout).toContain('not a medical device');
    expect(kyphoplan('help').stdout).toBe(stdout);
    expect(kyphoplan('plan', '-h').stdout).toBe(stdout);
  });

  it('tells its version', () => {
    expect(program('--version')).toEqual({ status: EXIT.fine, stdout: '9.8.7\n', stderr: '' });
  });

  it.each([
    [[], 'plan, quantify'],
    [['simulat', 'x'], 'simulat'],
    [['plan'], 'name a case file'],
    [['explain'], 'name a case file'],
    [['plan', '--steps', 'a'], '--steps has no meaning with plan'],
    [['simulate', 'a', '--procedure', 'jck'], 'kyphoplasty, vertebroplasty, stent, jack'],
    [['simulate', 'a', '--approach=both'], 'bilateral, left, right'],
    [['simulate', 'a', '--volume', 'NaN'], '0–15 mL'],
    [['simulate', 'a', '--volume', '1e3'], '0–15 mL'],
    [['simulate', 'a', '--volume'], 'needs a value'],
    [['cement', 'a', '--temperature', '99'], '0–45 °C'],
    [['evidence', 'a', 'b'], 'too many'],
    [['evidence', 'leak'], 'leakModel'],
    [['plan', 'a', 'b'], 'too many'],
    [['plan', '--jsno', 'a'], '--jsno'],
  ])('ends with 64 for %j', (words, part) => {
    const { status, stdout, stderr } = kyphoplan(...words);
    expect([status, stdout]).toEqual([EXIT.usage, '']);
    expect(stderr).toContain(part);
    expect(stderr).toContain('--help');
  });

  it('takes what follows -- as a file name', () => {
    writeFileSync(join(SCRATCH, '--odd.kypho'), readFileSync(caseFile('typical')));
    expect(kyphoplan('quantify', '--', '--odd.kypho').status).toBe(EXIT.fine);
  });

  it('does not mind a reader that leaves early', async () => {
    const child = spawn(process.execPath, [CLI, 'plan', caseFile('typical'), '--json']);
    child.stdout.destroy();
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(complaint).toBe('');
    expect([EXIT.fine, EXIT.caution]).toContain(status);
  });
});
