/** Cement of the plan: fill, contact, leaks with their modality, its clock, and what a hand can press. */
import type { Result } from '../../../shared/base/result.ts';
import type { Columns } from '../../../shared/base/stratified.ts';
import { ACCESS_IDS } from '../../../shared/devices/catalogue.ts';
import type { CementChoice } from '../../../shared/devices/ownDevice.ts';
import { procedureInput } from '../../../shared/pipeline/derive.ts';
import { OUTPUT_IDS, OUTPUTS } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { lungRates } from '../../../shared/pipeline/lungRates.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { INJECTION_FLOW_ML_PER_MIN } from '../../../shared/simulation/cement/constants.ts';
import { latestPassage } from '../../../shared/simulation/cement/injection/handPressure.ts';
import {
  type PlannedNeedle,
  plannedNeedles,
  startPressure,
  usualInjection,
} from '../../../shared/simulation/cement/injection/planInjection.ts';
import { heatNumbers, heatReports } from '../../../shared/simulation/cement/time/heat.ts';
import { cementTimeline } from '../../../shared/simulation/cement/time/timeline.ts';
import { cementBudget } from '../../../shared/simulation/cement/volume/budget.ts';
import { cementText } from '../text/cementText.ts';
import { paragraph, section, table } from '../text/layout.ts';
import { amount, estimate, share } from '../text/numbers.ts';
import { digits3, outputName, outputRows, readingText } from '../text/readingText.ts';
import { text } from '../text/words.ts';
import type { Answer, Asked } from './answer.ts';
import { noRunLines } from './noRun.ts';

const HEAT_NUMBERS = heatNumbers();
const CEMENT_IDS = OUTPUT_IDS.filter((id) => /^(cement|contact|injection)/.test(id));
/** Beside volume and fill, which a report of the whole plan already has. */
export const CONTACT_IDS = OUTPUT_IDS.filter((id) => /^(cementPattern|contact)/.test(id));
const LEAK_IDS = OUTPUT_IDS.filter((id) => /^(leak|lung)\./.test(id));

export function cement(asked: Asked): Answer {
  const { document, derived, request } = asked;
  const { run } = derived;
  const input = procedureInput(document);
  if (!run.available || !input.available) {
    const reason = run.available ? 'noHeights' : run.reason;
    return {
      lines: noRunLines(reason),
      data: { run },
      found: false,
    };
  }
  const choice = document.plan.cementViscosity;
  const timeline = accepted(cementTimeline(choice, request.temperatureC));
  const planned = plannedNeedles(document.plan);
  const hand = ACCESS_IDS.map((needle) => ({
    ...throughNeedle(needle, choice, request, input.value.columns),
    planned: planned.find((each) => each.needle === needle)?.where ?? null,
  }));
  const { injection } = run.value.cement;
  const budget = accepted(
    cementBudget([{ level: derived.fracturedLevel, cementMl: run.value.cement.volumeMl.median }]),
  );
  return {
    lines: [
      ...section(text('cli.cementTitle'), table(outputRows(CEMENT_IDS, asked))),
      ...leakLines(asked),
      ...heatLines(run.value.cement.volumeMl.median),
      ...section(
        text('cli.timeline', {
          cement: cementText(choice),
          temperature: digits3(request.temperatureC),
        }),
        table(
          timeline.phases.map(({ phase, fromMin, toMin }) => [
            text(`cli.cementPhases.${phase}`),
            text('cli.fromTo', { from: minutes(fromMin), to: minutes(toMin) }),
          ]),
        ),
      ),
      ...section(
        text('cli.hand', {
          length: request.needleLengthMm,
          flow: INJECTION_FLOW_ML_PER_MIN.value,
        }),
        table(
          hand.map(({ needle, atStart, latest, planned: where }) => [
            text(`plan.accessOptions.${needle}`),
            estimate(atStart.pressureMpa, 'injectionPressureMpa'),
            text('cli.byHand', { share: share(atStart.byHandShare) }),
            latest.latestMin
              ? text('cli.latest', { minutes: minutes(latest.latestMin) })
              : text('cli.neverPasses'),
            where ? whereText(where, planned.length > 1 && where === injection?.where) : '',
          ]),
        ),
      ),
      ...section(text('cli.budget'), [
        ...table([
          [text('cli.budgetTotal', { levels: budget.levels }), amount(budget.totalMl, 'volumeMl')],
        ]),
        ...budget.cautions.flatMap(({ code }) => paragraph(text(`cli.budgetCautions.${code}`))),
      ]),
    ],
    data: {
      cement: run.value.cement,
      lung: lungRates(derived),
      heat: heatReports(run.value.cement.volumeMl.median),
      temperatureC: request.temperatureC,
      timeline,
      hand: {
        needleLengthMm: request.needleLengthMm,
        flowMlPerMin: INJECTION_FLOW_ML_PER_MIN.value,
        needles: hand,
      },
      budget,
    },
    found: true,
  };
}

