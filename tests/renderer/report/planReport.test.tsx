// The printed page says everything: rows with ranges, findings, sources, marks. Layout is tested in a real window.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PlanReport } from '../../../renderer/report/PlanReport.tsx';
import { text } from '../../../renderer/text/text.ts';
import { formatBand, formatNumber } from '../../../renderer/viewModel/formatQuantity.ts';
import { populationLines } from '../../../renderer/viewModel/report/populationLines.ts';
import type { OverlayMarks } from '../../../renderer/viewport/overlayMarks.ts';
import { sectionSide } from '../../../renderer/viewport/sectionThrough.ts';
import type { Picture } from '../../../renderer/viewport/viewportProps.ts';
import { contentHash, shortHash } from '../../../shared/document/approval.ts';
import { applyCommand } from '../../../shared/document/commands.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { SAFETY_QUESTIONS } from '../../../shared/fracture/safetyAnswers.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { FINDING_CODES } from '../../../shared/plan/finding.ts';
import { PROCEDURES } from '../../../shared/plan/plan.ts';

function open(
  name: string,
  folder = 'assets/cases',
): { document: KyphoDocument; derived: Derived } {
  const path = join(import.meta.dirname, '../../..', folder, `${name}.kypho`);
  const decoded = decodeCaseFile(readFileSync(path, 'utf8'));
  if (!decoded.ok) throw new Error(decoded.error.code);
  return { document: decoded.value.document, derived: derive(decoded.value.document) };
}

const MARKS: OverlayMarks = {
  edges: { left: ['L'], right: ['R'], top: ['H'], bottom: ['F'] },
  levels: [{ level: 'L1', fractured: true, treated: false, x: 10, y: 20 }],
  scaleBar: { lengthMm: 20, lengthPx: 60 },
};
const PICTURE: Picture = {
  dataUrl: 'data:image/png;base64,AA==',
  widthPx: 720,
  heightPx: 900,
  marks: MARKS,
};
const PICTURES = { posterior: PICTURE, left: PICTURE, section: PICTURE };

function page(
  props: { document: KyphoDocument; derived: Derived },
  pictures: typeof PICTURES | null,
) {
  const host = globalThis.document.createElement('div');
  host.innerHTML = renderToStaticMarkup(
    <PlanReport {...props} pictures={pictures} printedOn="4 March 2027" paper="a4" />,
  );
  return host;
}

describe('the printed plan of several levels', () => {
  const several = open('severalLevels', 'tests/fixtures/cases');
  const all = page(several, null).textContent ?? '';

  test('names its variant, and lists every treated level with the total', () => {
    expect(all).toContain(`${several.document.plan.planId} · A`);
    expect(all).toMatch(/2 levels · \d+\.\d\smL .*cement/);
    expect(all).toMatch(/T12: \d\.\d\smL.*; L1 \(this page\): \d\.\d\smL/);
    expect(all).toContain('Also treated: T12');
    const [total, each] = page(several, null).querySelectorAll('[data-testid="report-session"] p');
    expect(total?.textContent).toMatch(/^2 levels .*cement$/);
    expect(each?.textContent).toMatch(/^T12: /);
  });

  test('is silent of it where one level is treated', () => {
    const alone = open('constructed');
    const host = page(alone, null);
    expect(host.querySelector('[data-testid="report-session"]')).toBeNull();
    expect(host.textContent).not.toContain(' · A');
  });
});

