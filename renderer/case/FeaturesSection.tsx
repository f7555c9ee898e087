/** What the classifications ask beyond the heights: signs on the pictures, and how the patient is doing. */
import type { ClinicalStatus } from '../../shared/anatomy/clinicalStatus.ts';
import type { FractureFacts } from '../../shared/fracture/facts.ts';
import { type FractureFeatures, NO_FEATURES } from '../../shared/fracture/features.ts';
import { FoldedSection } from '../controls/FoldedSection.tsx';
import { text } from '../text/text.ts';
import { ClinicalFields } from './ClinicalFields.tsx';
import { FeatureFields } from './FeatureFields.tsx';

interface FeaturesSectionProps {
  readonly facts: FractureFacts;
  readonly clinical: ClinicalStatus;
}

const FEATURES = Object.keys(NO_FEATURES) as (keyof FractureFeatures)[];

export function FeaturesSection({ facts, clinical }: FeaturesSectionProps) {
  const answers = [...FEATURES.map((field) => facts[field]), ...Object.values(clinical)];
  return (
    <FoldedSection
      section="features"
      aside={text('features.assessed', {
        assessed: answers.filter((answer) => answer !== null).length,
        asked: answers.length,
      })}
      testId="features"
    >
      <fieldset className="field-group">
        <legend className="section-aside">{text('features.pictures')}</legend>
        <FeatureFields facts={facts} />
      </fieldset>
      <fieldset className="field-group">
        <legend className="section-aside">{text('clinical.title')}</legend>
        <ClinicalFields clinical={clinical} />
      </fieldset>
    </FoldedSection>
  );
}
