/** The look of the drawings on a page that stands alone: lines that differ in dash as well as in colour, for paper without any. */
const LIGHT = `--bone: #e9e1d0; --bone-line: #a59a83; --fracture: #e9b872; --fracture-line: #a8690f; --fracture-ink: #87530a;
  --steel: #8a97a3; --balloon: #2f78d6; --balloon-ink: #1d5cae; --cement: #159a8c; --cement-ink: #0c6d63;
  --target: #9a5f08; --canal: #d9ab00; --canal-ink: #6e5500; --disc: #e3e8ee; --faint: #636e7a;`;

export const DRAWING_STYLE = `
:root {
  ${LIGHT}
}
@media (prefers-color-scheme: dark) {
  :root {
    --bone: #cfc6b2; --bone-line: #efe7d6; --fracture: #e0a957; --fracture-line: #f3c684; --fracture-ink: #f0c17c;
    --steel: #9ba8b4; --balloon: #5c9cf0; --balloon-ink: #9cc5fb; --cement: #2fb8a8; --cement-ink: #71d8cb;
    --target: #ffc766; --canal: #e9c43a; --canal-ink: #f1d678; --disc: #1c2733; --faint: #909ca8;
  }
}
.drawings { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; }
.drawings figure { margin: 0; }
.drawings figcaption { color: var(--soft); font-size: 0.85rem; }
.drawing { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
.drawing path { fill: none; stroke-linejoin: round; stroke-linecap: round; stroke-width: 2; }
.drawing :is(.outline-body, .outline-section) { fill: var(--bone); stroke: var(--bone-line); }
.drawing .outline-arch { fill: var(--bone); fill-opacity: 0.78; stroke: var(--bone-line); }
.drawing[data-view="posterior"] .outline-arch { fill-opacity: 0.36; }
.drawing .outline-spinous { fill: var(--bone); fill-opacity: 0.7; stroke: var(--bone-line); }
.drawing :is(.outline-body, .outline-section, .outline-arch, .outline-spinous).is-fractured { fill: var(--fracture); stroke: var(--fracture-line); }
.drawing :is(.outline-body, .outline-arch, .outline-spinous).is-treated { stroke: var(--fracture-line); }
.drawing .outline-body.is-treated { fill: var(--fracture); fill-opacity: 0.5; stroke-dasharray: 10 5; }
.drawing .outline-disc { fill: var(--disc); stroke: var(--faint); stroke-opacity: 0.6; }
.drawing .outline-canal { fill: var(--canal); fill-opacity: 0.13; stroke: var(--canal-ink); stroke-opacity: 0.5; }
.drawing .outline-pedicle { stroke: var(--bone-line); }
.drawing .outline-pedicle.is-fractured { stroke: var(--fracture-ink); }
.drawing .outline-intact { stroke: var(--target); stroke-dasharray: 9 7; }
.drawing .outline-midline { stroke: var(--faint); stroke-dasharray: 16 5 3 5; }
.drawing :is(.outline-medialLine, .outline-posteriorWall) { stroke: var(--ink); }
.drawing .outline-medialLine { stroke-dasharray: 3 5; }
.drawing .outline-canalLine { stroke: var(--canal-ink); }
.drawing .outline-needle { fill: var(--steel); stroke: var(--ink); stroke-opacity: 0.6; }
.drawing .outline-needle.is-planned { fill-opacity: 0.25; }
.drawing .outline-path { stroke: var(--ink); stroke-dasharray: 10 5 3 5; }
.drawing .outline-device { fill: var(--balloon); fill-opacity: 0.18; stroke: var(--balloon); }
.drawing .outline-balloon { fill: var(--balloon); fill-opacity: 0.72; stroke: var(--balloon-ink); }
.drawing .outline-cavity { fill: var(--surface); fill-opacity: 0.72; stroke: var(--balloon); stroke-dasharray: 5 4; }
.drawing .outline-cement { fill: var(--cement); fill-opacity: 0.78; stroke: var(--cement-ink); }
.drawing .outline-jack { fill: var(--steel); stroke: var(--ink); }
.drawing text {
  fill: var(--ink); text-anchor: middle; dominant-baseline: central;
  paint-order: stroke; stroke: var(--surface); stroke-width: 5px; stroke-linejoin: round;
}
.drawing .drawing-edge { font-size: 1.2em; font-weight: 650; }
.drawing :is(.drawing-level, .drawing-identity) { text-anchor: start; font-weight: 550; }
.drawing .drawing-level:is(.is-fractured, .is-treated) { fill: var(--fracture-ink); font-weight: 700; }
.drawing-scale path { stroke: var(--ink); }
@media print {
  :root {
    ${LIGHT}
  }
  .drawings { grid-template-columns: repeat(3, 1fr); }
  .drawings figure { break-inside: avoid; }
}
`;
