import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../../../shared/quantities/sources.ts';
import * as rates from '../../../../shared/simulation/after/populationRates.ts';

const ROOM = 'shared/simulation/after';
const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(ROOM, name), 'utf8') }));

/** Functions anywhere in a value. */
function* functionsIn(value: unknown): Generator<unknown> {
  if (typeof value === 'function') yield value;
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) yield* functionsIn(inner);
}

describe('figures on recollapse and new fractures', () => {
  it('[M-AFT-7] are the published ones, with their denominators where they are known', () => {
    const { NEW_FRACTURES: fractures, RECOLLAPSE: recollapse } = rates;
    const { events, of } = fractures.rate.any.counted!;
    expect((100 * events) / of).toBeCloseTo(fractures.rate.any.percent.value, 1);
    expect(fractures.rate.adjacent.percent.value).toBe(8.6);
    expect(fractures.rate.adjacent.counted).toBeNull();
    expect(fractures.hazardRatio.oneLevelAway.value).toBe(3.99);
    expect(fractures.hazardRatio.twoLevelsAway.value).toBe(1.97);
    expect(fractures.inFirstYear.percent.value).toBe(56.6);
    expect(Object.values(recollapse.oddsRatio).map(({ value }) => value)).toEqual([
      3.11, 2.97, 2.09,
    ]);
    expect(Object.values(recollapse.rate).map(({ percent }) => percent.value)).toEqual([5.2, 16.5]);
    expect(SOURCES[fractures.rate.any.percent.source].confidence).toBe('read');
  });

  it('[M-AFT-7] are data alone: the module exports no function', () => {
    expect([...functionsIn(rates)]).toEqual([]);
    expect([...functionsIn({ nested: [() => 0] })]).toHaveLength(1);
  });

  it('[M-AFT-7] are used by no formula: no module that sees a patient, or any other here, imports them', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.some(({ text }) => text.includes('Patient'))).toBe(true);
    for (const { name, text } of files)
      if (name !== 'populationRates.ts')
        expect([
          name,
          text.match(/populationRates|NEW_FRACTURES|RECOLLAPSE|new-?fracture/i),
        ]).toEqual([name, null]);
  });
});

describe('the time after', () => {
  it('[M-AFT-5] makes no promise: code and document have no word for a posture or height given back', () => {
    const document =
      readFileSync('shared/MODEL.md', 'utf8').match(/\n## After\n[\s\S]*?\n## /)?.[0] ?? '';
    expect(document.length).toBeGreaterThan(1000);
    for (const { name, text } of [...files, { name: 'MODEL.md', text: document }])
      expect([name, text.match(/restor\w*/gi)]).toEqual([name, null]);
  });
});
