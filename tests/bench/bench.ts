/**
 * What an edit of the case and a step of each slider cost on one core, and the geometry that follows them.
 * node tests/tools/run.mjs tests/bench/bench.ts   Medians and 95th percentiles beside their budgets: a report, not a gate.
 */
import { readFileSync } from 'node:fs';
import { buildDiscMesh } from '../../shared/anatomy/disc.ts';
import { fitVertebra } from '../../shared/anatomy/fitVertebra.ts';
import type { HeightsMm } from '../../shared/anatomy/heights.ts';
import { SIDES } from '../../shared/anatomy/levels.ts';
import { poseSegment } from '../../shared/anatomy/segment.ts';
import { buildVertebraTemplate } from '../../shared/anatomy/vertebraTemplate.ts';
import { applyCommand, type Command } from '../../shared/document/commands.ts';
import { decodeCaseFile } from '../../shared/document/decode.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { vertexNormals } from '../../shared/mesh/vertexNormals.ts';
import { DRAWS, derive } from '../../shared/pipeline/derive.ts';
import { checkPaths } from '../../shared/plan/path/checkPaths.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { buildBalloonMesh, buildCementMesh } from '../../shared/simulation/balloon/balloonShape.ts';
import { type ProcedureResult, stageHeightsMm } from '../../shared/simulation/result.ts';
import { reportColdStart } from './coldStart.ts';

const ROUNDS = 60;
const CASE_BUDGET_MS = 16;
const SLIDER_BUDGET_MS = 8;
const GEOMETRY_BUDGET_MS = 8;
/** While a handle is dragged: every margin and every finding of both needles. */
const CHECK_BUDGET_MS = 5;

const decoded = decodeCaseFile(readFileSync('assets/cases/verse004.kypho'));
if (!decoded.ok) throw new Error('the built-in case cannot be read');
const { document } = decoded.value;

/** One step of a slider: new objects each time, as an edit makes them, or the memo would answer. */
function moved(plan: Partial<Plan>): KyphoDocument {
  return { ...document, plan: { ...document.plan, ...plan } };
}

function inflated(round: number): KyphoDocument {
  return moved({ inflationVolumePerSideMl: 1 + (3 * round) / ROUNDS });
}

/** The right balloon stays where it is while the left one is filled. */
function inflatedApart(round: number): KyphoDocument {
  return moved({ inflationVolumePerSideMl: { left: 1 + (3 * round) / ROUNDS, right: 2 } });
}

/** A case edit: the front of the fractured body a tenth of a millimetre higher or lower. */
function measuredAnew(round: number): KyphoDocument {
  const { levels, fracture } = document.case;
  const measured = levels[fracture.level]!;
  const anteriorHeightMm = measured.anteriorHeightMm! + (round % 20) / 10 - 1;
  const edited = { ...levels, [fracture.level]: { ...measured, anteriorHeightMm } };
  return { ...document, case: { ...document.case, levels: edited } };
}

/** A handle dragged: the target of the left needle a little further forward each time; both sides are stored. */
const [proposedLeft, proposedRight] = derive(document).paths.map(({ path }) => path);
function dragged(round: number): KyphoDocument {
  const { left, right } = document.plan.sides;
  const target = { ...proposedLeft!.target, y: proposedLeft!.target.y - 3 + (6 * round) / ROUNDS };
  const path = { ...proposedLeft!, target };
  return moved({
    sides: { left: { ...left, path }, right: { ...right, path: proposedRight! } },
  });
}

/** The first step adds the other levels and plans; each round then moves the slider of the plan at hand alone. */
const several = (
  [
    { kind: 'treatLevel', level: 'T10' },
    { kind: 'treatLevel', level: 'T12' },
    { kind: 'treatLevel', level: 'L3' },
    { kind: 'addVariant' },
    { kind: 'addVariant' },
    { kind: 'showLevel', level: 'L1' },
  ] as const satisfies readonly Command[]
).reduce((present, command) => {
  const result = applyCommand(present, command);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}, document);

function atSeveralLevels(round: number): KyphoDocument {
  const { plan } = inflated(round);
  return { ...several, plan };
}

function runOf(round: number): ProcedureResult {
  const { run } = derive(inflated(round));
  if (!run.available) throw new Error(`the built-in case does not run: ${run.reason}`);
  return run.value;
}

/** Median and 95th percentile of the rounds, after a third of them to warm up. */
function time(work: (round: number) => void): { medianMs: number; p95Ms: number } {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work(round);
    times.push(performance.now() - start);
  }
  const settled = times.slice(ROUNDS / 3).sort((a, b) => a - b);
  return {
    medianMs: settled[Math.floor(settled.length / 2)]!,
    p95Ms: settled[Math.floor(0.95 * settled.length)]!,
  };
}

