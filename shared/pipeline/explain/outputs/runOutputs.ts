/** The simulated procedure: stages, gain, restoration, events, pressure, tilt. */
import { PLACES } from '../../../anatomy/heights.ts';
import { filledSidesMl } from '../../../plan/inflation.ts';
import { entrySides } from '../../../plan/plan.ts';
import {
  FACTORS,
  type ProcedureResult,
  STAGES,
  type Stage,
  type StageResult,
} from '../../../simulation/result.ts';
import type { EquationId } from '../equations/equations.ts';
import type { Reading } from '../explanation.ts';
import { INTACT } from './fractureOutputs.ts';
import { each, eachPair, estimated, given, middle, missing, type Output, when } from './output.ts';
import { NEEDLES, sideOf } from './pathOutputs.ts';

const AFTER_LIFT: readonly EquationId[] = [
  'M-SIM-1',
  'M-SIM-2',
  'M-SIM-3',
  'M-SIM-4',
  'M-SIM-5',
  'M-SIM-9',
  'M-SIM-12',
];
/** Each stage with the formulas of all before it. */
const STAGE_EQUATIONS: Readonly<Record<Stage, readonly EquationId[]>> = {
  before: ['M-FR-5'],
  positioned: [...INTACT, 'M-SIM-1', 'M-SIM-9'],
  inflated: [...INTACT, 'M-PL-1', ...AFTER_LIFT],
  deflated: [...INTACT, 'M-PL-1', ...AFTER_LIFT, 'M-SIM-6'],
  cemented: [...INTACT, 'M-PL-1', ...AFTER_LIFT, 'M-SIM-6', 'M-SIM-7'],
  standing: [...INTACT, 'M-PL-1', ...AFTER_LIFT, 'M-SIM-6', 'M-SIM-7', 'M-SIM-8'],
  sixMonths: [...INTACT, 'M-PL-1', ...AFTER_LIFT, 'M-SIM-6', 'M-SIM-7', 'M-SIM-8'],
};
const PRESSURE: readonly EquationId[] = ['M-SIM-2', 'M-SIM-3', 'M-SIM-4', 'M-SIM-5', 'M-SIM-9'];
const EVENTS = ['bridging', 'wallLimit'] as const;

const run = (
  equations: readonly EquationId[],
  read: (result: ProcedureResult) => Reading,
): Output => ({ equations, read: ({ run: found }) => when(found, read) });

function atStage(
  stage: Stage,
  equations: readonly EquationId[],
  read: (found: StageResult) => Reading,
): Output {
  return run(equations, ({ stages }) => {
    const found = stages.find((each) => each.stage === stage);
    return found ? read(found) : missing('notInThisProcedure');
  });
}

/** At the inflation reached, on the median of the draws. */
const balloon = (read: (size: ProcedureResult['balloon']) => Reading): Output =>
  run(STAGE_EQUATIONS.inflated, ({ pressureCurve, balloon: size }) =>
    pressureCurve ? read(size) : missing('notInThisProcedure'),
  );

