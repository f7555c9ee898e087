/** Pictures of the run: how the height changes step by step, what the pressure gauge would show, and the work it stands for. */
import { mapPlaces } from '../../shared/anatomy/heights.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { ProcedureResult } from '../../shared/simulation/result.ts';
import { Section } from '../controls/Section.tsx';
import { PressurePicture } from './charts/PressurePicture.tsx';
import { WaterfallPicture } from './charts/WaterfallPicture.tsx';
import { WorkTable } from './charts/WorkTable.tsx';

interface PicturesSectionProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
  readonly result: ProcedureResult;
}

export function PicturesSection({ document, derived, result }: PicturesSectionProps) {
  const { fracture } = derived;
  const intactMm = fracture.available
    ? mapPlaces((place) => fracture.value.heights[place].intactMm)
    : null;
  return (
    <Section section="pictures">
      <WaterfallPicture result={result} intactMm={intactMm} />
      {result.pressureCurve && (
        <>
          <PressurePicture curve={result.pressureCurve} plan={document.plan} />
          <WorkTable document={document} derived={derived} />
        </>
      )}
    </Section>
  );
}
