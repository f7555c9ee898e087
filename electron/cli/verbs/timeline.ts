/** The procedure as the window plays it: what stands at the end of each phase. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { timelineOf } from '../../../shared/pipeline/timelineOf.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { HOLD_READ_S } from '../../../shared/simulation/constants.ts';
import type { Moment } from '../../../shared/simulation/timeline/moment.ts';
import { namingOf } from '../../../shared/simulation/timeline/phases.ts';
import { paragraph, section, table } from '../text/layout.ts';
import { amount } from '../text/numbers.ts';
import { digits3 } from '../text/readingText.ts';
import { inflationText } from '../text/runText.ts';
import { text } from '../text/words.ts';
import type { Answer, Asked } from './answer.ts';
import { noRunLines } from './noRun.ts';

export function timeline({ document, derived }: Asked): Answer {
  const found = timelineOf(document, derived);
  if (!found.available)
    return { lines: noRunLines(found.reason), data: { timeline: found }, found: false };
  const { phases, at } = found.value;
  const moments = phases.map((_, i) => at(i + 1));
  return {
    lines: [
      ...section(
        text('timeline.label'),
        table([
          [
            '',
            ...PLACES.map((place) => text(`places.${place}`)),
            text('cli.columns.volume'),
            text('cli.columns.pressure'),
            text('cli.columns.cement'),
            text('cli.minutes'),
          ],
          ...moments.map((moment) => row(moment, document.plan)),
        ]),
      ),
      ...paragraph(`${text('timeline.schematic')}.`),
    ],
    data: { timeline: moments.map(({ fillings: _fillings, ...moment }) => moment) },
    found: true,
  };
}

function row({ phase, heightsMm, readings }: Moment, plan: Plan): string[] {
  const { balloonPerSideMl, pressureKpa, cementMl, cement } = readings;
  return [
    text(`timeline.${namingOf(phase, plan.procedure)}`, { seconds: HOLD_READ_S.value }),
    ...PLACES.map((place) => amount(heightsMm[place], 'heightMm')),
    balloonPerSideMl === null ? '–' : inflationText(plan, balloonPerSideMl),
    pressureKpa === null ? '–' : amount(pressureKpa, 'pressureKpa'),
    cementMl === null ? '–' : amount(cementMl, 'cementVolumeMl'),
    cement === null ? '–' : digits3(cement.minute),
  ];
}
