import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvidenceId, evidence } from '../../../../shared/evidence/lookup.ts';
import { HARM_RISKS } from '../../../../shared/evidence/risks/harm.ts';
import { SOURCES } from '../../../../shared/quantities/sources.ts';

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
    const value = (id: EvidenceId) => evidence(id).value;
    const any = evidence('newFracture');
    const { events, patients } = any.denominator!;
    expect((100 * events!) / patients!).toBeCloseTo(any.value!, 1);
    expect(value('newFractureAdjacent')).toBe(8.6);
    expect(evidence('newFractureAdjacent').denominator).toBeNull();
    expect(value('oneLevelAway')).toBe(3.99);
    expect(value('twoLevelsAway')).toBe(1.97);
    expect(value('inFirstYear')).toBe(56.6);
    expect(
      (['recollapseSolidLump', 'recollapseCleft', 'recollapseJunction'] as const).map(value),
    ).toEqual([3.11, 2.97, 2.09]);
    expect((['recollapseTouching', 'recollapseNotTouching'] as const).map(value)).toEqual([
      5.2, 16.5,
    ]);
    expect(SOURCES[any.source].confidence).toBe('read');
  });

  it('[M-AFT-7] are data alone: no row carries a function', () => {
    expect([...functionsIn(HARM_RISKS)]).toEqual([]);
    expect([...functionsIn({ nested: [() => 0] })]).toHaveLength(1);
  });

  it('[M-AFT-7] are used by no formula: no module that sees a patient, or any other here, names them', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.some(({ text }) => text.includes('Patient'))).toBe(true);
    for (const { name, text } of files)
      expect([
        name,
        text.match(/evidence\/|HARM_RISKS|NEW_FRACTURES|RECOLLAPSE|new-?fracture/i),
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
