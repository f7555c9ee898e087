// The bundle for 3D Slicer, opened by hand: what is in the archive, in which frame, on which side.
import { inflateRawSync } from 'node:zlib';
import { STLLoader } from 'three/addons/loaders/STLLoader.js';
import { describe, expect, it } from 'vitest';
import { SIDES } from '../../../shared/anatomy/levels.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { PHASES } from '../../../shared/simulation/phase.ts';
import { needleLine } from '../../../shared/writers/slicer/markups.ts';
import { standingBodies } from '../../../shared/writers/solids/assembleSolids.ts';
import { BOTH_SIDES, fileOf, LEFT_ONLY, solidsOf, WORDS } from './plans.ts';

/** Entries of an archive by its central directory (PKZIP APPNOTE 4.3). */
function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = file.readUInt32LE(end + 16);
  for (let i = 0; i < file.readUInt16LE(end + 10); i++) {
    expect(file.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(from, from + file.readUInt32LE(at + 20));
    const method = file.readUInt16LE(at + 10);
    const content = method === 8 ? inflateRawSync(packed) : packed;
    expect(content.length).toBe(file.readUInt32LE(at + 24));
    files.set(name, Uint8Array.from(content));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return files;
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

interface Markups {
  readonly markups: readonly {
    readonly type: string;
    readonly coordinateSystem: string;
    readonly coordinateUnits: string;
    readonly controlPoints: readonly {
      readonly label: string;
      readonly position: readonly [number, number, number];
      readonly positionStatus: string;
    }[];
  }[];
}

describe.each(PHASES)('the bundle %s', (stage) => {
  const files = unzip(fileOf(BOTH_SIDES, 'slicer', stage));

  it('holds a text, a line a needle, and a surface a part', () => {
    expect([...files.keys()]).toEqual([
      'README.txt',
      'L1-needle-left.mrk.json',
      'L1-needle-right.mrk.json',
      ...solidsOf(BOTH_SIDES, stage).map(({ name }) => `${name.replaceAll(' ', '-')}.stl`),
    ]);
    expect(textOf(files.get('README.txt'))).toBe(WORDS.readme);
  });

  it.each(SIDES)('has entry and target of the %s needle as a line in LPS', (side) => {
    const { markups } = JSON.parse(textOf(files.get(`L1-needle-${side}.mrk.json`))) as Markups;
    expect(markups).toHaveLength(1);
    const [line] = markups;
    expect(line).toMatchObject({ type: 'Line', coordinateSystem: 'LPS', coordinateUnits: 'mm' });
    const { plan } = BOTH_SIDES;
    const derived = derive(BOTH_SIDES);
    const bodies = standingBodies({ derived, stage });
    if (!bodies.ok) throw new Error(bodies.error);
    const { entry, target } = needleLine(bodies.value.treated[0]!.body, plan, side);
    expect(line?.controlPoints.map(({ position }) => position)).toEqual([
      [-entry.x, -entry.y, entry.z],
      [-target.x, -target.y, target.z],
    ]);
    // In LPS the patient's left is +x; the needle goes forward, which is −y.
    const [from, to] = line!.controlPoints.map(({ position }) => position);
    expect(Math.sign(from![0])).toBe(side === 'left' ? 1 : -1);
    expect(to![1]).toBeLessThan(from![1] - 20);
    expect(line!.controlPoints.every(({ label }) => label.includes(` ${side} `))).toBe(true);
  });
});

it('lays the line of a needle into its cylinder', () => {
  const files = unzip(fileOf(LEFT_ONLY, 'slicer', 'planned'));
  expect([...files.keys()].filter((name) => name.startsWith('L1-needle'))).toEqual([
    'L1-needle-left.mrk.json',
    'L1-needle-left.stl',
  ]);
  const { markups } = JSON.parse(textOf(files.get('L1-needle-left.mrk.json'))) as Markups;
  const [from, to] = markups[0]!.controlPoints.map(({ position }) => position);
  const bytes = files.get('L1-needle-left.stl')!;
  const position = new STLLoader().parse(bytes.buffer).getAttribute('position');
  const along = [0, 1, 2].map((axis) => to![axis]! - from![axis]!);
  const length = Math.hypot(...along);
  let farthest = 0;
  for (let v = 0; v < position.count; v++) {
    const p = [position.getX(v), position.getY(v), position.getZ(v)];
    expect(p[0]).toBeGreaterThan(0);
    const w = p.map((value, axis) => value - from![axis]!);
    const share = w.reduce((sum, value, axis) => sum + value * along[axis]!, 0) / length ** 2;
    farthest = Math.max(
      farthest,
      Math.hypot(...w.map((value, axis) => value - share * along[axis]!)),
    );
  }
  // 8G: 4.19 mm.
  expect(2 * farthest).toBeCloseTo(4.19, 3);
});
