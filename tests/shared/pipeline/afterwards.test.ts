import { describe, expect, it } from 'vitest';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { bandPlace } from '../../../shared/pipeline/afterwards/bandPlace.ts';
import { besideActual } from '../../../shared/pipeline/afterwards/besideActual.ts';
import { coverage, seriesRows } from '../../../shared/pipeline/afterwards/series.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { type Afterwards, NOTHING_AFTERWARDS } from '../../../shared/plan/afterwards.ts';
import type { Stage } from '../../../shared/simulation/result.ts';
import { buildDocument } from '../simulation/builders.ts';

const plain = buildDocument({ plan: { inflationVolumePerSideMl: 2 } });

function withAfterwards(
  change: Partial<Afterwards>,
  document: KyphoDocument = plain,
): KyphoDocument {
  const entered = { ...NOTHING_AFTERWARDS, ...change };
  return { ...document, afterwards: { [document.case.fracture.level]: entered } };
}

function run(document: KyphoDocument) {
  const { run: result } = derive(document);
  if (!result.available) throw new Error(result.reason);
  return result.value;
}

const heightAt = (document: KyphoDocument, stage: Stage) =>
  run(document).stages.find((each) => each.stage === stage)!.heightsMm.anterior;

describe('[M-AF-1] what came, beside what was given', () => {
  it('is nothing while nothing was entered', () => {
    expect(besideActual(plain)).toBeNull();
    expect(besideActual(withAfterwards({}))?.rows).toEqual([]);
  });

  it.each([
    ['supine', 2, 'cemented'],
    ['prone', null, 'cemented'],
    ['supine', 91, null],
    ['standing', 2, 'standing'],
    ['standing', 90, 'standing'],
    ['sitting', 91, 'sixMonths'],
    [null, 2, null],
  ] as const)('sets a height taken %s on day %s beside %s', (pose, daysAfter, stage) => {
    const document = withAfterwards({ pose, daysAfter, anteriorHeightMm: 20 });
    const [row] = besideActual(document)!.rows;
    expect(row?.planned?.estimate ?? null).toEqual(stage && heightAt(document, stage));
  });

  it('says below, within and above, the ends within', () => {
    const band = { low: 1, median: 2, high: 3 };
    expect([0.99, 1, 2, 3, 3.01].map((value) => bandPlace(band, value))).toEqual([
      'below',
      'within',
      'within',
      'within',
      'above',
    ]);
  });

  it('runs again with the inflation that was done, when that is another', () => {
    const done = withAfterwards({
      pose: 'standing',
      anteriorHeightMm: 20,
      inflationVolumeLeftMl: 3,
      inflationVolumeRightMl: 3.4,
    });
    const [row] = besideActual(done)!.rows;
    const other = {
      ...plain,
      plan: { ...plain.plan, inflationVolumePerSideMl: { left: 3, right: 3.4 } },
    };
    expect(row?.done?.estimate).toEqual(heightAt(other, 'standing'));
    expect(row?.planned?.estimate).toEqual(heightAt(plain, 'standing'));
  });

  it.each([{ inflationVolumeLeftMl: 3 }, { inflationVolumeLeftMl: 2, inflationVolumeRightMl: 2 }])(
    'does not run again for %o',
    (entered) => {
      const document = withAfterwards({ ...entered, placedCementMl: 4 });
      expect(besideActual(document)!.rows[0]?.done).toBeNull();
    },
  );

  it('has no pressure beside a procedure that inflates nothing', () => {
    const without = { ...plain, plan: { ...plain.plan, procedure: 'vertebroplasty' as const } };
    const [row] = besideActual(withAfterwards({ highestPressureKpa: 900 }, without))!.rows;
    expect(row).toMatchObject({ actual: 900, planned: null });
  });
});

describe('[M-AF-2] a series', () => {
  const cement = run(plain).cement.volumeMl;
  const rows = [cement.low - 0.1, cement.median, cement.high + 0.1, cement.median + 0.01].flatMap(
    (placedCementMl) => seriesRows(withAfterwards({ placedCementMl })),
  );

  it('counts how often the band held and how far the middle was off', () => {
    const [held] = coverage(rows);
    expect(held).toMatchObject({ measure: 'placedCementMl', count: 4, within: 2 });
    expect(held!.share.low).toBeLessThan(0.5);
    expect(held!.share.high).toBeGreaterThan(0.5);
    const off = (cement.low + cement.high - 2 * cement.median + 0.01) / 4;
    expect(held!.meanError).toBeCloseTo(off, 9);
  });

  it('leaves out what has nothing beside it', () => {
    const unknownPose = seriesRows(withAfterwards({ anteriorHeightMm: 20 }));
    expect(unknownPose).toHaveLength(1);
    expect(coverage(unknownPose)).toEqual([]);
  });
});
