/** Left: the measured case, what its heights say, and the facts around it. */
import { memo } from 'react';
import { treatedLevels } from '../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { usedCase } from '../../shared/pipeline/usedCase.ts';
import { text } from '../text/text.ts';
import { AssessmentSection } from './AssessmentSection.tsx';
import { ClassificationSection } from './classification/ClassificationSection.tsx';
import { ComparisonSection } from './classification/ComparisonSection.tsx';
import { DensitySection } from './DensitySection.tsx';
import { EarlierSection } from './EarlierSection.tsx';
import { FactsSection } from './FactsSection.tsx';
import { FeaturesSection } from './FeaturesSection.tsx';
import { HeightsSection } from './HeightsSection.tsx';
import { NumberingSection } from './NumberingSection.tsx';
import { PatientSection } from './PatientSection.tsx';
import { SafetySection } from './SafetySection.tsx';
import { SummarySection } from './SummarySection.tsx';

interface CasePanelProps {
  readonly document: KyphoDocument;
  /** null: the model failed; the entries can still be changed. */
  readonly derived: Derived | null;
}

/** What the case says rests on its fractures and its films alone: a plan that moves draws nothing here again. */
const sameCase = (a: CasePanelProps, b: CasePanelProps) =>
  a.document.case === b.document.case &&
  a.document.aside.fractures === b.document.aside.fractures &&
  a.document.films === b.document.films &&
  (a.derived === null) === (b.derived === null);

export const CasePanel = memo(function CasePanel({ document, derived }: CasePanelProps) {
  const { patient, clinical, numbering, fracture, levels, earlier, attribution } = document.case;
  const treated = treatedLevels(document);
  const { levels: used } = usedCase(document);
  return (
    <aside className="panel panel-case scroll" aria-label={text('rooms.case')}>
      {derived && <SummarySection derived={derived} numbering={numbering} levels={used} />}
      <HeightsSection
        fracturedLevel={fracture.level}
        treated={treated}
        numbering={numbering}
        levels={levels}
        used={used}
      />
      {derived?.fracture.available && (
        <AssessmentSection
          document={document}
          derived={derived}
          fracture={derived.fracture.value}
        />
      )}
      <FactsSection facts={fracture} numbering={numbering} treated={treated} />
      <SafetySection {...document.case} />
      <FeaturesSection facts={fracture} clinical={clinical} />
      {derived && <ClassificationSection classification={derived.classification} />}
      {derived?.comparison && (
        <ComparisonSection
          comparison={derived.comparison}
          daysBefore={earlier?.daysBefore ?? null}
        />
      )}
      <EarlierSection
        earlier={earlier}
        fracturedLevel={fracture.level}
        treated={treated}
        numbering={numbering}
      />
      <PatientSection patient={patient} />
      <DensitySection boneDensity={patient.boneDensity} />
      <NumberingSection numbering={numbering} />
      {attribution && <p className="attribution">{attribution}</p>}
    </aside>
  );
}, sameCase);