export const RUN_OUTPUTS = {
  ...eachPair('height', STAGES, PLACES, (stage, place) =>
    atStage(stage, STAGE_EQUATIONS[stage], ({ heightsMm }) =>
      estimated(heightsMm[place], 'heightMm'),
    ),
  ),
  ...eachPair('heightChange', STAGES, PLACES, (stage, place) =>
    atStage(stage, STAGE_EQUATIONS[stage], ({ changeMm }) =>
      estimated(changeMm[place], 'heightChangeMm'),
    ),
  ),
  ...each('wedge', STAGES, (stage) =>
    atStage(stage, [...STAGE_EQUATIONS[stage], 'M-FR-7'], ({ wedgeAngleDeg }) =>
      estimated(wedgeAngleDeg, 'angleDeg'),
    ),
  ),
  ...each('tilt', STAGES, (stage) =>
    atStage(stage, STAGE_EQUATIONS[stage], ({ lateralTiltDeg }) =>
      estimated(lateralTiltDeg, 'angleDeg'),
    ),
  ),
  ...each('gain', PLACES, (place) =>
    run(STAGE_EQUATIONS.cemented, ({ gainMm }) => estimated(gainMm[place], 'heightChangeMm')),
  ),
  ...each('restorationA', PLACES, (place) =>
    run([...STAGE_EQUATIONS.cemented, 'M-FR-17'], ({ restorationOfLostPercent }) => {
      const percent = restorationOfLostPercent[place];
      return percent ? estimated(percent, 'sharePercent') : missing('nothingLost');
    }),
  ),
  ...each('restorationB', PLACES, (place) =>
    run([...STAGE_EQUATIONS.cemented, 'M-FR-17'], ({ restorationOfIntactPercent }) =>
      estimated(restorationOfIntactPercent[place], 'sharePercent'),
    ),
  ),
  ...each('eventVolume', EVENTS, (code) =>
    run(STAGE_EQUATIONS.inflated, ({ events }) => {
      const event = events.find((found) => found.code === code);
      if (!event) return missing('notInThisProcedure');
      return event.volumePerSideMl
        ? estimated(event.volumePerSideMl, 'volumeMl')
        : missing('notReached');
    }),
  ),
  ...each('eventShare', EVENTS, (code) =>
    run(STAGE_EQUATIONS.inflated, ({ events }) => {
      const event = events.find((found) => found.code === code);
      return event
        ? given({ kind: 'share', share: event.probability })
        : missing('notInThisProcedure');
    }),
  ),
  stop: run(STAGE_EQUATIONS.inflated, ({ stop, stopProbability }) =>
    given({ kind: 'word', word: stop, share: stopProbability }),
  ),
  pressure: run(PRESSURE, ({ pressureKpa, pressureCurve }) =>
    pressureCurve ? estimated(pressureKpa, 'pressureKpa') : missing('notInThisProcedure'),
  ),
  heldPressure: run(PRESSURE, ({ pressureCurve }) =>
    pressureCurve
      ? given({
          kind: 'middle',
          value: pressureCurve.heldPressureKpa,
          quantity: 'pressureKpa',
          unit: 'kPa',
        })
      : missing('notInThisProcedure'),
  ),
  reachedVolume: balloon(({ volumePerSideMl }) => middle(volumePerSideMl, 'volumeMl')),
  ...each(
    'sideVolume',
    NEEDLES,
    (needle): Output => ({
      equations: STAGE_EQUATIONS.inflated,
      read: ({ run: found }, { plan }) =>
        when(found, ({ pressureCurve, balloon: { volumePerSideMl } }) => {
          const side = sideOf(needle);
          return pressureCurve && entrySides(plan.approach).includes(side)
            ? middle(filledSidesMl(plan, volumePerSideMl)[side], 'volumeMl')
            : missing('notInThisProcedure');
        }),
    }),
  ),
  balloonDiameter: balloon(({ diameterMm }) => middle(diameterMm, 'lengthMm')),
  balloonLength: balloon(({ lengthMm }) => middle(lengthMm, 'lengthMm')),
  compactedShell: balloon(({ shellThicknessMm }) => middle(shellThicknessMm, 'lengthMm')),
  ...each('narrowing', FACTORS, (factor) =>
    run([...STAGE_EQUATIONS.standing, 'M-SIM-10'], ({ narrowing }) => {
      const found = narrowing.find((each) => each.factor === factor);
      return found ? middle(100 * found.share, 'sharePercent') : missing('known');
    }),
  ),
  jackOpening: run(['M-SIM-1', 'M-SIM-3', 'M-SIM-12', 'M-SIM-9'], ({ jackOpeningMm }) =>
    jackOpeningMm ? estimated(jackOpeningMm, 'lengthMm') : missing('notInThisProcedure'),
  ),
} as const satisfies Record<string, Output>;
