/** The first look: the segment as a drawing, and beside it what it amounts to. */

import { levelAbove, levelBelow } from '../../shared/anatomy/levels.ts';
import type { Numbering } from '../../shared/anatomy/numbering.ts';
import type { LevelMeasurements } from '../../shared/fracture/facts.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { ExplainedNumber } from '../controls/ExplainedNumber.tsx';
import { Figure } from '../controls/Figure.tsx';
import { Term } from '../glossary/Term.tsx';
import { sectionElementId } from '../state/sections.ts';
import { text } from '../text/text.ts';
import { borderlineWords, gradeWords } from '../viewModel/gradeWords.ts';
import { LateralSketch } from './LateralSketch.tsx';

interface SummarySectionProps {
  readonly derived: Derived;
  readonly numbering: Numbering;
  readonly levels: LevelMeasurements;
}

export function SummarySection({ derived, numbering, levels }: SummarySectionProps) {
  return (
    <section
      className="section summary"
      id={sectionElementId('summary')}
      tabIndex={-1}
      aria-label={text('sections.summary')}
    >
      <LateralSketch derived={derived} levels={levels} />
      <Verdict derived={derived} numbering={numbering} />
    </section>
  );
}

function Verdict({
  derived: { fracture },
  numbering,
}: Pick<SummarySectionProps, 'derived' | 'numbering'>) {
  if (!fracture.available)
    return (
      <p className="no-run" data-testid="no-assessment">
        {text(`unavailable.${fracture.reason}`)}
      </p>
    );
  const { level, heights, grade, wedgeAngleDeg, localKyphosisDeg } = fracture.value;
  const borderline = borderlineWords(grade);
  return (
    <div className="verdict">
      <Figure
        size="hero"
        tone="fracture"
        label={text(`assessment.lossAt.${grade.place}`)}
        term="heightLoss"
        estimate={heights[grade.place].lossPercent}
        quantityKey="sharePercent"
        output={`heightLoss.${grade.place}`}
      />
      <div className="grade" data-grade={grade.grade} data-testid="result-grade">
        <span className="grade-name">
          <Term id="genantGrade">{text('assessment.grade', { grade: grade.grade })}</Term>
        </span>
        <ExplainedNumber output="grade" className="grade-words">
          {gradeWords(grade)}
        </ExplainedNumber>
        {borderline && <span className="grade-borderline">{borderline}</span>}
      </div>
      <Figure
        size="body"
        label={text('assessment.wedge')}
        term="wedgeAngle"
        estimate={wedgeAngleDeg}
        quantityKey="angleDeg"
        output="wedgeAngle"
      />
      <Figure
        size="body"
        label={text('assessment.localKyphosis')}
        term="localKyphosis"
        estimate={localKyphosisDeg}
        quantityKey="angleDeg"
        output="localKyphosis"
        note={text('assessment.localKyphosisWhat', {
          above: levelAbove(level, numbering) ?? level,
          below: levelBelow(level, numbering) ?? level,
        })}
      />
    </div>
  );
}
