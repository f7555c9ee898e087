import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_LEVELS } from '../../../../shared/anatomy/levels.ts';
import type { Scheme } from '../../../../shared/fracture/schemes/answer.ts';
import { SOURCES } from '../../../../shared/quantities/sources.ts';
import { quantity } from '../../../../shared/quantities/table.ts';
import { measurement } from '../../simulation/builders.ts';
import { answered, classify } from './builders.ts';

const SCHEMES = [
  'genant',
  'genantByArea',
  'modifiedSq',
  'eastellMelton',
  'mccloskeyKanis',
  'of',
  'ofScore',
  'aoSpine',
  'magerl',
  'kummell',
] as const;

describe('all classifications of one fracture', () => {
  it('[M-FR-9] name their source with its confidence, and what they rest on', () => {
    const { indices, ...schemes } = classify();
    expect(Object.keys(schemes)).toEqual([...SCHEMES]);
    const all: readonly Scheme<unknown>[] = [...Object.values(schemes), ...Object.values(indices)];
    for (const { source, confidence, basis } of all) {
      expect(confidence).toBe(SOURCES[source].confidence);
      expect(basis.length).toBeGreaterThan(0);
    }
  });

  it('[M-FR-12] say why the heights give nothing, while what was seen still classifies', () => {
    const none = classify({
      document: { levels: { L1: measurement([null, null, null], { fractured: true }) } },
      features: {
        endplatesBroken: 'superior',
        frame: 'kept',
        split: 'no',
        tensionBand: 'intact',
        displaced: 'no',
      },
    });
    const noHeights = { kind: 'notAvailable', reason: 'noHeights' };
    for (const name of ['genant', 'eastellMelton', 'mccloskeyKanis'] as const)
      expect(none[name].answer).toEqual(noHeights);
    for (const index of ['heights', 'kyphosis', 'sagittalIndex'] as const)
      expect(none.indices[index].answer).toEqual(noHeights);
    expect(answered(none.of.answer).classes).toEqual(['OF2']);
    const some = classify({ document: { levels: { L1: measurement([15, null, 22]) } } });
    expect(some.genant.answer).toEqual({ kind: 'notAvailable', reason: 'incompleteHeights' });
  });

  it('[M-FR-12] know more of a deformed body than of none: heights alone exclude OF 1', () => {
    const { answer } = classify({
      document: { levels: { L1: measurement([10, 12, 22], { fractured: true }) } },
    }).of;
    expect(answered(answer).classes).toEqual(['OF2', 'OF4', 'OF5']);
  });

  it('[M-FR-9] stay finite and whole with any legal heights', () => {
    const [min, max] = quantity('anteriorHeightMm').limits;
    const height = fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }));
    const three = fc.tuple(height, height, height);
    fc.assert(
      fc.property(fc.constantFrom(...CASE_LEVELS), three, three, (level, own, other) => {
        const around = Object.fromEntries(
          (['T3', 'T8', 'T12', 'L1', 'L5'] as const).map((at) => [at, measurement(other)]),
        );
        const classification = classify({
          document: {
            facts: { level },
            levels: { ...around, [level]: measurement(own, { fractured: true }) },
          },
        });
        for (const [path, value] of numbersIn(classification))
          expect([path, Number.isFinite(value)]).toEqual([path, true]);
        const { probabilities } = answered(classification.modifiedSq.answer);
        expect(Object.values(probabilities).reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      }),
      { seed: 9, numRuns: 60 },
    );
  });
});

function* numbersIn(value: unknown, path = ''): Generator<[string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, `${path}.${key}`);
}
