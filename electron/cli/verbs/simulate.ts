/** The steppable run: the middle of every range, one line a step or one a stage. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { procedureInput } from '../../../shared/pipeline/derive.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import {
  createRun,
  isFinished,
  type RunState,
  stepRun,
} from '../../../shared/simulation/engine.ts';
import { runEnergy } from '../../../shared/simulation/runEnergy.ts';
import { paragraph, section, table } from '../text/layout.ts';
import { amount } from '../text/numbers.ts';
import { digits3 } from '../text/readingText.ts';
import { inflationText } from '../text/runText.ts';
import { text } from '../text/words.ts';
import type { Answer, Asked } from './answer.ts';
import { noRunLines } from './noRun.ts';

export function simulate({ document, derived: { run }, request }: Asked): Answer {
  const input = procedureInput(document);
  if (!run.available || !input.available) {
    const reason = run.available ? 'noHeights' : run.reason;
    return {
      lines: noRunLines(reason),
      data: { run },
      found: false,
    };
  }
  const states = statesOf(createRun(input.value));
  const shown = request.steps ? states : lastOfEachStage(states);
  const last = states.at(-1)!;
  const energy = runEnergy(last);
  return {
    lines: [
      ...section(
        text('cli.steps'),
        table([headings(), ...shown.map((state) => stepRow(state, document.plan))]),
      ),
      ...section(
        text('cli.ended'),
        table([
          [text('outcome.stopped'), text(`outcome.stop.${last.stop ?? run.value.stop}`)],
          ...last.events.map(({ code, volumePerSideMl }) => [
            text(`plan.${code}`),
            `${amount(volumePerSideMl, 'inflationVolumePerSideMl')} ${text('plan.perSide')}`,
          ]),
          ...(energy
            ? (
                [
                  ['pump', energy.pumpMj],
                  ['crush', energy.crushMj],
                  ['lift', energy.liftMj],
                  ['membrane', energy.membraneMj],
                ] as const
              ).map(([name, mj]) => [text(`cli.energy.${name}`), `${digits3(mj / 1000)} J`])
            : []),
        ]),
      ),
      ...paragraph(text('cli.middle')),
    ],
    data: { steps: shown.map(withoutSetup), stop: last.stop, events: last.events, energy },
    found: true,
  };
}

function statesOf(first: RunState): readonly RunState[] {
  const states = [first];
  for (let state = first; !isFinished(state); states.push(state)) state = stepRun(state);
  return states;
}

function lastOfEachStage(states: readonly RunState[]): readonly RunState[] {
  return states.filter(({ stage }, i) => states[i + 1]?.stage !== stage);
}

function headings(): string[] {
  return [
    text('outcome.stage'),
    text('cli.columns.volume'),
    text('cli.columns.pressure'),
    ...PLACES.map((place) => text(`places.${place}`)),
    text('cli.columns.tilt'),
    text('cli.columns.cement'),
  ];
}

function stepRow(state: RunState, plan: Plan): string[] {
  return [
    text(`stages.${state.stage}`),
    inflationText(plan, state.volumePerSideMl),
    amount(state.pressureKpa, 'pressureKpa'),
    ...PLACES.map((place) => amount(state.heightsMm[place], 'heightMm')),
    amount(state.lateralTiltDeg, 'angleDeg'),
    amount(state.cementVolumeMl, 'cementVolumeMl'),
  ];
}

function withoutSetup({ setup: _setup, ...state }: RunState): Omit<RunState, 'setup'> {
  return state;
}
