/** The simulated procedure as text: stages, events, cement, what spreads the band and what was assumed. */
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { planMark } from '../../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { filledSidesMl, fullerMl, fullerSide } from '../../../shared/plan/inflation.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import type {
  Assumption,
  Narrowing,
  ProcedureResult,
  RunEvent,
} from '../../../shared/simulation/result.ts';
import { classText } from './cementText.ts';
import { section, table } from './layout.ts';
import { amount, estimate, planned, share } from './numbers.ts';
import { text } from './words.ts';

export function planLines(document: KyphoDocument): string[] {
  return section(text('sections.plan'), table(planRows(document)));
}

export function planRows(document: KyphoDocument): string[][] {
  const { plan } = document;
  return [
    [text('cli.planId'), planMark(document)],
    [text('cli.procedure'), text(`plan.procedureNames.${plan.procedure}`)],
    [text('cli.approach'), text(`plan.approachNames.${plan.approach}`)],
    ...deviceRows(plan),
    [text('cli.viscosity'), classText(plan.cementViscosity)],
    [
      text('plan.depth'),
      `${amount(plan.balloonDepthShare, 'balloonDepthShare')} (${text('plan.depthWhat')})`,
    ],
  ];
}

/** What the procedure uses; the plan keeps the rest, and it means nothing here. */
function deviceRows(plan: Plan): string[][] {
  const inflation = [text('plan.inflation'), inflationText(plan, fullerMl(plan))];
  switch (plan.procedure) {
    case 'kyphoplasty':
      return [[text('plan.balloon'), deviceText(plan.balloon)], inflation];
    case 'stent':
      return [[text('cli.stent'), deviceText(plan.stent)], inflation];
    case 'jack':
      return [[text('cli.jack'), deviceText(plan.jack)]];
    case 'vertebroplasty':
      return [[text('cli.plannedCement'), amount(plan.cementVolumeMl, 'cementVolumeMl')]];
  }
}

/** What the balloons hold when the fuller one holds so much: one amount where they are filled alike, or where there is one. */
export function inflationText(plan: Plan, volumeMl: number): string {
  const of = (ml: number) => amount(ml, 'inflationVolumePerSideMl');
  if (!fullerSide(plan)) return of(volumeMl);
  const { left, right } = filledSidesMl(plan, volumeMl);
  return text('plan.eachSide', { left: of(left), right: of(right) });
}

/** The id of the catalogue, or the label of a device of the user's own, told as such. */
function deviceText(choice: Plan['balloon'] | Plan['stent'] | Plan['jack']): string {
  return typeof choice === 'string' ? choice : text('instruments.entered', { label: choice.label });
}

export function runText(run: ProcedureResult): string[] {
  return [
    ...section(text('sections.procedure'), table(stageRows(run))),
    ...section(text('sections.outcome'), table(outcomeRows(run))),
    ...section(text('sections.narrowing'), table(narrowingRows(run.narrowing))),
    ...section(
      text('sections.assumptions'),
      run.assumptions.map((assumption) => `  ${assumptionText(assumption)}`),
    ),
  ];
}

export function stageRows({ stages }: ProcedureResult): string[][] {
  return [
    [
      text('outcome.stage'),
      ...PLACES.map((place) => text(`places.${place}`)),
      text('assessment.wedge'),
    ],
    ...stages.map(({ stage, heightsMm, wedgeAngleDeg }) => [
      text(`stages.${stage}`),
      ...PLACES.map((place) => estimate(heightsMm[place], 'heightMm')),
      estimate(wedgeAngleDeg, 'angleDeg'),
    ]),
  ];
}

export function outcomeRows(run: ProcedureResult): string[][] {
  const restoration = run.restorationOfLostPercent.anterior;
  return [
    ...run.events.map((event) => [text(`plan.${event.code}`), eventText(event)]),
    [
      text('outcome.stopped'),
      `${text(`outcome.stop.${run.stop}`)} (${text('outcome.stopShare', { share: share(run.stopProbability) })})`,
    ],
    ...(run.pressureCurve
      ? [[text('outcome.pressure'), estimate(run.pressureKpa, 'pressureKpa')]]
      : []),
    ...PLACES.map((place) => [
      text('cli.gain', { place: text(`places.${place}`).toLowerCase() }),
      estimate(run.gainMm[place], 'heightChangeMm'),
    ]),
    [
      text('cli.restoration'),
      restoration ? estimate(restoration, 'sharePercent') : text('numberPage.reasons.nothingLost'),
    ],
    [
      text('cli.restorationOfIntact'),
      estimate(run.restorationOfIntactPercent.anterior, 'sharePercent'),
    ],
    [
      text('cli.cement'),
      run.cement.volumeIs === 'planned'
        ? planned(amount(run.cement.volumeMl.median, 'volumeMl'))
        : estimate(run.cement.volumeMl, 'volumeMl'),
    ],
    [text('outcome.fill'), estimate(run.cement.fillPercent, 'sharePercent')],
  ];
}

function eventText({ volumePerSideMl, probability }: RunEvent): string {
  const reached = text('plan.eventReached', { share: share(probability) });
  return volumePerSideMl
    ? `${estimate(volumePerSideMl, 'inflationVolumePerSideMl')} ${text('plan.perSide')}, ${reached}`
    : text('cli.eventNever');
}

/** Shares below this are noise of the draws. */
const WORTH_SHOWING = 0.01;

export function narrowingRows(narrowing: readonly Narrowing[]): string[][] {
  return narrowing
    .filter((row) => row.share >= WORTH_SHOWING)
    .sort((a, b) => b.share - a.share)
    .map((row) => [
      share(row.share),
      text(`narrowing.factors.${row.factor}`),
      row.actionable ? text(`narrowing.how.${row.factor}`) : text('narrowing.model'),
    ]);
}

const FACT_QUANTITY: Readonly<Partial<Record<Assumption['fact'], QuantityKey>>> = {
  boneDensity: 'densityMgPerCm3',
  daysSinceFracture: 'daysSinceFracture',
  stature: 'statureMm',
};

export function assumptionText({ fact, range }: Assumption): string {
  const name = text(`assumptions.facts.${fact}`);
  const key = FACT_QUANTITY[fact];
  if (!range || !key) return text('assumptions.open', { fact: name });
  const [low, high] = range;
  return text('assumptions.range', { fact: name, low: amount(low, key), high: amount(high, key) });
}
