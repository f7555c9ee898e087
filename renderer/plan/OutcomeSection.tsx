/** What the simulated procedure gives: the three numbers people ask for first, then the rest, each with its range. */
import type { Pose } from '../../shared/fracture/facts.ts';
import type { Available } from '../../shared/quantities/estimate.ts';
import type { ProcedureResult } from '../../shared/simulation/result.ts';
import { Figure } from '../controls/Figure.tsx';
import { Section } from '../controls/Section.tsx';
import { text } from '../text/text.ts';
import { formatShare } from '../viewModel/formatQuantity.ts';
import { gainWords } from '../viewModel/planWords.ts';
import { StageTable } from './StageTable.tsx';

interface OutcomeSectionProps {
  readonly run: Available<ProcedureResult>;
  /** Pose of the measured fracture; null when it is not known. */
  readonly measuredPose: Pose | null;
}

export function OutcomeSection({ run, measuredPose }: OutcomeSectionProps) {
  if (!run.available)
    return (
      <Section title={text('sections.outcome')}>
        <div className="no-run" data-testid="no-run">
          <p className="no-run-title">{text('outcome.noRun')}</p>
          <p>{text(`unavailable.${run.reason}`)}</p>
        </div>
      </Section>
    );

  const result = run.value;
  const standing = result.stages.find(({ stage }) => stage === 'standing');
  return (
    <Section
      title={text('sections.outcome')}
      aside={<span className="section-aside">{text('estimate.bandNote')}</span>}
    >
      <div className="figures">
        {standing && (
          <Figure
            size="hero"
            label={text('outcome.anteriorStanding')}
            estimate={standing.heightsMm.anterior}
            quantityKey="heightMm"
            testId="result-standing-anterior"
          />
        )}
        <Figure
          size="hero"
          tone="cement"
          label={text('outcome.cement')}
          estimate={result.cement.volumeMl}
          quantityKey="volumeMl"
          testId="result-cement"
        />
        <Figure
          label={text('outcome.gainAnterior')}
          estimate={result.gainMm.anterior}
          quantityKey="heightChangeMm"
          testId="result-gain"
        />
        <Figure
          label={text('outcome.restoration')}
          estimate={result.restorationOfLostPercent.anterior}
          quantityKey="sharePercent"
          testId="result-restoration"
        />
      </div>
      <p className="hint">{gainWords(measuredPose)}</p>
      <p className="stop" data-testid="result-stop" data-stop={result.stop}>
        <span className="stop-label">{text('outcome.stopped')}</span>{' '}
        <strong>{text(`outcome.stop.${result.stop}`)}</strong>
        <span className="stop-share">
          {text('outcome.stopShare', { share: formatShare(result.stopProbability) })}
        </span>
      </p>
      <div className="figures figures-three">
        <Figure
          size="body"
          label={text('outcome.fill')}
          estimate={result.cement.fillPercent}
          quantityKey="sharePercent"
        />
        <Figure
          size="body"
          tone="balloon"
          label={text('outcome.pressure')}
          estimate={result.pressureKpa}
          quantityKey="pressureKpa"
        />
        {standing && (
          <Figure
            size="body"
            label={text('outcome.wedge')}
            estimate={standing.wedgeAngleDeg}
            quantityKey="angleDeg"
          />
        )}
      </div>
      <StageTable result={result} />
      <p className="hint">{text('outcome.modelEstimate')}</p>
    </Section>
  );
}
