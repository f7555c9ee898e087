/** `kyphoplan report --html`: a page that stands alone, says what the plan says, and takes every text as text. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../electron/cli/exitCode.ts';
import { planPage } from '../../electron/cli/html/planPage.ts';
import { findingWords } from '../../electron/cli/text/findings.ts';
import { estimate } from '../../electron/cli/text/numbers.ts';
import { contentHash } from '../../shared/document/approval.ts';
import { decodeCaseFile } from '../../shared/document/decode.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { derive } from '../../shared/pipeline/derive.ts';
import { programForTests } from './program.ts';

const { kyphoplan, kyphoplanWrites, program, SCRATCH, ROOT, FIXTURES } = programForTests();
const caseFile = (name: string) => join(FIXTURES, 'cases', `${name}.kypho`);
const SEED = 20_261_128;

function readDocument(name: string) {
  const decoded = decodeCaseFile(readFileSync(caseFile(name)));
  if (!decoded.ok) throw new Error(name);
  return decoded.value.document;
}
const TYPICAL = readDocument('typical');
const DERIVED = derive(TYPICAL);
const PAGE = planPage({ document: TYPICAL, derived: DERIVED });

function parsed(page: string) {
  const window = new Window();
  return new window.DOMParser().parseFromString(page, 'text/html');
}
const wordsOf = (page: string) => parsed(page).body.textContent.replaceAll(/\s+/g, ' ') as string;

describe('the page', () => {
  it('needs nothing else and lets nothing else in', () => {
    expect(PAGE).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(PAGE).not.toMatch(
      /<(script|link|img|iframe|object|embed|form|base|a|use|image|foreignObject)\b/i,
    );
    expect(PAGE).not.toMatch(/\s(src|href|on\w+|style)=|url\(|@import/i);
    const policy = parsed(PAGE).querySelector('meta[http-equiv="Content-Security-Policy"]');
    const style = /<style>([\s\S]*)<\/style>/.exec(PAGE)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy!.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('draws the plan from behind, from the side and along the needle, each picture with its plan and its sides', () => {
    const pictures = [...parsed(PAGE).querySelectorAll('svg.drawing')];
    expect(pictures.map((svg) => svg.getAttribute('data-view'))).toEqual([
      'posterior',
      'lateral',
      'axial',
    ]);
    const edges = pictures.map((svg) =>
      [...svg.querySelectorAll('.drawing-edge')].map((edge) => edge.textContent).join(''),
    );
    // Left, right, top, bottom of the picture: from behind, patient left is on the left.
    expect(edges).toEqual(['LRHF', 'APHF', 'RLAP']);
    for (const svg of pictures) {
      expect(svg.textContent).toContain('KP-7F3A-21');
      expect(svg.querySelectorAll('.outline-cement').length).toBeGreaterThan(0);
      for (const path of svg.querySelectorAll('path'))
        expect(path.getAttribute('d')).toMatch(
          /^(M[-\d.,L]+Z?)+$|^M[-\d.,]+v[-\d.]+h[-\d.]+v[-\d.]+$/,
        );
    }
  });

  it('says whose plan it is, which model made it, how it stands, and what it is not', () => {
    const words = wordsOf(PAGE);
    for (const said of [
      'KP-7F3A-21',
      `Model ${DERIVED.modelVersion}`,
      'Draft, not approved',
      contentHash(TYPICAL),
      'Planning and teaching aid, not a medical device',
      'Not a medical device. Every result is a model estimate',
      'Constructed case',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/NaN|undefined|Infinity|\{\{|\[object|cli\.|null/);
  });

  it('has every finding with reason and source, every band, every margin', () => {
    const words = wordsOf(PAGE);
    const { findings, paths, run, fracture } = DERIVED;
    if (!run.available || !fracture.available) throw new Error('no run');
    expect(findings.length).toBeGreaterThan(3);
    for (const { title, why, next, source } of findingWords(findings))
      for (const said of [title, why, next, source]) expect(words).toContain(said);
    for (const { heightsMm } of run.value.stages)
      expect(words).toContain(estimate(heightsMm.anterior, 'heightMm'));
    expect(words).toContain(estimate(run.value.cement.volumeMl, 'volumeMl'));
    expect(words).toContain(estimate(fracture.value.heights.middle.lossPercent, 'sharePercent'));
    const grids = [...parsed(PAGE).querySelectorAll('table.grid')];
    const margins = grids.filter((grid) =>
      /cannula/.test(grid.querySelector('caption')!.textContent),
    );
    expect(margins.map((grid) => grid.querySelectorAll('tbody tr').length)).toEqual(
      paths.map((path) => path.margins.length),
    );
  });

  it('reads in order: one first heading, a caption and headings for every table', () => {
    for (const name of ['typical', 'severalLevels', 'unknown'] as const) {
      const document = readDocument(name);
      const page = parsed(planPage({ document, derived: derive(document) }));
      expect(page.querySelectorAll('h1').length).toBe(1);
      const levels = [...page.querySelectorAll('h1, h2, h3')].map(({ tagName }) =>
        Number(tagName[1]),
      );
      levels.slice(1).forEach((level, i) => {
        expect(level - levels[i]!).toBeLessThanOrEqual(1);
      });
      for (const table of page.querySelectorAll('table')) {
        expect(table.querySelector('caption')!.textContent.length).toBeGreaterThan(3);
        for (const row of table.querySelectorAll('tbody tr'))
          expect(row.querySelectorAll('th[scope="row"]').length).toBe(1);
      }
      const captions = [...page.querySelectorAll('caption')].map((each) => each.textContent);
      expect(new Set(captions).size).toBe(captions.length);
    }
  });

  it(`takes whatever a case holds as text (seed ${SEED})`, () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '<script>alert(1)</script>',
            '</title>',
            '</style>',
            '</p>',
            '"><img src=x onerror=y>',
            "' onload='z",
            '&lt;b&gt;',
            '&amp',
            '<!--',
            ']]>',
            '{{title}}',
            '$&',
            '$t(app.name)',
          ),
          fc.string({ unit: 'grapheme-ascii' }),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((pieces) => `x${pieces.join('')}x`);
    const tagsOf = (page: ReturnType<typeof parsed>) =>
      [...page.querySelectorAll('*')].map(
        ({ tagName, attributes }) => `${tagName} ${[...attributes].map(({ name }) => name).join()}`,
      );
    const plain = tagsOf(parsed(pageHolding('words')));
    fc.assert(
      fc.property(hostile, (words) => {
        const page = parsed(pageHolding(words));
        expect(tagsOf(page)).toEqual(plain);
        expect(page.querySelector('header p')!.textContent).toBe(words);
        const paragraphs = [...page.querySelectorAll('p')].map(({ textContent }) => textContent);
        // As title, attribution, and reason of an approval that stands against a danger nobody knows.
        expect(paragraphs.filter((each) => each.includes(words)).length).toBe(4);
        expect(page.title).toContain(words.trim());
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});

function pageHolding(words: string): string {
  const document: KyphoDocument = {
    ...TYPICAL,
    case: { ...TYPICAL.case, title: words, attribution: words },
    plan: { ...TYPICAL.plan, planId: words },
  };
  const approval = {
    version: 1,
    initials: words,
    approvedOn: '2026-03-04',
    contentHash: contentHash(document),
    dangers: [words],
    reason: words,
    modelVersion: '2.1.0',
  };
  return planPage({ document: { ...document, approvals: [approval] }, derived: DERIVED });
}

describe('kyphoplan report', () => {
  it('gives the same page on standard output, in a file, and from a program of its own', async () => {
    const told = await kyphoplanWrites('report', caseFile('typical'), '--html');
    expect(told).toEqual({ status: EXIT.caution, stdout: PAGE, stderr: '' });
    const options = ['--html', '--out', 'plan.html'];
    const written = await kyphoplanWrites('report', caseFile('typical'), ...options);
    expect([written.status, written.stdout]).toEqual([EXIT.caution, '']);
    expect(written.stderr).toContain('Written: plan.html (');
    expect(readFileSync(join(SCRATCH, 'plan.html'), 'utf8')).toBe(PAGE);
    expect(program('report', caseFile('typical'), '--html').stdout).toBe(PAGE);
  });

  it('has a page for what cannot be run, with the reason', async () => {
    const { status, stdout } = await kyphoplanWrites('report', caseFile('unknown'), '--html');
    expect([EXIT.danger, EXIT.noResult]).toContain(status);
    expect(wordsOf(stdout)).toContain('no measured heights');
  });

  it.each([
    [['report', '--html'], EXIT.usage, 'name a case file'],
    [['report', 'typical'], EXIT.usage, '--html is missing'],
    [['report', 'a', 'b', '--html'], EXIT.usage, 'too many'],
    [['report', 'a', '--html', '--json'], EXIT.usage, '--json'],
    [['report', 'none.kypho', '--html'], EXIT.invalidFile, 'notFound'],
    [['report', caseFile('typical'), '--html', '--out', 'no/x.html'], EXIT.unwritable, 'ENOENT'],
  ])('%j is refused', async (words, exit, said) => {
    const { status, stdout, stderr } = await kyphoplanWrites(...words);
    expect([status, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(said);
    expect(existsSync(join(SCRATCH, 'no'))).toBe(false);
  });

  it('never writes over the case', async () => {
    copyFileSync(caseFile('typical'), join(SCRATCH, 'own.kypho'));
    const words = ['report', 'own.kypho', '--html', '--out', join('.', 'own.kypho')];
    expect((await kyphoplanWrites(...words)).status).toBe(EXIT.usage);
    expect(readFileSync(join(SCRATCH, 'own.kypho'))).toEqual(readFileSync(caseFile('typical')));
  });

  it('is explained', () => {
    expect(kyphoplan('--help').stdout).toContain('kyphoplan report CASE --html [--out FILE]');
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('--html --out');
  });
});
