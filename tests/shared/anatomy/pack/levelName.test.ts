/** A level is read from a whole name or not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_LEVELS } from '../../../../shared/anatomy/levels.ts';
import { levelOfName } from '../../../../shared/anatomy/pack/levelName.ts';

describe('the name of a node', () => {
  it.each([
    ['L1', 'L1'],
    ['l1', 'L1'],
    ['T12', 'T12'],
    ['Th12', 'T12'],
    ['T04', 'T4'],
    ['vertebra_L1', 'L1'],
    ['vertebrae_L1', 'L1'],
    ['Vertebra L1', 'L1'],
    ['vertebra (L1)', 'L1'],
    ['L1 vertebra', 'L1'],
    ['L1-vertebra', 'L1'],
    ['L1.001', 'L1'],
    ['Lumbar vertebra 1', 'L1'],
    ['THORACIC_VERTEBRA_12', 'T12'],
    ['First lumbar vertebra', 'L1'],
    ['Twelfth thoracic vertebra', 'T12'],
    ['L6', 'L6'],
    ['T13', 'T13'],
  ])('%s is %s', (name, level) => expect(levelOfName(name)).toBe(level));

  it.each(['L1-L2', 'L1/L2', 'vertebra_L1_L2', 'vertebrae L1 L2', 'T12L1'])('%s is two', (name) =>
    expect(levelOfName(name)).toBe('ambiguous'),
  );

  it.each([
    '',
    'L0',
    'L7',
    'T0',
    'T14',
    'L12',
    'C7',
    'S1',
    'Rib_L1',
    'Rib_R12',
    'Disc_L1-L2',
    'L1 disc',
    'L1a',
    'vertebra',
    'lumbar vertebra',
    'Sixth first lumbar vertebra',
    'Cervical vertebra 1',
    'Mesh_0',
  ])('%s is none', (name) => expect(levelOfName(name)).toBeNull());

  it('is any text at all without harm', () => {
    const part = fc.constantFrom('L1', 't12', 'vertebra', ' ', '_', '0', 'lumbar', 'first', '.001');
    const any = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(part, { maxLength: 80 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(any, (name) => {
        const level = levelOfName(name);
        return level === null || level === 'ambiguous' || ALL_LEVELS.includes(level);
      }),
      { seed: 20261128, numRuns: 3000 },
    );
  });
});
