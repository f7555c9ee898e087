// The buffers behind the picture: finite, sided, fresh on every edit, within the frame.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DrawnBody } from '../../../renderer/viewport/drawnBody.ts';
import { outlineOf } from '../../../renderer/viewport/outline.ts';
import { sectionThrough } from '../../../renderer/viewport/sectionThrough.ts';
import { segmentExtent } from '../../../renderer/viewport/segmentExtent.ts';
import { emptyGeometry, shaded, writeSurface } from '../../../renderer/viewport/toGeometry.ts';
import { bakeOcclusion } from '../../../renderer/workers/occlusion.ts';
import { buildBodyMesh } from '../../../shared/anatomy/bodyMesh.ts';
import { fitVertebra } from '../../../shared/anatomy/fitVertebra.ts';
import { poseBodies } from '../../../shared/anatomy/poseBodies.ts';
import {
  buildVertebraTemplate,
  type VertebraTemplate,
} from '../../../shared/anatomy/vertebraTemplate.ts';
import { cannulaOf } from '../../../shared/devices/ownDevice.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { cross, length, minus, normalize, vec3 } from '../../../shared/math/vec3.ts';
import { vertexNormals } from '../../../shared/mesh/vertexNormals.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { needleEnds, needleMesh } from '../../../shared/plan/needleMesh.ts';
import { planTrajectory } from '../../../shared/plan/trajectory.ts';
import { fillingMesh, fillingOf } from '../../../shared/simulation/fillingMesh.ts';
import { type ProcedureResult, stageHeightsMm } from '../../../shared/simulation/result.ts';

let document: KyphoDocument;
let derived: Derived;
let run: ProcedureResult;
let template: VertebraTemplate;
let bodies: readonly DrawnBody[];
let fractured: DrawnBody;

function bodiesAt(stage: 'before' | 'inflated'): readonly DrawnBody[] {
  const heightsMm = stageHeightsMm(run, stage);
  return poseBodies(derived.shapes, derived.fracturedLevel, {
    [derived.fracturedLevel]: heightsMm,
  }).map((body) => ({
    ...body,
    isFractured: body.shape.level === derived.fracturedLevel,
    isTreated: false,
  }));
}

beforeAll(() => {
  const decoded = decodeCaseFile(
    readFileSync(join(import.meta.dirname, '../../../assets/cases/constructed.kypho'), 'utf8'),
  );
  if (!decoded.ok) throw new Error(decoded.error.code);
  document = decoded.value.document;
  derived = derive(document);
  if (!derived.run.available) throw new Error(derived.run.reason);
  run = derived.run.value;
  template = buildVertebraTemplate(derived.fracturedLevel);
  bodies = bodiesAt('inflated');
  const found = bodies.find((body) => body.isFractured);
  if (!found) throw new Error('the fractured body is in the segment');
  fractured = found;
});

const allFinite = (values: ArrayLike<number>) =>
  Array.prototype.every.call(values, Number.isFinite);

describe('a fitted vertebra in its buffers', () => {
  test('has finite positions and unit normals', () => {
    const geometry = emptyGeometry(template.positionsMm.length, template.triangles);
    writeSurface(geometry, fitVertebra(template, fractured.shape, fractured.heightsMm));
    const normal = geometry.getAttribute('normal');
    expect(allFinite(geometry.getAttribute('position').array)).toBe(true);
    for (let v = 0; v < normal.count; v += 97)
      expect(Math.hypot(normal.getX(v), normal.getY(v), normal.getZ(v))).toBeCloseTo(1, 4);
  });

  test('is uploaded again after every write, and only then', () => {
    const geometry = emptyGeometry(template.positionsMm.length, template.triangles);
    const position = geometry.getAttribute('position') as unknown as { version: number };
    const before = position.version;
    writeSurface(geometry, template.positionsMm);
    expect(position.version).toBe(before + 1);
  });

  test('is darker in the recesses: the canal wall sees less sky than the front of the body', () => {
    const { positionsMm, triangles } = template;
    const normals = new Float32Array(positionsMm.length);
    vertexNormals(positionsMm, triangles, normals);
    const openness = bakeOcclusion(positionsMm, normals, triangles);
    const back = (derived.shapes[2]?.inferiorDepthMm ?? 0) / -2;
    const mean = (inside: (x: number, y: number, z: number) => boolean) => {
      let sum = 0;
      let count = 0;
      openness.forEach((open, v) => {
        const [x, y, z] = positionsMm.subarray(3 * v, 3 * v + 3);
        if (!inside(x ?? 0, y ?? 0, z ?? 0)) return;
        sum += open;
        count++;
      });
      expect(count).toBeGreaterThan(5);
      return sum / count;
    };
    const front = mean((x, y, z) => Math.abs(x) < 8 && y > -back * 0.6 && Math.abs(z) < 6);
    const canal = mean(
      (x, y, z) => Math.abs(x) < 9 && y < back + 1 && y > back - 6 && Math.abs(z) < 9,
    );
    expect(canal).toBeLessThan(0.9 * front);
    const colours = shaded(emptyGeometry(positionsMm.length, triangles), openness);
    expect(allFinite(colours.getAttribute('color').array)).toBe(true);
  });
});

