/** Three short lists: the fracture, the plan, and what the simulated procedure says, each estimate with its range. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Estimate } from '../../shared/quantities/estimate.ts';
import type { QuantityKey } from '../../shared/quantities/table.ts';
import { text } from '../text/text.ts';
import { formatBand, formatQuantity, formatShare } from '../viewModel/formatQuantity.ts';
import { accessWords, balloonWords } from '../viewModel/planWords.ts';

interface NumbersPartProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

interface Row {
  readonly name: string;
  readonly value: string;
  readonly band?: string;
}

export function NumbersPart({ document, derived }: NumbersPartProps) {
  return (
    <section className="report-numbers">
      <NumberList title={text('report.fracture')} rows={fractureRows(derived)} />
      <NumberList title={text('report.planned')} rows={planRows(document, derived)} />
      <NumberList title={text('report.results')} rows={resultRows(derived)} />
    </section>
  );
}

function NumberList({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <dl>
        {rows.map(({ name, value, band }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b> {band && <span className="report-band">{band}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function estimated(name: string, estimate: Estimate, key: QuantityKey): Row {
  return {
    name,
    value: formatQuantity(estimate.median, key),
    band: formatBand(estimate, key),
  };
}

function fractureRows({ fracture, run }: Derived): readonly Row[] {
  if (!fracture.available)
    return [
      {
        name: text('estimate.notAvailable'),
        value: text(`unavailable.${fracture.reason}`),
      },
    ];
  const { grade, wedgeAngleDeg, localKyphosisDeg, beckIndex, bodyVolumeMl, lostBodyVolumeMl } =
    fracture.value;
  const standing = run.available
    ? run.value.stages.find(({ stage }) => stage === 'standing')
    : undefined;
  return [
    {
      name: text('report.grade'),
      value: `${text('assessment.grade', { grade: grade.grade })}, ${text(`assessment.shapes.${grade.shape}`)}`,
      ...(grade.borderlineWith.length > 0 && {
        band: text('assessment.borderline', { grades: grade.borderlineWith.join(', ') }),
      }),
    },
    estimated(text('report.wedgeNow'), wedgeAngleDeg, 'angleDeg'),
    ...(standing
      ? [estimated(text('report.wedgeStanding'), standing.wedgeAngleDeg, 'angleDeg')]
      : []),
    estimated(text('assessment.localKyphosis'), localKyphosisDeg, 'angleDeg'),
    estimated(text('assessment.beck'), beckIndex, 'ratio'),
    estimated(text('report.volume'), bodyVolumeMl, 'volumeMl'),
    estimated(text('report.lostVolume'), lostBodyVolumeMl, 'volumeMl'),
  ];
}

function planRows({ plan }: KyphoDocument, { run }: Derived): readonly Row[] {
  const access = accessWords(plan.access);
  const balloon = balloonWords(plan.balloon);
  return [
    { name: text('report.access'), value: access.label, band: access.what },
    { name: text('report.balloon'), value: balloon.label, band: balloon.what },
    {
      name: text('report.inflation'),
      value: formatQuantity(plan.inflationVolumePerSideMl, 'inflationVolumePerSideMl'),
    },
    {
      name: text('report.depth'),
      value: formatQuantity(plan.balloonDepthShare, 'balloonDepthShare'),
    },
    ...(run.available
      ? run.value.events.map((event) => ({
          name: text(`plan.${event.code}`),
          value: event.volumePerSideMl
            ? formatQuantity(event.volumePerSideMl.median, 'inflationVolumePerSideMl')
            : text('report.notReached'),
          ...(event.volumePerSideMl && {
            band: formatBand(event.volumePerSideMl, 'inflationVolumePerSideMl'),
          }),
        }))
      : []),
  ];
}

function resultRows({ run }: Derived): readonly Row[] {
  if (!run.available)
    return [{ name: text('outcome.noRun'), value: text(`unavailable.${run.reason}`) }];
  const { gainMm, restorationOfLostPercent, pressureKpa, cement } = run.value;
  return [
    estimated(text('report.gain'), gainMm.anterior, 'heightChangeMm'),
    estimated(text('report.regained'), restorationOfLostPercent.anterior, 'sharePercent'),
    estimated(text('outcome.pressure'), pressureKpa, 'pressureKpa'),
    estimated(text('report.cement'), cement.volumeMl, 'volumeMl'),
    estimated(text('report.fill'), cement.fillPercent, 'sharePercent'),
    {
      name: text('report.stop'),
      value: text(`outcome.stop.${run.value.stop}`),
      band: text('outcome.stopShare', { share: formatShare(run.value.stopProbability) }),
    },
  ];
}
