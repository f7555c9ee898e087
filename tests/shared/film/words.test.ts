/** Every code that a film can give has its words: what, why, and what now. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UNCALIBRATED_REASONS } from '../../../shared/film/calibrate.ts';
import { POINT_FAULTS } from '../../../shared/film/checkPoints.ts';
import { UNMEASURED_REASONS } from '../../../shared/film/readyFilm.ts';
import { RADIOGRAPH_NOTES } from '../../../shared/readers/radiograph/radiograph.ts';
import { RADIOGRAPH_FAULTS } from '../../../shared/readers/radiograph/radiographFault.ts';

const { radiograph: words } = JSON.parse(readFileSync('assets/text/en.json', 'utf8'));

describe('words of a film', () => {
  it.each([
    ['faults', RADIOGRAPH_FAULTS],
    ['points', POINT_FAULTS],
  ] as const)('%s say what, why and what now', (part, codes) => {
    expect(Object.keys(words[part]).sort()).toEqual([...codes].sort());
    for (const code of codes)
      for (const line of ['what', 'why', 'next']) expect(words[part][code][line]).toMatch(/\S{2}/);
  });

  it.each([
    ['notes', RADIOGRAPH_NOTES],
    ['uncalibrated', UNCALIBRATED_REASONS],
    ['unmeasured', UNMEASURED_REASONS],
  ] as const)('%s are all there, and no other', (part, codes) => {
    expect(Object.keys(words[part]).sort()).toEqual([...codes].sort());
  });
});