describe('sides', () => {
  test('the right needle, balloon and cement lie at patient right, the left ones at patient left', () => {
    for (const [side, sign] of [
      ['right', 1],
      ['left', -1],
    ] as const) {
      const path = planTrajectory(fractured.shape, document.plan, side);
      const { outer, inner } = needleEnds(path, document.plan);
      expect(outer.x * sign).toBeGreaterThan(inner.x * sign);
      expect(inner.x * sign).toBeGreaterThan(0);
      for (const kind of ['balloon', 'cavity', 'cement'] as const) {
        const { positionsMm } = fillingMesh(fillingOf(kind, run), fractured, document.plan, side);
        expect(positionsMm.length).toBeGreaterThan(0);
        expect(positionsMm.every((value, i) => i % 3 !== 0 || value * sign > 0)).toBe(true);
      }
    }
  });

  test('left and right cement are not mirror images: a flipped picture would show', () => {
    const left = fillingMesh(
      fillingOf('cement', run),
      fractured,
      document.plan,
      'left',
    ).positionsMm;
    const right = fillingMesh(
      fillingOf('cement', run),
      fractured,
      document.plan,
      'right',
    ).positionsMm;
    let farthest = 0;
    for (let i = 0; i < left.length; i += 3) {
      let nearest = Number.POSITIVE_INFINITY;
      for (let j = 0; j < right.length; j += 3)
        nearest = Math.min(
          nearest,
          Math.hypot(
            left[i]! + right[j]!,
            left[i + 1]! - right[j + 1]!,
            left[i + 2]! - right[j + 2]!,
          ),
        );
      farthest = Math.max(farthest, nearest);
    }
    expect(farthest).toBeGreaterThan(0.4);
  });

  test('the printed section goes through the left cement', () => {
    const { offsetMm } = sectionThrough('sagittal', document, derived);
    const cement = fillingMesh(
      fillingOf('cement', run),
      fractured,
      document.plan,
      'left',
    ).positionsMm;
    const xs = cement.filter((_, i) => i % 3 === 0);
    expect(offsetMm).toBeGreaterThan(Math.min(...xs));
    expect(offsetMm).toBeLessThan(Math.max(...xs));
    expect(offsetMm).toBeLessThan(0);
  });
});

test('the needle is drawn at its true outer diameter', () => {
  const path = planTrajectory(fractured.shape, document.plan, 'right');
  const { outer, inner } = needleEnds(path, document.plan);
  const axis = normalize(minus(inner, outer));
  const { positionsMm } = needleMesh(path, document.plan);
  let farthest = 0;
  for (let v = 0; v < positionsMm.length; v += 3) {
    const p = vec3(positionsMm[v]!, positionsMm[v + 1]!, positionsMm[v + 2]!);
    farthest = Math.max(farthest, length(cross(minus(p, outer), axis)));
  }
  expect(2 * farthest).toBeCloseTo(cannulaOf(document.plan.sides.right.access).outerDiameterMm, 4);
});

test('the outline before the fracture stands above the front of the fractured endplate', () => {
  const highest = (points: Float32Array) =>
    Math.max(...points.filter((_, i) => i % 3 === 2 && (points[i - 1] ?? 0) > 10));
  const { shape } = fractured;
  const before = highest(outlineOf(buildBodyMesh(shape, shape.intactHeightsMm)));
  const now = highest(outlineOf(buildBodyMesh(shape, stageHeightsMm(run, 'before'))));
  expect(before).toBeGreaterThan(now + 0.3);
});

test('the outline is drawn as continuous lines, so that its dashes run through', () => {
  const points = outlineOf(buildBodyMesh(fractured.shape, fractured.heightsMm));
  let breaks = 0;
  for (let i = 6; i < points.length; i += 6)
    if ([0, 1, 2].some((axis) => points[i + axis] !== points[i - 3 + axis])) breaks++;
  // Two rims are two lines.
  expect(breaks).toBe(1);
});

test('the eye does not move while the inflation slider does', () => {
  const more = derive({ ...document, plan: { ...document.plan, inflationVolumePerSideMl: 3.4 } });
  expect(segmentExtent(more)).toEqual(segmentExtent(derived));
});
