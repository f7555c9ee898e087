// The drawings of a document at a stage.

import {
  type DescribedPlace,
  type Description,
  describe,
} from '../../../renderer/viewModel/picture/description.ts';
import { picturedAmong } from '../../../renderer/viewModel/picture/pictured.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { drawSegment } from '../../../shared/drawings/drawings.ts';
import type { Outline, OutlineKind, PaneDrawing } from '../../../shared/drawings/outline.ts';
import { drawnSegment } from '../../../shared/drawings/segmentDrawing.ts';
import type { Spot } from '../../../shared/drawings/view.ts';
import { point } from '../../../shared/math/frames.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Stage } from '../../../shared/simulation/result.ts';

export function segmentOf(document: KyphoDocument, stage: Stage = 'before') {
  return drawnSegment(derive(document), stage);
}

export function drawingsOf(document: KyphoDocument, stage: Stage = 'before') {
  return drawSegment(segmentOf(document, stage), derive(document));
}

/** The words beside the drawings. */
export function describedOf(document: KyphoDocument, stage: Stage): Description {
  const derived = derive(document);
  return describe(picturedAmong(derived, drawnSegment(derived, stage).bodies, stage));
}

/** The place a description names, in the vertebra's frame. */
export function placeOf({ lateral, sagittal, vertical }: DescribedPlace, wallY: number) {
  return point<'vertebra'>(
    lateral.towards === 'left' ? -lateral.mm : lateral.mm,
    wallY + (sagittal.towards === 'behind' ? -sagittal.mm : sagittal.mm),
    vertical.towards === 'below' ? -vertical.mm : vertical.mm,
  );
}

export function outlinesOf(pane: PaneDrawing, kind: OutlineKind): readonly Outline[] {
  return pane.outlines.filter((outline) => outline.kind === kind);
}

export function spotsOf(outline: Outline): readonly Spot[] {
  return outline.loops.flat();
}
