// Exported surfaces read back by three's loaders: same parts, same volumes, same side, same unit.
import { describe, expect, it } from 'vitest';
import { readAnatomyPack } from '../../../shared/anatomy/pack/readAnatomyPack.ts';
import { measureMesh } from '../../../shared/mesh/measureMesh.ts';
import type { Surface } from '../../../shared/mesh/splitQuads.ts';
import { weldVertices } from '../../../shared/mesh/weldVertices.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { stagedBodies } from '../../../shared/pipeline/stagedBodies.ts';
import { PHASES } from '../../../shared/simulation/phase.ts';
import { alsoTreated, BROKEN_BESIDE, buildDocument } from '../simulation/builders.ts';
import { readGlb, readObj, readStl } from './otherReaders.ts';
import { BOTH_SIDES, fileOf, LEFT_ONLY, solidsOf, withPlan } from './plans.ts';

/** As a share: coordinates are written with the digits of a float or 10 nm. */
const VOLUME_TOLERANCE = 1e-4;

const volumeMl = (surface: Surface) => measureMesh(surface).volumeMl;
const inMillimetres = ({ positionsMm, triangles }: Surface): Surface => ({
  positionsMm: positionsMm.map((metres) => metres * 1000),
  triangles,
});
const near = (value: number, expected: number) =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(VOLUME_TOLERANCE);

describe.each(PHASES)('the model %s', (stage) => {
  const solids = solidsOf(BOTH_SIDES, stage);
  const total = solids.reduce((sum, { surface }) => sum + volumeMl(surface), 0);

  it('is one STL in millimetres with the volume of all parts', () => {
    near(volumeMl(readStl(fileOf(BOTH_SIDES, 'stl', stage))), total);
  });

  it('is an OBJ with one named group a part, in millimetres', () => {
    const read = readObj(fileOf(BOTH_SIDES, 'obj', stage));
    expect(read.map(({ name }) => name)).toEqual(
      solids.map(({ name }) => name.replaceAll(' ', '_')),
    );
    read.forEach(({ surface }, i) => {
      near(volumeMl(surface), volumeMl(solids[i]!.surface));
    });
  });

  it('is a GLB with one named node a part, in metres', async () => {
    const { solids: read } = await readGlb(fileOf(BOTH_SIDES, 'glb', stage));
    expect(read.map(({ name }) => name)).toEqual(solids.map(({ name }) => name));
    read.forEach(({ surface, extras }, i) => {
      const ours = volumeMl(solids[i]!.surface);
      near(volumeMl(inMillimetres(surface)), ours);
      expect(extras.volumeMl).toBe(ours);
    });
  });
});

/** Coordinate of patient right, from the axes that each format states. */
const PATIENT_RIGHT: Readonly<Record<'lps' | 'gltf', (surface: Surface) => number>> = {
  lps: (surface) => -measureMesh(surface).centroidMm.x,
  gltf: (surface) => -measureMesh(surface).centroidMm.x,
};

describe('the side phantom: one needle, on the patient’s left', () => {
  const needle = solidsOf(LEFT_ONLY, 'planned').find(({ kind }) => kind === 'needle')!;

  it('lies left, comes from behind and is named so in our own frame', () => {
    const { x, y } = measureMesh(needle.surface).centroidMm;
    expect(needle.name).toBe('L1 needle left');
    expect(x).toBeLessThan(-5);
    expect(y).toBeLessThan(-5);
  });

  it('comes back on the left from an OBJ', () => {
    const read = readObj(fileOf(LEFT_ONLY, 'obj', 'planned'));
    const found = read.filter(({ name }) => name.includes('needle'));
    expect(found.map(({ name }) => name)).toEqual(['L1_needle_left']);
    expect(PATIENT_RIGHT.lps(found[0]!.surface)).toBeLessThan(-5);
    // LPS: behind is +y.
    expect(measureMesh(found[0]!.surface).centroidMm.y).toBeGreaterThan(5);
  });

  it('comes back on the left, behind and upright from a GLB', async () => {
    const { solids } = await readGlb(fileOf(LEFT_ONLY, 'glb', 'planned'));
    const found = solids.filter(({ extras }) => extras.kind === 'needle');
    expect(found.map(({ name }) => name)).toEqual(['L1 needle left']);
    expect(found[0]!.extras.side).toBe('left');
    const centroid = measureMesh(inMillimetres(found[0]!.surface)).centroidMm;
    expect(PATIENT_RIGHT.gltf(inMillimetres(found[0]!.surface))).toBeLessThan(-5);
    expect(centroid.z).toBeLessThan(-5);
    const heights = solids
      .filter(({ extras }) => extras.kind === 'vertebra')
      .map(({ surface }) => measureMesh(surface).centroidMm.y);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });

  it('pulls the surface of an STL to the left', () => {
    const centre = (stage: 'before' | 'planned') =>
      measureMesh(readStl(fileOf(LEFT_ONLY, 'stl', stage))).centroidMm.x;
    expect(centre('planned')).toBeGreaterThan(centre('before') + 0.01);
  });

  it('has cement on the left alone', () => {
    const cement = solidsOf(LEFT_ONLY, 'after').filter(({ kind }) => kind === 'cement');
    expect(cement.map(({ name }) => name)).toEqual([
      `${LEFT_ONLY.case.fracture.level} cement left`,
    ]);
    expect(measureMesh(cement[0]!.surface).centroidMm.x).toBeLessThan(0);
  });
});

