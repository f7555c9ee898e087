/** Words that the terminal finds by a code: each code has them. */
import { describe, expect, it } from 'vitest';
import { nearNames } from '../../electron/cli/asked/nearNames.ts';
import { outputName } from '../../electron/cli/text/readingText.ts';
import { hasText } from '../../electron/cli/text/words.ts';
import { createDocument } from '../../shared/document/newDocument.ts';
import { explain } from '../../shared/pipeline/explain/explain.ts';
import { OUTPUT_IDS } from '../../shared/pipeline/explain/outputs/outputs.ts';

describe('words of the terminal', () => {
  it('name every number, no two alike unless the modality tells them apart', () => {
    const names = OUTPUT_IDS.map(outputName);
    for (const name of names) expect(name).not.toMatch(/cli\.|undefined/);
    expect(new Set(names).size).toBe(names.length - 1);
    expect(outputName('leak.anyOnCt')).toBe(outputName('leak.anyOnRadiograph'));
  });

  it('name every open question of a case of which nothing is known', () => {
    const document = createDocument({ level: 'L1', title: 'Nothing', planId: 'KP-1' });
    const open = OUTPUT_IDS.flatMap((id) => {
      const { reading } = explain(document, id);
      return reading.available && reading.value.kind === 'possible'
        ? reading.value.undecidedBy
        : [];
    });
    expect(open.length).toBeGreaterThan(20);
    for (const question of open) expect(hasText(`cli.questions.${question}`), question).toBe(true);
  });
});

describe('names that are near', () => {
  it('are those that hold the word, then those that differ by few letters', () => {
    const names = ['height.standing.anterior', 'gain.anterior', 'leak.disc', 'leakModel'];
    expect(nearNames('leak', names).slice(0, 2)).toEqual(['leak.disc', 'leakModel']);
    expect(nearNames('standng.anterior', names)[0]).toBe('height.standing.anterior');
    expect(nearNames('LEAK.DISK', names)[0]).toBe('leak.disc');
  });
});
