/**
 * Draws our vertebrae above the same levels of an anatomy atlas, four views each, to compare shapes by eye. The atlas's are
 * levelled and brought to the size of the table (realVertebrae.ts); both rows show the same frame at the same scale.
 * KYPHOPLAN_DATA=FOLDER node tests/tools/run.mjs tests/tools/pictureVertebra.ts OUTPUT_FOLDER [LEVEL …]
 * Views: from the front, from the right, from behind, from above. Without the atlas only ours is drawn.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitVertebra } from '../../shared/anatomy/fitVertebra.ts';
import { LEVELS, type Level } from '../../shared/anatomy/levels.ts';
import { shapeVertebra } from '../../shared/anatomy/shapeVertebra.ts';
import { buildVertebraTemplate } from '../../shared/anatomy/vertebraTemplate.ts';
import { type Vec3, vec3 } from '../../shared/math/vec3.ts';
import { createCanvas, drawMesh, type View } from './drawMesh.ts';
import type { NamedMesh } from './readGlb.ts';
import { atTableSize, realVertebra } from './realVertebrae.ts';
import { encodePng } from './writePng.ts';

const PANEL = 440;
const PIXELS_PER_MM = 4.3;
const UP = vec3(0, 0, 1);
const VIEWS: readonly View[] = [
  { look: vec3(0, -1, 0), up: UP },
  { look: vec3(-1, 0, 0), up: UP },
  { look: vec3(0, 1, 0), up: UP },
  { look: vec3(0, 0, -1), up: vec3(0, 1, 0) },
];

const [folder, ...asked] = process.argv.slice(2);
if (!folder) throw new Error('Usage: pictureVertebra.ts OUTPUT_FOLDER [LEVEL …]');
mkdirSync(folder, { recursive: true });
const levels = LEVELS.filter((level) => asked.length === 0 || asked.includes(level));
const data = process.env.KYPHOPLAN_DATA;
if (!data) console.log('No atlas: KYPHOPLAN_DATA is not set.');

for (const level of levels) {
  const surface = data ? realVertebra(data, 'open3d', level) : null;
  const rows = [ours(level), ...(surface ? [atTableSize(surface, level)] : [])];
  const centreMm = middleOf(rows[0]!);
  const canvas = createCanvas(PANEL * VIEWS.length, PANEL * rows.length);
  rows.forEach((mesh, row) => {
    VIEWS.forEach((view, column) => {
      drawMesh(
        canvas,
        {
          left: column * PANEL,
          top: row * PANEL,
          size: PANEL,
          pixelsPerMm: PIXELS_PER_MM,
          centreMm,
        },
        view,
        mesh,
      );
    });
    console.log(level, row === 0 ? 'ours ' : 'atlas', sizeOf(mesh));
  });
  writeFileSync(join(folder, `${level}.png`), encodePng(canvas.rgb, canvas.width, canvas.height));
}

function ours(level: Level): NamedMesh {
  const template = buildVertebraTemplate(level);
  const shape = shapeVertebra({
    level,
    sex: null,
    statureMm: null,
    heightsMm: null,
    intactHeightsMm: null,
    endplateDepthMm: null,
    endplateWidthMm: null,
  });
  return {
    positionsMm: fitVertebra(template, shape, shape.heightsMm),
    triangles: template.triangles,
  };
}

function bounds({ positionsMm: p }: NamedMesh) {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < p.length; i++) {
    low[i % 3] = Math.min(low[i % 3]!, p[i]!);
    high[i % 3] = Math.max(high[i % 3]!, p[i]!);
  }
  return { low, high };
}

function middleOf(mesh: NamedMesh): Vec3 {
  const { low, high } = bounds(mesh);
  return vec3((low[0]! + high[0]!) / 2, (low[1]! + high[1]!) / 2, (low[2]! + high[2]!) / 2);
}

function sizeOf(mesh: NamedMesh): string {
  const { low, high } = bounds(mesh);
  return high.map((h, i) => `${'xyz'[i]} ${(h - low[i]!).toFixed(1)}`).join(' mm, ');
}