type Of = Pick<Asked, 'derived' | 'document'>;

export function leakLines(of: Of): string[] {
  const lung = lungText(of);
  return section(text('cli.leaks'), [
    ...table(leakRows(of)),
    ...(lung === null ? [] : paragraph(lung)),
  ]);
}

/** Each rate beside what it was seen on; a rate without that means nothing. */
export function leakRows({ derived, document }: Of): string[][] {
  return LEAK_IDS.map((id) => [
    outputName(id),
    text(`modality.${OUTPUTS[id].seenOn!}`),
    readingText(OUTPUTS[id].read(derived, document)),
  ]);
}

/** What a rate of the lung is a count of; null where there is no such rate. */
export function lungText({ derived }: Pick<Of, 'derived'>): string | null {
  const lung = lungRates(derived);
  return (
    lung &&
    text('cli.lungWhy', {
      volume: amount(lung.sessionMl, 'volumeMl'),
      source: SOURCES[lung.needingOxygen.populationRate.source].citation,
    })
  );
}

/** What was measured elsewhere, each with in what; nothing of it is calculated for this body. */
function heatLines(cementMl: number): string[] {
  const reports = heatReports(cementMl);
  if (reports.length === 0) return [];
  return section(text('cli.heat'), [
    ...table(
      reports.flatMap(({ place, bands }) =>
        bands.map(({ measuredIn, lowC, highC, mostMinutesAbove50, source }) => [
          text(`heat.places.${place}`),
          text(`heat.measuredIn.${measuredIn}`),
          lowC === null
            ? text('heat.upTo', { high: digits3(highC) })
            : text('heat.range', { low: digits3(lowC), high: digits3(highC) }),
          mostMinutesAbove50 === null
            ? ''
            : text('heat.minutesAbove', { ...HEAT_NUMBERS, minutes: digits3(mostMinutesAbove50) }),
          SOURCES[source].citation,
        ]),
      ),
    ),
    ...paragraph(text('heat.why', HEAT_NUMBERS)),
    ...(reports.some(({ cautions }) => cautions.includes('volumeNotMeasured'))
      ? paragraph(text('heat.volumeNotMeasured', HEAT_NUMBERS))
      : []),
  ]);
}

function throughNeedle(
  needle: (typeof ACCESS_IDS)[number],
  choice: CementChoice,
  { temperatureC, needleLengthMm }: Asked['request'],
  columns: Columns,
) {
  const injection = { ...usualInjection(needle), needleLengthMm };
  return {
    needle,
    atStart: startPressure(needle, choice, columns, needleLengthMm),
    latest: accepted(latestPassage(injection, choice, temperatureC, columns)),
  };
}

/** Options are judged before they come here: what is refused now is a fault of the program. */
function accepted<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function whereText(where: PlannedNeedle['where'], harder: boolean): string {
  const needle = text(`cli.plannedNeedle.${where}`);
  return harder ? text('cli.plannedNeedle.harder', { needle }) : needle;
}

function minutes({ low, median, high }: Estimate): string {
  const rounded = (minute: number) => minute.toFixed(1);
  if (low === high) return rounded(median);
  const band = text('estimate.band', { low: rounded(low), high: rounded(high) });
  return `${rounded(median)} (${band})`;
}
