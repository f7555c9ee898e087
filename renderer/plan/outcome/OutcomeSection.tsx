/** What the simulated procedure gives: the numbers people ask for first, then the rest, each with its range. */

import type { Pose } from '../../../shared/fracture/facts.ts';
import type { Available } from '../../../shared/quantities/estimate.ts';
import type { ProcedureResult } from '../../../shared/simulation/result.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { Figure } from '../../controls/Figure.tsx';
import { Section } from '../../controls/Section.tsx';
import { Term } from '../../glossary/Term.tsx';
import { text } from '../../text/text.ts';
import { formatShare } from '../../viewModel/formatQuantity.ts';
import { gainWords, tiltWords } from '../../viewModel/planWords.ts';
import { StageTable } from './StageTable.tsx';

interface OutcomeSectionProps {
  readonly run: Available<ProcedureResult>;
  /** Pose of the measured fracture; null when it is not known. */
  readonly measuredPose: Pose | null;
}

export function OutcomeSection({ run, measuredPose }: OutcomeSectionProps) {
  if (!run.available)
    return (
      <Section section="outcome">
        <div className="no-run" data-testid="no-run">
          <p className="no-run-title">{text('outcome.noRun')}</p>
          <p>{text(`unavailable.${run.reason}`)}</p>
        </div>
      </Section>
    );

  const result = run.value;
  const restoration = result.restorationOfLostPercent.anterior;
  const standing = result.stages.find(({ stage }) => stage === 'standing');
  return (
    <Section
      section="outcome"
      aside={
        <span className="section-aside">
          <Term id="band">{text('estimate.bandNote')}</Term>
        </span>
      }
    >
      <div className="figures">
        {standing && (
          <Figure
            size="hero"
            label={text('outcome.anteriorStanding')}
            estimate={standing.heightsMm.anterior}
            quantityKey="heightMm"
            output="height.standing.anterior"
            testId="result-standing-anterior"
          />
        )}
        <Figure
          size="hero"
          tone="cement"
          label={text('outcome.cement')}
          estimate={result.cement.volumeMl}
          quantityKey="volumeMl"
          output="cementVolume"
          note={result.cement.volumeIs === 'planned' && text('estimate.planned')}
          testId="result-cement"
        />
        <Figure
          label={text('outcome.gainAnterior')}
          term="gain"
          estimate={result.gainMm.anterior}
          quantityKey="heightChangeMm"
          output="gain.anterior"
          testId="result-gain"
        />
        {restoration && (
          <Figure
            label={text('outcome.restoration')}
            term="restoration"
            estimate={restoration}
            quantityKey="sharePercent"
            output="restorationA.anterior"
            testId="result-restoration"
          />
        )}
      </div>
      <p className="hint">{gainWords(measuredPose)}</p>
      <Stop result={result} />
      <SmallFigures result={result} />
      <StageTable result={result} />
      <p className="hint">{text('outcome.modelEstimate')}</p>
    </Section>
  );
}

/** Why the opening ends; a vertebroplasty opens nothing. */
function Stop({ result: { stop, stopProbability } }: { readonly result: ProcedureResult }) {
  if (stop === 'noDevice') return <p className="hint">{text('outcome.postureOnly')}</p>;
  return (
    <p className="stop" data-testid="result-stop" data-stop={stop}>
      <span className="stop-label">{text('outcome.stopped')}</span>{' '}
      <strong>{text(`outcome.stop.${stop}`)}</strong>
      <ExplainedNumber output="stop" className="stop-share">
        {text('outcome.stopShare', { share: formatShare(stopProbability) })}
      </ExplainedNumber>
    </p>
  );
}

/** The pressure of a balloon, the opening of a jack, the tilt of one device: shown where there is one. */
function SmallFigures({ result }: { readonly result: ProcedureResult }) {
  const { stages, cement, pressureCurve, pressureKpa, jackOpeningMm } = result;
  const standing = stages.find(({ stage }) => stage === 'standing');
  const tilt = tiltWords(result);
  return (
    <div className={tilt ? 'figures' : 'figures figures-three'}>
      <Figure
        size="body"
        label={text('outcome.fill')}
        term="cementFill"
        estimate={cement.fillPercent}
        quantityKey="sharePercent"
        output="cementFill"
      />
      {pressureCurve && (
        <Figure
          size="body"
          tone="balloon"
          label={text('outcome.pressure')}
          estimate={pressureKpa}
          quantityKey="pressureKpa"
          output="pressure"
          testId="result-pressure"
        />
      )}
      {jackOpeningMm && (
        <Figure
          size="body"
          label={text('outcome.opening')}
          estimate={jackOpeningMm}
          quantityKey="lengthMm"
          output="jackOpening"
        />
      )}
      {standing && (
        <Figure
          size="body"
          label={text('outcome.wedge')}
          term="wedgeAngle"
          estimate={standing.wedgeAngleDeg}
          quantityKey="angleDeg"
          output="wedge.standing"
        />
      )}
      {tilt && (
        <Figure
          size="body"
          label={tilt.label}
          estimate={tilt.estimate}
          quantityKey="angleDeg"
          output="tilt.standing"
          testId="result-tilt"
        />
      )}
    </div>
  );
}
