/** From a file to named vertebrae: whose level, which side, what size; one fault refuses the pack. */
import { describe, expect, it } from 'vitest';
import { readAnatomyPack } from '../../../../shared/anatomy/pack/readAnatomyPack.ts';
import { type TestNode, writeGlb } from '../../readers/writeGlb.ts';
import { leftExcessMm, mirrored, phantom } from './phantom.ts';

const node = (name: string, more: Partial<TestNode> = {}): TestNode => ({
  name,
  surface: phantom('L1'),
  ...more,
});
const packOf = (...nodes: TestNode[]) => readAnatomyPack(writeGlb(nodes));
const faultOf = (...nodes: TestNode[]) => {
  const read = packOf(...nodes);
  return read.ok ? null : read.error;
};
/** Two levels, 35 mm apart: one above the other as in a column. */
const COLUMN = [
  node('L2', { surface: phantom('L2', { raisedMm: -35 }) }),
  node('vertebra_L1'),
  node('Disc_L1-L2 of the atlas'),
];

describe('an anatomy pack', () => {
  it('gives its vertebrae cranial first, with the direction of the column, and leaves the rest', () => {
    const read = packOf(...COLUMN);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.vertebrae.map(({ level }) => level)).toEqual(['L1', 'L2']);
    for (const { along } of read.value.vertebrae) expect(along.z).toBeGreaterThan(0.95);
    expect(read.value.copyright).toBe('Made by a test');
  });

  it('keeps the patient’s left on the left, plain or under a mirrored node', () => {
    const files: TestNode[] = [
      node('L1'),
      node('L1', { surface: mirrored(phantom('L1')), place: { scale: [-1, 1, 1] } }),
      node('L1', { place: { translation: [0.3, 1, -0.2] } }),
    ];
    for (const file of files) {
      const read = packOf({ name: 'spine', children: [file] });
      if (!read.ok) throw new Error(read.error.code);
      const p = read.value.vertebrae[0]!.surface.positionsMm;
      const shift = file.place?.translation ? 300 : 0;
      const home = p.map((value, i) => (i % 3 === 0 ? value + shift : value));
      expect(leftExcessMm(home)).toBeCloseTo(8, 2);
    }
  });

  it('shows a mirror image as the mirror image it is', () => {
    const read = packOf(node('L1', { place: { scale: [-1, 1, 1] } }));
    if (!read.ok) throw new Error(read.error.code);
    expect(leftExcessMm(read.value.vertebrae[0]!.surface.positionsMm)).toBeCloseTo(-8, 2);
  });

  it('takes a group and a mesh of the same name for one vertebra', () => {
    const read = packOf({ name: 'L1', children: [node('L1'), node('Mesh_0')] });
    expect(read.ok && read.value.vertebrae.length).toBe(1);
  });

  it('names both nodes that claim one level, and the name that claims two', () => {
    expect(faultOf(node('L1'), node('Lumbar vertebra 1'))).toEqual({
      code: 'duplicateLevel',
      where: 'L1',
      found: 'L1, Lumbar vertebra 1',
    });
    expect(faultOf(node('vertebra_L1_L2'))).toMatchObject({
      code: 'ambiguousLevel',
      where: 'vertebra_L1_L2',
    });
  });

  it('guesses no unit: what is not 15 to 120 mm wide is refused with its width', () => {
    const width = (scale: number) =>
      faultOf(node('L1', { place: { scale: [scale, scale, scale] } }));
    expect(width(1)).toBeNull();
    expect(width(0.001)).toMatchObject({ code: 'size', where: 'L1' });
    expect(width(1000 / 999)).toBeNull();
    expect(width(10)).toMatchObject({ code: 'size', found: expect.stringMatching(/^8\d\d mm$/) });
  });

  it('refuses a file without a vertebra', () => {
    expect(faultOf(node('C7'), node('Sacrum'))?.code).toBe('noVertebra');
    expect(faultOf({ name: 'L1' })?.code).toBe('noVertebra');
  });

  it('passes on what the file itself is refused for', () => {
    const read = readAnatomyPack(writeGlb(COLUMN).subarray(0, 5000));
    expect(read).toMatchObject({ ok: false, error: { code: 'truncated' } });
  });
});
