/** What the 3D picture shows: a stage, a moment between two, or the way of a needle. */

import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import { fracturedShape } from '../../shared/pipeline/stagedBodies.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import type { Moment } from '../../shared/simulation/timeline/moment.ts';
import { text } from '../text/text.ts';
import { formatQuantity } from '../viewModel/formatQuantity.ts';
import type { NeedlePlace } from '../viewModel/paths/alongNeedle.ts';
import { stageName } from '../viewModel/stageWords.ts';
import { momentName } from '../viewModel/timelineWords.ts';
import { sectionThrough } from '../viewport/sectionThrough.ts';
import type { SectionPlane, ViewName, ViewportProps } from '../viewport/viewportProps.ts';

type Seen = Pick<ViewportProps, 'shown' | 'section' | 'caption' | 'before'>;

interface Wanted {
  readonly stage: Stage;
  readonly moment: Moment | null;
  readonly place: NeedlePlace | null;
  readonly plane: SectionPlane | null;
  readonly before: boolean;
}

export function seenOf(document: KyphoDocument, derived: Derived, wanted: Wanted): Seen {
  const { moment, place, plane, before } = wanted;
  if (place) return alongSeen(derived, place);
  return {
    shown: moment,
    section: plane && sectionThrough(plane, document, derived),
    caption: captionOf(derived, wanted),
    before,
  };
}

function captionOf({ run, plan: { procedure } }: Derived, { stage, moment }: Wanted): string {
  if (!run.available) return text('view.needlesPlanned');
  return moment ? momentName(moment, procedure) : stageName(stage, procedure);
}

/** The body as it is when the needle goes in, with nothing in it but needles. */
function alongSeen(derived: Derived, place: NeedlePlace): Seen {
  const { side, depthMm, pointMm, direction, radiusMm } = place;
  return {
    shown: {
      heightsMm: fracturedShape(derived).heightsMm,
      needleShare: 1,
      fillings: [],
      settingShare: 1,
      reached: 'before',
    },
    section: { plane: 'needle', pointMm, direction, radiusMm },
    caption: text('along.caption', {
      needle: text(`drawings.needle.${side}`),
      depth: formatQuantity(depthMm, 'lengthMm'),
    }),
    before: false,
  };
}

/** The same in words, for whoever cannot see it. */
export function sceneWords(
  { caption, section, before }: Seen,
  namedView: ViewName | null,
): readonly string[] {
  // Along the needle the caption says where the eye is.
  const from =
    namedView === null
      ? [text('picture.turned')]
      : namedView === 'needle'
        ? []
        : [text('picture.from', { view: text(`view.names.${namedView}`) })];
  return [
    caption,
    ...from,
    ...(section ? [text(`view.sections.${section.plane}`)] : []),
    ...(before ? [text('view.showBefore')] : []),
  ];
}