it('faces outward everywhere, as three reads it: an STL has its normals on the outside', () => {
  const surface = weldVertices(readStl(fileOf(BOTH_SIDES, 'stl', 'planned')));
  expect(volumeMl(surface)).toBeGreaterThan(0);
  for (const solid of solidsOf(BOTH_SIDES, 'planned'))
    expect(volumeMl(solid.surface), solid.name).toBeGreaterThan(0);
});

it('says its frame and unit in the header of an STL, and begins as no text STL does', () => {
  const header = new TextDecoder('ascii').decode(fileOf(BOTH_SIDES, 'stl', 'before').slice(0, 80));
  expect(header).toMatch(/^Kyphoplan SPACE=LPS UNIT=mm PLAN=KP-\S+ *$/);
});

it('says in the extras of a GLB which plan and model it is, and that it is one', async () => {
  const { extras, asset } = await readGlb(fileOf(BOTH_SIDES, 'glb', 'planned'));
  expect(extras).toMatchObject({
    modelId: 'kyphoplan-model',
    caseTitle: BOTH_SIDES.case.title,
    planId: BOTH_SIDES.plan.planId,
    level: BOTH_SIDES.case.fracture.level,
    stage: 'planned',
    notice: 'A model.',
  });
  expect(asset.extras).toMatchObject({ planId: BOTH_SIDES.plan.planId });
});

it('is bones that the app reads back as an anatomy pack, level by level', () => {
  const read = readAnatomyPack(fileOf(BOTH_SIDES, 'glb', 'after'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.vertebrae.map(({ level }) => level)).toEqual(
    solidsOf(BOTH_SIDES, 'after')
      .filter(({ kind }) => kind === 'vertebra')
      .map(({ level }) => level),
  );
});

it.each(['stl', 'obj', 'glb', 'slicer'] as const)(
  'is the same %s, byte for byte, every time',
  (format) => {
    const again = Buffer.from(fileOf(LEFT_ONLY, format, 'planned'));
    expect(again.equals(fileOf(LEFT_ONLY, format, 'planned'))).toBe(true);
  },
);

it('leaves a jack in place on its side when needle and balloon are gone', () => {
  const jack = withPlan({ procedure: 'jack', approach: 'left' });
  const level = jack.case.fracture.level;
  const kinds = (stage: 'planned' | 'after') =>
    solidsOf(jack, stage)
      .filter(({ side }) => side !== null)
      .map(({ name }) => name);
  expect(kinds('planned')).toEqual(['L1 needle left', `${level} jack left`]);
  expect(kinds('after')).toEqual([`${level} cement left`, `${level} jack left`]);
  const { surface } = solidsOf(jack, 'after').at(-1)!;
  expect(volumeMl(surface)).toBeGreaterThan(0);
  expect(measureMesh(surface).centroidMm.x).toBeLessThan(0);
});

it('shows no balloon and no lift where a vertebroplasty is planned: needles and cement', () => {
  const kinds = new Set(
    solidsOf(withPlan({ procedure: 'vertebroplasty' }), 'planned').map(({ kind }) => kind),
  );
  expect([...kinds]).toEqual(['vertebra', 'disc', 'needle', 'cement']);
});

it('names the parts of every treated level by their level, as it stands in the picture', () => {
  const document = buildDocument({ levels: BROKEN_BESIDE, aside: alsoTreated(['T12', 'L2']) });
  const named = solidsOf(document, 'planned').filter(({ side }) => side !== null);
  const names = named.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const level of ['T12', 'L1', 'L2'])
    for (const side of ['left', 'right'])
      expect(names).toEqual(
        expect.arrayContaining([`${level} needle ${side}`, `${level} balloon ${side}`]),
      );
  const { others } = stagedBodies(derive(document), 'inflated');
  for (const { body } of others) {
    const { x, y, z } = measureMesh(
      named.find(({ name }) => name === `${body.shape.level} balloon left`)!.surface,
    ).centroidMm;
    const { translationMm: middle } = body.pose;
    expect(Math.hypot(x - middle.x, y - middle.y, z - middle.z)).toBeLessThan(25);
    expect(x).toBeLessThan(0);
  }
});
