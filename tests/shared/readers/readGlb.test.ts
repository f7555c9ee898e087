/** Bytes in, surfaces or one coded fault out: never a throw, never a hang, never a number that is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureMesh } from '../../../shared/mesh/measureMesh.ts';
import { GLB_FAULTS } from '../../../shared/readers/glb/glbFault.ts';
import { MAX_MESHES, readGlb } from '../../../shared/readers/glb/readGlb.ts';
import { packGlb, TETRAHEDRON, type TestNode, writeGlb } from './writeGlb.ts';

const SEED = 20261128;
const byName = (name: string) => name || null;
const one = (more: Partial<TestNode> = {}): TestNode[] => [
  { name: 'bone', surface: TETRAHEDRON, ...more },
];

function surfacesOf(bytes: Uint8Array) {
  const read = readGlb(bytes, byName);
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.where} ${read.error.found}`);
  return read.value.surfaces;
}
const faultOf = (bytes: Uint8Array) => {
  const read = readGlb(bytes, byName);
  return read.ok ? 'read' : read.error.code;
};
const rounded = (p: Float64Array) => Array.from(p, (value) => Math.round(100 * value) / 100 + 0);

describe('a good file', () => {
  it('gives its named meshes back in RAS millimetres, facing outward, with its copyright', () => {
    const read = readGlb(writeGlb(one()), byName);
    expect(read.ok && read.value.copyright).toBe('Made by a test');
    const [bone] = surfacesOf(writeGlb(one()));
    expect(bone?.name).toBe('bone');
    expect(rounded(bone!.surface.positionsMm)).toEqual([...TETRAHEDRON.positionsMm]);
    expect(measureMesh(bone!.surface).volumeMl).toBeCloseTo(10, 3);
  });

  it('places a node by translation, rotation and scale as by the matrix that says the same', () => {
    const half = Math.SQRT1_2;
    const place = { translation: [0.1, 0.2, 0.3], rotation: [0, half, 0, half], scale: [1, 2, 1] };
    // A quarter turn about +Y takes +Z to +X; +X goes to −Z. Columns, as glTF writes them.
    const matrix = [0, 0, -1, 0, 0, 2, 0, 0, 1, 0, 0, 0, 0.1, 0.2, 0.3, 1];
    const [turned] = surfacesOf(writeGlb(one({ place })));
    const [written] = surfacesOf(writeGlb(one({ place: { matrix } })));
    expect(rounded(turned!.surface.positionsMm)).toEqual(rounded(written!.surface.positionsMm));
    // The corner 40 mm in front now lies 40 mm to the left of the node, which stands left, above and in front.
    expect(rounded(turned!.surface.positionsMm).slice(6, 9)).toEqual([-140, 300, 200]);
  });

  it('hands transforms down and joins what lies below one name', () => {
    const child: TestNode = { name: '', surface: TETRAHEDRON, place: { translation: [0, 1, 0] } };
    const [bone, ...more] = surfacesOf(
      writeGlb([{ name: 'bone', place: { translation: [0, 1, 0] }, children: [child, child] }]),
    );
    expect(more).toEqual([]);
    expect(bone?.surface.positionsMm.length).toBe(24);
    expect(rounded(bone!.surface.positionsMm)[2]).toBe(2000);
    expect(measureMesh(bone!.surface).volumeMl).toBeCloseTo(20, 3);
  });

  it('keeps what is left on the left under a mirrored node, and the faces outward', () => {
    // Written mirrored, then mirrored back by the node: the place counts, not the way it was written.
    const mirrored = {
      positionsMm: TETRAHEDRON.positionsMm.map((value, i) => (i % 3 === 0 ? -value : value)),
      triangles: TETRAHEDRON.triangles.map((_, i, all) => all[i - (i % 3) + [0, 2, 1][i % 3]!]!),
    };
    const [bone] = surfacesOf(
      writeGlb([{ name: 'bone', surface: mirrored, place: { scale: [-1, 1, 1] } }]),
    );
    expect(rounded(bone!.surface.positionsMm)).toEqual([...TETRAHEDRON.positionsMm]);
    expect(measureMesh(bone!.surface).volumeMl).toBeCloseTo(10, 3);
  });

  it('reads triangles without indices, and a text with extensions that only colour', () => {
    const corners = [...TETRAHEDRON.triangles].flatMap((v) => [
      ...TETRAHEDRON.positionsMm.slice(3 * v, 3 * v + 3),
    ]);
    const soup = { positionsMm: Float64Array.from(corners), triangles: Uint32Array.from([0]) };
    const bytes = writeGlb(one({ surface: soup }), (gltf) => {
      delete gltf.meshes[0].primitives[0].indices;
      gltf.extensionsRequired = ['KHR_materials_unlit'];
    });
    expect(measureMesh(surfacesOf(bytes)[0]!.surface).volumeMl).toBeCloseTo(10, 3);
  });

  it('looks at nothing that is not wanted', () => {
    const bytes = writeGlb([{ name: '', surface: TETRAHEDRON }, ...one()], (gltf) => {
      gltf.meshes[0].primitives[0].mode = 1;
      gltf.accessors[0].count = 1e9;
    });
    expect(surfacesOf(bytes).map(({ name }) => name)).toEqual(['bone']);
  });
});

describe('a bad file', () => {
  const good = writeGlb(one());
  // biome-ignore lint/suspicious/noExplicitAny: the text of the file is spoilt on purpose
  const spoilt = (spoil: (gltf: any) => void) => writeGlb(one(), spoil);
  const patched = (at: number, value: number) => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint32(at, value, true);
    return bytes;
  };
  const coordinate = (value: number) => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    view.setFloat32(20 + view.getUint32(12, true) + 8, value, true);
    return bytes;
  };

  const cases: readonly [string, string, Uint8Array][] = [
    ['nothing', 'notGlb', new Uint8Array()],
    ['a picture', 'notGlb', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['glTF 1', 'wrongVersion', patched(4, 1)],
    ['a glTF text of version 3', 'wrongVersion', spoilt((g) => (g.asset.version = '3.0'))],
    ['no version', 'wrongVersion', spoilt((g) => delete g.asset)],
    ['a longer length than the file', 'truncated', patched(8, good.length + 1)],
    ['a text longer than the file', 'truncated', patched(12, 0xfffffff0)],
    ['a first block of another kind', 'notGlb', patched(16, 0x004e4942)],
    ['broken JSON', 'badJson', packGlb('{"asset":', [])],
    ['a text that is a list', 'badJson', packGlb('[]', [])],
    ['very deep JSON', 'badJson', packGlb('['.repeat(200_000), [])],
    [
      'compressed meshes',
      'unknownExtension',
      spoilt((g) => (g.extensionsRequired = ['KHR_draco_mesh_compression'])),
    ],
    ['an outside file', 'externalData', spoilt((g) => (g.buffers[0].uri = 'bone.bin'))],
    ['a data address', 'externalData', spoilt((g) => (g.buffers[0].uri = 'data:,x'))],
    ['another buffer', 'externalData', spoilt((g) => (g.bufferViews[0].buffer = 1))],
    ['lines', 'notTriangles', spoilt((g) => (g.meshes[0].primitives[0].mode = 1))],
    ['a strip', 'notTriangles', spoilt((g) => (g.meshes[0].primitives[0].mode = 5))],
    ['a node below itself', 'badStructure', spoilt((g) => (g.nodes[0].children = [0]))],
    ['a root twice', 'badStructure', spoilt((g) => g.scenes[0].nodes.push(0))],
    ['a child that is not there', 'badStructure', spoilt((g) => (g.nodes[0].children = [7]))],
    ['a mesh that is not there', 'badStructure', spoilt((g) => (g.nodes[0].mesh = 7))],
    ['no positions', 'badStructure', spoilt((g) => (g.meshes[0].primitives[0].attributes = {}))],
    ['a flat scale', 'badStructure', spoilt((g) => (g.nodes[0].scale = [1, 0, 1]))],
    ['half a rotation', 'badStructure', spoilt((g) => (g.nodes[0].rotation = [0, 0, 0]))],
    ['a long rotation', 'badStructure', spoilt((g) => (g.nodes[0].rotation = [0, 0, 0, 2]))],
    [
      'a perspective',
      'badStructure',
      spoilt((g) => (g.nodes[0].matrix = [1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])),
    ],
    ['a skin', 'badStructure', spoilt((g) => (g.nodes[0].skin = 0))],
    ['double positions', 'badStructure', spoilt((g) => (g.accessors[0].componentType = 5130))],
    ['flat positions', 'badStructure', spoilt((g) => (g.accessors[0].type = 'VEC2'))],
    ['sparse positions', 'badStructure', spoilt((g) => (g.accessors[0].sparse = {}))],
    ['a view past the block', 'badStructure', spoilt((g) => (g.bufferViews[0].byteLength = 1e6))],
    ['positions past the view', 'badStructure', spoilt((g) => (g.accessors[0].byteOffset = 4))],
    ['a negative offset', 'badStructure', spoilt((g) => (g.accessors[0].byteOffset = -4))],
    ['a count with a fraction', 'badStructure', spoilt((g) => (g.accessors[0].count = 1.5))],
    ['a stride of nothing', 'badStructure', spoilt((g) => (g.bufferViews[0].byteStride = 0))],
    ['two thirds of a triangle', 'badStructure', spoilt((g) => (g.accessors[1].count = 11))],
    ['an index without a vertex', 'badStructure', spoilt((g) => (g.accessors[0].count = 3))],
    ['a billion triangles', 'tooManyTriangles', spoilt((g) => (g.accessors[1].count = 3e9))],
    ['a billion vertices', 'tooManyTriangles', spoilt((g) => (g.accessors[0].count = 1e9))],
    ['a coordinate that is no number', 'notFinite', coordinate(Number.NaN)],
    ['an infinite coordinate', 'notFinite', coordinate(Infinity)],
    ['a coordinate beyond any room', 'notFinite', coordinate(1e30)],
    [
      'too many meshes',
      'tooManyMeshes',
      writeGlb(Array.from({ length: MAX_MESHES + 1 }, () => one()[0]!)),
    ],
  ];

  it.each(cases)('%s: %s', (_, code, bytes) => {
    expect(faultOf(bytes)).toBe(code);
    expect(GLB_FAULTS).toContain(code);
  });

  it('counts shared bytes every time they are used, before it makes room for them', () => {
    const fine = { ...TETRAHEDRON, triangles: new Uint32Array(3 * 60_000) };
    const bytes = writeGlb(one({ surface: fine }), (g) => {
      g.meshes[0].primitives = Array.from({ length: 40 }, () => g.meshes[0].primitives[0]);
    });
    expect(faultOf(bytes)).toBe('tooManyTriangles');
  });

  it('is refused wherever it is cut off', () => {
    for (let length = 0; length < good.length; length++)
      expect(faultOf(good.subarray(0, length))).not.toBe('read');
  });
});

describe('any file', () => {
  const big = writeGlb([
    { name: 'a', surface: TETRAHEDRON, place: { rotation: [0, 0, 0, 1] } },
    { name: 'b', children: one(), place: { matrix: [...'1000010000100001'].map(Number) } },
  ]);

  it('with bytes changed gives finite surfaces or a fault', () => {
    const changes = fc.array(fc.tuple(fc.nat(big.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(changes, (list) => {
        const bytes = big.slice();
        for (const [at, value] of list) bytes[at] = value;
        const read = readGlb(bytes, byName);
        if (!read.ok) return GLB_FAULTS.includes(read.error.code);
        return read.value.surfaces.every(
          ({ surface: { positionsMm, triangles } }) =>
            positionsMm.every(Number.isFinite) &&
            triangles.every((v) => v < positionsMm.length / 3),
        );
      }),
      { seed: SEED, numRuns: 4000 },
    );
  });

  it('with any JSON for its text gives a fault or nothing wanted', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        const read = readGlb(packGlb(json, []), byName);
        return read.ok ? read.value.surfaces.length === 0 : GLB_FAULTS.includes(read.error.code);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('of random bytes is a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => faultOf(bytes) !== 'read'),
      { seed: SEED, numRuns: 500 },
    );
  });
});