const start = performance.now();
derive(inflated(0));
const firstMs = performance.now() - start;

const { shapes, fracturedLevel } = derive(document);
const shape = shapes.find(({ level }) => level === fracturedLevel)!;
const template = buildVertebraTemplate(fracturedLevel);
const positionsMm = new Float64Array(template.positionsMm.length);
const normals = new Float32Array(template.positionsMm.length);

/** Everything that moves with the slider: the broken body, its poses, the discs beside it, and what is inside. */
function moveGeometry(heightsMm: HeightsMm, run: ProcedureResult, cement: boolean): void {
  fitVertebra(template, shape, heightsMm, positionsMm);
  vertexNormals(positionsMm, template.triangles, normals);
  const poses = poseSegment(shapes, fracturedLevel, heightsMm);
  const bodies = shapes.map((s) => ({
    shape: s,
    heightsMm: s.level === fracturedLevel ? heightsMm : s.heightsMm,
    pose: poses[s.level]!,
  }));
  const own = shapes.indexOf(shape);
  for (const upper of [own - 1, own])
    if (bodies[upper] && bodies[upper + 1]) buildDiscMesh(bodies[upper], bodies[upper + 1]!);
  for (const side of SIDES) {
    const { volumePerSideMl } = run.balloon;
    const place = { shape, heightsMm, plan: document.plan, side };
    if (cement)
      buildCementMesh({
        ...place,
        balloonVolumePerSideMl: volumePerSideMl,
        cementVolumePerSideMl: run.cement.volumeMl.median / 2,
      });
    else buildBalloonMesh({ ...place, volumePerSideMl });
  }
}

const runs = Array.from({ length: ROUNDS }, (_, round) => runOf(round));
const rows = [
  {
    what: `a height: measurement, run, ${DRAWS} draws`,
    budgetMs: CASE_BUDGET_MS,
    ...time((round) => derive(measuredAnew(round))),
  },
  {
    what: 'slider: inflation volume',
    budgetMs: SLIDER_BUDGET_MS,
    ...time((round) => derive(inflated(round))),
  },
  {
    what: 'slider: inflation volume of one side',
    budgetMs: CASE_BUDGET_MS,
    ...time((round) => derive(inflatedApart(round))),
  },
  {
    what: 'slider: balloon depth',
    budgetMs: SLIDER_BUDGET_MS,
    ...time((round) => derive(moved({ balloonDepthShare: 0.35 + (0.3 * round) / ROUNDS }))),
  },
  {
    what: 'slider: cement of a vertebroplasty',
    budgetMs: SLIDER_BUDGET_MS,
    ...time((round) =>
      derive(moved({ procedure: 'vertebroplasty', cementVolumeMl: 2 + (4 * round) / ROUNDS })),
    ),
  },
  {
    what: 'slider: four levels, three plans of each',
    budgetMs: SLIDER_BUDGET_MS,
    ...time((round) => derive(atSeveralLevels(round))),
  },
  {
    what: 'handle dragged: margins and findings again',
    budgetMs: CHECK_BUDGET_MS,
    ...time((round) => checkPaths(shape, dragged(round).plan)),
  },
  {
    what: 'handle dragged: the whole answer',
    budgetMs: CASE_BUDGET_MS,
    ...time((round) => derive(dragged(round))),
  },
  {
    what: 'geometry update, balloons inflated',
    budgetMs: GEOMETRY_BUDGET_MS,
    ...time((round) => moveGeometry(stageHeightsMm(runs[round]!, 'inflated'), runs[round]!, false)),
  },
  {
    what: 'geometry update, cement',
    budgetMs: GEOMETRY_BUDGET_MS,
    ...time((round) => moveGeometry(stageHeightsMm(runs[round]!, 'cemented'), runs[round]!, true)),
  },
];

const cell = (ms: number) => `${ms.toFixed(2)} ms`.padStart(10);
console.log(
  `${'one core, built-in case'.padEnd(42)}${'median'.padStart(10)}${'p95'.padStart(10)}    budget`,
);
for (const { what, medianMs, p95Ms, budgetMs } of rows)
  console.log(
    `${what.padEnd(42)}${cell(medianMs)}${cell(p95Ms)}${`< ${budgetMs} ms`.padStart(10)}`,
  );
console.log(`first derive, nothing warm: ${firstMs.toFixed(1)} ms`);
await reportColdStart();
