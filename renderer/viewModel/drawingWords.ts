/** What a pane is called, with the directions of its edges. */
import type { PaneDrawing } from '../../shared/drawings/outline.ts';
import { text } from '../text/text.ts';

export function paneName({ view, edges }: Pick<PaneDrawing, 'view' | 'edges'>): string {
  return text('drawings.described', { name: text(`drawings.views.${view}`), ...edges });
}
