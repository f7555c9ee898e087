/** One drawing of the plan as SVG: outlines back to front, and over them its identity, sides, levels and scale. No script. */
import type { PaneDrawing } from '../../../shared/drawings/outline.ts';
import { type PaneSize, paneFrame, pathOf } from '../../../shared/drawings/paneFrame.ts';
import { outlineClass, paneMarks } from '../../../shared/drawings/paneMarks.ts';
import { text } from '../text/words.ts';
import { html, type Markup } from './markup.ts';

/** Three stand side by side on a wide page: letters large enough for a third of it. */
const SIZE: Omit<PaneSize, 'headLines'> = { widthPx: 720, heightPx: 780, textPx: 28 };

/** `identity` traces the picture to its plan: it is written into it. */
export function drawingSvg(drawing: PaneDrawing, identity: readonly string[]): Markup {
  const { widthPx, heightPx, textPx } = SIZE;
  const frame = paneFrame(drawing.bounds, { ...SIZE, headLines: identity.length });
  const { edges, levels, scale, headX, headY } = paneMarks(drawing, frame);
  const { view } = drawing;
  const name = text('drawings.described', {
    name: text(`drawings.views.${view}`),
    ...drawing.edges,
  });
  return html`<svg class="drawing" data-view="${view}" viewBox="0 0 ${widthPx} ${heightPx}" font-size="${textPx}" role="img" aria-label="${[name, ...identity].join(' · ')}">
${drawing.outlines.map(
  (
    outline,
  ) => html`<path class="${outlineClass(outline)}" fill-rule="evenodd" d="${pathOf(outline, frame)}"/>
`,
)}${edges.map(
  ({ letter, x, y }) =>
    html`<text class="drawing-edge" x="${x}" y="${y}">${text(`viewport.directions.${letter}`)}</text>
`,
)}${levels.map(
  ({ level, className, x, y }) => html`<text class="${className}" x="${x}" y="${y}">${level}</text>
`,
)}<g class="drawing-scale"><path d="${scale.path}"/><text x="${scale.x}" y="${scale.y}">${text('viewport.scale', { length: scale.lengthMm })}</text></g>
${identity.map(
  (line, i) => html`<text class="drawing-identity" x="${headX}" y="${headY(i)}">${line}</text>
`,
)}</svg>
`;
}
