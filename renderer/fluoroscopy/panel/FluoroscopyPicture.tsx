/** One picture with its marks, and below it where the arm stands and how far the endplates of the level open. */

import type { RefObject } from 'react';
import { ENDPLATES, endplateRims } from '../../../shared/anatomy/endplateRims.ts';
import type { CArm } from '../../../shared/fluoroscopy/carm/cArm.ts';
import { magnification } from '../../../shared/fluoroscopy/carm/cArm.ts';
import { rimSplitMm } from '../../../shared/fluoroscopy/carm/rimSplit.ts';
import type { StagedBodies } from '../../../shared/pipeline/stagedBodies.ts';
import type { FluoroscopyView } from '../../state/fluoroscopyStore.ts';
import { text } from '../../text/text.ts';
import { armWords } from '../../viewModel/fluoroscopy/armWords.ts';
import { formatQuantity } from '../../viewModel/formatQuantity.ts';
import { Overlay } from '../../viewport/Overlay.tsx';
import { MARKED_PX, pictureMarks } from '../pictureMarks.ts';

interface FluoroscopyPictureProps {
  readonly view: FluoroscopyView;
  /** The sliders move this one. */
  readonly chosen: boolean;
  readonly arm: CArm;
  readonly bodies: StagedBodies;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
}

export function FluoroscopyPicture({ view, chosen, arm, bodies, canvas }: FluoroscopyPictureProps) {
  const { fractured } = bodies;
  const name = text(`fluoroscopy.views.${view}`);
  const [superior, inferior] = ENDPLATES.map((endplate) =>
    formatQuantity(rimSplitMm(arm, endplateRims(fractured, endplate)), 'lengthMm'),
  );
  return (
    <figure className="xray-figure" data-chosen={chosen} data-testid={`fluoroscopy-${view}`}>
      <div className="xray-picture">
        <canvas ref={canvas} className="xray-canvas" aria-hidden />
        <Overlay
          marks={pictureMarks(arm, bodies)}
          widthPx={MARKED_PX}
          heightPx={MARKED_PX}
          identity={[name, text('fluoroscopy.synthetic')]}
          pinned={false}
        />
        <span className="xray-synthetic" aria-hidden>
          {text('fluoroscopy.synthetic')}
        </span>
      </div>
      <figcaption className="xray-caption">
        <span>
          <strong>{name}</strong> {armWords(arm, magnification(arm))}
        </span>
        <span className="xray-rims">
          {text('fluoroscopy.rims', {
            level: fractured.shape.level,
            superior: superior ?? '',
            inferior: inferior ?? '',
          })}
        </span>
      </figcaption>
    </figure>
  );
}
