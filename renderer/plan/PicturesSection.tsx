/** Pictures of the run: how the height changes step by step, and what the pressure gauge would show. */
import { mapPlaces } from '../../shared/anatomy/heights.ts';
import type { FractureAssessment } from '../../shared/fracture/assessment.ts';
import type { Available } from '../../shared/quantities/estimate.ts';
import type { ProcedureResult } from '../../shared/simulation/result.ts';
import { Section } from '../controls/Section.tsx';
import { PressurePicture } from './charts/PressurePicture.tsx';
import { WaterfallPicture } from './charts/WaterfallPicture.tsx';

interface PicturesSectionProps {
  readonly result: ProcedureResult;
  readonly fracture: Available<FractureAssessment>;
}

export function PicturesSection({ result, fracture }: PicturesSectionProps) {
  const intactMm = fracture.available
    ? mapPlaces((place) => fracture.value.heights[place].intactMm)
    : null;
  return (
    <Section section="pictures">
      <WaterfallPicture result={result} intactMm={intactMm} />
      {result.pressureCurve && <PressurePicture curve={result.pressureCurve} />}
    </Section>
  );
}
