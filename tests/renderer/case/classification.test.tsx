// Classifications as words: a set stays a set, an unknown says why, a comparison that cannot be trusted says so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ComparisonSection } from '../../../renderer/case/classification/ComparisonSection.tsx';
import { IndexTable } from '../../../renderer/case/classification/IndexTable.tsx';
import { gradeBar } from '../../../renderer/viewModel/classification/gradeBar.ts';
import {
  featureSchemeRows,
  heightSchemeRows,
} from '../../../renderer/viewModel/classification/schemeRows.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import type { FractureFeatures } from '../../../shared/fracture/features.ts';
import { derive } from '../../../shared/pipeline/derive.ts';

const HOLE = /\{\{|\}\}|undefined|NaN|null|classification\.|comparison\./;

function builtIn(name: string): KyphoDocument {
  const path = join(import.meta.dirname, '../../../assets/cases', `${name}.kypho`);
  const decoded = decodeCaseFile(readFileSync(path, 'utf8'));
  if (!decoded.ok) throw new Error(decoded.error.code);
  return decoded.value.document;
}

const VERSE = builtIn('verse004');
const seen = (features: Partial<FractureFeatures>): KyphoDocument => ({
  ...VERSE,
  case: { ...VERSE.case, fracture: { ...VERSE.case.fracture, ...features } },
});
const rowsOf = (document: KyphoDocument) => {
  const { classification } = derive(document);
  return Object.fromEntries(
    [...heightSchemeRows(classification), ...featureSchemeRows(classification)].map((row) => [
      row.id,
      `${row.answer} | ${row.notes.join(' ')}`,
    ]),
  );
};

describe('schemes', () => {
  test('by what was seen keep every class that is possible, and say what would narrow them', () => {
    const { of, ofScore, aoSpine, kummell } = rowsOf(VERSE);
    expect(of).toMatch(/^OF 2, OF 3, OF 4, or OF 5 \| Would narrow it: .*tension band/);
    expect(aoSpine).toMatch(/A3.*C .*Neurology not assessed/);
    expect(ofScore).toMatch(/−1 to 16 points \| Not validated/);
    expect(kummell).toMatch(/cleft/);
  });

  test('become one class when all is answered', () => {
    const { of, aoBody } = rowsOf(
      seen({
        endplatesBroken: 'superior',
        posteriorWallExtent: 'overFifth',
        frame: 'kept',
        split: 'no',
        tensionBand: 'intact',
        displaced: 'no',
      }),
    );
    expect(of).toBe('OF 3 | ');
    expect(aoBody).toBe('A3 | ');
  });

  test('that were remembered say so', () => {
    const rows = rowsOf(VERSE);
    expect(rows.modifiedSq).toMatch(/Remembered, not re-read, and not sure\./);
    expect(rows.eastellMelton).toMatch(/against T12.*not re-read/);
  });

  test.each([
    ['a measured case', VERSE],
    ['a case without heights', createDocument({ level: 'L1', title: '', planId: 'KP-1' })],
    ['a contradiction', seen({ endplatesBroken: 'none' })],
  ])('leave no hole in a sentence: %s', (_, document) => {
    const rows = rowsOf(document);
    expect(Object.keys(rows)).toHaveLength(11);
    for (const words of Object.values(rows)) expect(words).not.toMatch(HOLE);
    expect(
      renderToStaticMarkup(<IndexTable indices={derive(document).classification.indices} />),
    ).not.toMatch(HOLE);
  });
});

test('the bar of grades adds up and says its parts in words', () => {
  const { parts, words } = gradeBar({
    kind: 'distributed',
    best: 2,
    borderlineWith: [1],
    probabilities: { 0: 0, 1: 0.25, 2: 0.7, 3: 0.05 },
  });
  expect(parts.map(({ grade, label }) => [grade, label])).toEqual([
    [1, '1'],
    [2, '2'],
    [3, ''],
  ]);
  expect(words).toMatch(/grade 1: 25.%, grade 2: 70.%, grade 3: 5.%/);
});

describe('the comparison with an earlier picture', () => {
  const fractured = VERSE.case.levels.L1;
  if (!fractured) throw new Error('the fracture is measured');
  const against = (
    earlier: Partial<typeof fractured>,
    picture: Partial<NonNullable<KyphoDocument['case']['earlier']>> = {},
  ) => {
    const document: KyphoDocument = {
      ...VERSE,
      case: {
        ...VERSE.case,
        earlier: { daysBefore: 20, levels: { L1: { ...fractured, ...earlier } }, ...picture },
      },
    };
    const { comparison } = derive(document);
    if (!comparison) throw new Error('there are two pictures');
    return renderToStaticMarkup(<ComparisonSection comparison={comparison} daysBefore={20} />);
  };

  test('gives the change with its band and how likely it is a progression', () => {
    const shown = against({ anteriorHeightMm: 20 });
    expect(shown).toMatch(/−4\.0/);
    expect(shown).toMatch(/20.days before/);
    expect(shown).toMatch(/Progression.*of runs/);
    expect(shown).not.toMatch(HOLE);
    expect(shown).not.toMatch(/not comparable/);
  });

  test('gives the change of the wedge, and recollapse after an augmentation alone', () => {
    const depth = { endplateDepthMm: fractured.endplateDepthMm ?? 34 };
    const shown = against({ anteriorHeightMm: 20, ...depth }, { afterAugmentation: 'yes' });
    expect(shown).toMatch(/Vertebral kyphosis/);
    expect(shown).toMatch(/Recollapse.*of runs/);
    expect(against({ anteriorHeightMm: 20 })).not.toMatch(/Recollapse/);
  });

  test('says why two pictures cannot be compared, and what could not be checked', () => {
    const shown = against({ pose: 'standing', modality: null, middleHeightMm: null });
    expect(shown).toMatch(/not comparable: the poses differ, a modality is not known/);
    expect(shown).toMatch(/at least .*not checked: middle/);
    expect(shown).toMatch(/not on both/);
  });
});
