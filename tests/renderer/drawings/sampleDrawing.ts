// The drawings of a document at a stage.

import type { KyphoDocument } from '../../../shared/document/document.ts';
import { drawSegment } from '../../../shared/drawings/drawings.ts';
import type { Outline, OutlineKind, PaneDrawing } from '../../../shared/drawings/outline.ts';
import { drawnSegment } from '../../../shared/drawings/segmentDrawing.ts';
import type { Spot } from '../../../shared/drawings/view.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Stage } from '../../../shared/simulation/result.ts';

export function segmentOf(document: KyphoDocument, stage: Stage = 'before') {
  return drawnSegment(derive(document), stage);
}

export function drawingsOf(document: KyphoDocument, stage: Stage = 'before') {
  return drawSegment(segmentOf(document, stage), derive(document));
}

export function outlinesOf(pane: PaneDrawing, kind: OutlineKind): readonly Outline[] {
  return pane.outlines.filter((outline) => outline.kind === kind);
}

export function spotsOf(outline: Outline): readonly Spot[] {
  return outline.loops.flat();
}