describe('the printed plan', () => {
  const constructed = open('constructed');
  const host = page(constructed, PICTURES);
  const all = host.textContent ?? '';

  test('is traced to its plan, level, day and model', () => {
    for (const part of [
      constructed.document.plan.planId,
      'L1',
      '4 March 2027',
      constructed.derived.modelVersion,
      text('report.footer'),
    ])
      expect(all).toContain(part);
  });

  test('gives every height before, lost, lying and standing with its range', () => {
    const { fracture, run } = constructed.derived;
    if (!fracture.available || !run.available) throw new Error('the constructed case has a run');
    const standing = run.value.stages.find(({ stage }) => stage === 'standing');
    for (const place of ['anterior', 'middle', 'posterior'] as const) {
      const lost = fracture.value.heights[place];
      for (const estimate of [lost.intactMm, lost.lostMm, standing?.heightsMm[place]]) {
        if (!estimate) throw new Error('the patient stands at the end');
        expect(all).toContain(formatNumber(estimate.median, 'heightMm'));
        expect(all).toContain(formatBand(estimate, 'heightMm'));
      }
    }
    expect(host.querySelectorAll('.report-heights tbody tr')).toHaveLength(3);
  });

  test('gives heat and lung as they were found in others, with their sources, and neither without a run', () => {
    const others = host.querySelector('[data-testid="report-population"]')?.textContent ?? '';
    for (const { figures, note } of populationLines(constructed.derived)) {
      expect(others).toContain(figures);
      expect(others).toContain(note);
    }
    expect(others).toMatch(/Canal \d+ to \d+ \(specimens\)/);
    expect(others).toMatch(/Needing oxygen \d+ of 100/);
    expect(others).toMatch(/no risk of this patient/);
    const blank = { ...constructed.document, case: { ...constructed.document.case, levels: {} } };
    const without = page({ document: blank, derived: derive(blank) }, null);
    expect(without.querySelector('[data-testid="report-population"]')).toBeNull();
  });

  test('carries its three pictures, each with its sides, scale and identity', () => {
    expect(host.querySelectorAll('img')).toHaveLength(3);
    for (const overlay of host.querySelectorAll('.overlay')) {
      expect(overlay.querySelector('[data-edge="left"]')?.textContent).toBe('L');
      expect(overlay.textContent).toContain('20 mm');
      expect(overlay.textContent).toContain(constructed.document.plan.planId);
    }
  });

  test('draws the plan flat when there are no pictures, each drawing with sides, scale and identity', () => {
    const without = page(constructed, null);
    expect(without.querySelectorAll('img')).toHaveLength(0);
    const drawings = [...without.querySelectorAll('.report-picture .drawing')];
    const sides = drawings.map(
      (drawing) => drawing.querySelector('[data-edge="left"]')?.textContent,
    );
    expect(sides).toEqual(['L', 'A', 'R']);
    for (const drawing of drawings) {
      expect(drawing.querySelector('.drawing-scale')?.textContent).toContain('mm');
      expect(drawing.textContent).toContain(constructed.document.plan.planId);
    }
    expect(without.textContent).toContain(text('report.pictures.none'));
    expect(without.querySelectorAll('.report-heights tbody tr')).toHaveLength(3);
  });

  test('bears the mark of a constructed case, and no other case does', () => {
    expect(all).toContain(text('report.constructedBand'));
    const measured = page(open('verse004'), null).textContent ?? '';
    expect(measured).not.toContain(text('report.constructedBand'));
  });

  test('names the data it rests on and what was not known', () => {
    const measured = open('verse004');
    const words = page(measured, null).textContent ?? '';
    expect(words).toContain(measured.document.case.attribution);
    expect(words).toContain(text('assumptions.facts.boneDensity'));
  });

  test('shows every finding with its severity as a word; nothing grave is ever left out', () => {
    const findings = FINDING_CODES.map((code, i) => ({
      code,
      severity: i < 20 ? ('danger' as const) : ('note' as const),
      source: 'contraindications' as const,
      values: {},
      words: {},
      side: null,
      fix: null,
    }));
    const crowded = page(
      { ...constructed, derived: { ...constructed.derived, findings } },
      PICTURES,
    );
    const dangers = [...crowded.querySelectorAll('[data-severity="danger"]')];
    expect(dangers).toHaveLength(20);
    expect(dangers[0]?.textContent).toContain(text('severity.danger'));
    expect(crowded.textContent).toContain(
      text('report.moreNotes', { count: FINDING_CODES.length - 20 }),
    );
    expect(crowded.querySelector('.plan-report')?.getAttribute('data-crowded')).toBe('true');
  });

  test('says on both pages whose plan it is, that nobody approved it, and what it is not', () => {
    const pages = [...host.querySelectorAll('.report-page')];
    expect(pages).toHaveLength(2);
    for (const [index, each] of pages.entries()) {
      const words = each.textContent ?? '';
      for (const part of [
        constructed.document.plan.planId,
        constructed.document.case.title,
        text('approval.draft'),
        text('report.footer'),
        text('report.page', { page: index + 1, pages: 2 }),
      ])
        expect(words).toContain(part);
    }
  });

  test('prints each needle with its margins, and every safety question with its answer', () => {
    for (const { side, margins } of constructed.derived.paths) {
      const path = host.querySelector(`[data-testid="report-path-${side}"]`);
      expect(path?.querySelectorAll('tbody tr')).toHaveLength(margins.length);
    }
    const safety = host.querySelector('.report-safety');
    expect(safety?.querySelectorAll('dt')).toHaveLength(SAFETY_QUESTIONS.length);
    expect(safety?.textContent).toContain(text('field.notAssessed'));
  });

  test('of an approved plan says who, when, which content, and what stood against it', () => {
    const approved = applyCommand(constructed.document, {
      kind: 'approvePlan',
      approval: {
        initials: 'AB',
        approvedOn: '2026-03-04',
        dangers: ['activeInfection'],
        reason: 'Treated for three weeks',
        modelVersion: constructed.derived.modelVersion,
      },
    });
    if (!approved.ok) throw new Error(approved.error.code);
    const words = page({ ...constructed, document: approved.value }, PICTURES).textContent ?? '';
    for (const part of [
      'version 1, AB, March 4, 2026',
      shortHash(contentHash(constructed.document)),
      text('findings.activeInfection.title'),
      'Treated for three weeks',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain(text('approval.draft'));
  });

  describe.each(['left', 'right'] as const)('of one side, the %s', (side) => {
    const other = side === 'left' ? 'right' : 'left';
    test.each(PROCEDURES)('names it everywhere and never the other: %s', (procedure) => {
      const planned: KyphoDocument = {
        ...constructed.document,
        plan: { ...constructed.document.plan, procedure, approach: side },
      };
      const host = page({ document: planned, derived: derive(planned) }, PICTURES);
      const words = host.textContent ?? '';
      expect(words).not.toMatch(/bilateral|both sides|per side/i);
      // The lateral drawing is seen from the left whatever side is entered.
      const lateral = text('drawings.views.lateral');
      expect(words.replace(lateral, '')).not.toContain(`${other} side`);
      expect(host.querySelector('.report-case')?.textContent).toMatch(
        new RegExp(`^L1, ${side} side only, transpedicular`),
      );
      const overlays = [...host.querySelectorAll('.overlay')];
      expect(overlays).toHaveLength(3);
      for (const overlay of overlays) {
        expect(overlay.textContent).toContain(`L1 · ${side} side only · `);
        expect(overlay.getAttribute('aria-label')).toContain(`${side} side only`);
        expect(overlay.textContent).toContain(text(`plan.procedureNames.${procedure}`));
      }
      const captions = [...host.querySelectorAll('figcaption')].map((each) => each.textContent);
      expect(captions[2]).toBe(text(`report.pictures.sections.${side}`));
      expect(sectionSide(planned.plan)).toBe(side);
      expect(host.querySelector('h1')?.textContent).toBe(text(`report.titles.${procedure}`));
    });
  });

  test('of both sides says so', () => {
    expect(all).toMatch(/L1, bilateral, transpedicular/);
    expect(host.querySelector('.overlay')?.textContent).toContain('L1 · bilateral · ');
  });

  test('of a vertebroplasty prints cement and no balloon', () => {
    const planned: KyphoDocument = {
      ...constructed.document,
      plan: { ...constructed.document.plan, procedure: 'vertebroplasty' },
    };
    const host = page({ document: planned, derived: derive(planned) }, PICTURES);
    const words = host.querySelector('.report-numbers')?.textContent ?? '';
    expect(words).not.toMatch(/balloon|inflat|bridging|stops at/i);
    expect(words).toContain(text('plan.cementTarget'));
  });

  test('prints leaks with what they were seen on, the population’s apart', () => {
    expect(all).toContain(text('report.leaks'));
    expect(all).toContain(text('report.canalLeak'));
    expect(all).toContain(text('report.sixMonths'));
  });

  test('says why there is no run instead of inventing one', () => {
    const derived: Derived = {
      ...constructed.derived,
      run: { available: false, reason: 'nothingToReduce' },
    };
    const words = page({ ...constructed, derived }, null).textContent ?? '';
    expect(words).toContain(text('unavailable.nothingToReduce'));
    expect(words).not.toContain('NaN');
    expect(words).not.toContain('undefined');
  });
});
