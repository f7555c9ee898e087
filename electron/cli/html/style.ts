import { DRAWING_STYLE } from './drawingStyle.ts';

/** The look of a page that stands alone: light, dark, narrow, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f3f4f3; --surface: #ffffff; --ink: #1a222b; --soft: #4a5561; --line: #d5d9dc;
  --danger: #a31f1f; --caution: #6e5500; --open: #5d4899; --focus: #1b5fc1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1216; --surface: #161b21; --ink: #eaeef2; --soft: #b4bec9; --line: #333d48;
    --danger: #ff9a94; --caution: #f1d678; --open: #c8b9f3; --focus: #7db4ff;
  }
}
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 0.95rem/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums;
}
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
footer { padding: 1rem 1.25rem 3rem; color: var(--soft); }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 0 0 0.75rem; font-size: 1.15rem; }
h3 { margin: 1.25rem 0 0.35rem; font-size: 1rem; }
p { margin: 0.35rem 0; overflow-wrap: anywhere; }
section {
  margin: 1rem 0; padding: 1rem 1.25rem; background: var(--surface);
  border: 1px solid var(--line); border-radius: 10px;
}
.soft, caption { color: var(--soft); }
.constructed { padding: 0.4rem 0.75rem; border: 2px dashed var(--ink); font-weight: 600; text-align: center; }
.facts { display: flex; flex-wrap: wrap; gap: 0.15rem 1.5rem; margin: 0.5rem 0; padding: 0; list-style: none; }
.finding { margin-top: 0.9rem; padding-inline-start: 0.8rem; border-inline-start: 4px solid var(--line); }
.finding h3 { margin: 0; }
.severity { padding: 0 0.4rem; border: 1px solid; border-radius: 4px; font-size: 0.8rem; text-transform: uppercase; }
.danger { border-color: var(--danger); } .danger .severity { color: var(--danger); }
.caution { border-color: var(--caution); } .caution .severity { color: var(--caution); }
.notAssessed { border-color: var(--open); } .notAssessed .severity { color: var(--open); }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; margin: 0.25rem 0 0.75rem; }
caption { text-align: start; padding-bottom: 0.25rem; }
th, td { padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; }
th { font-weight: 600; }
thead th { color: var(--soft); }
.grid td, .grid thead th { min-width: 6.5rem; }
.list th { width: 45%; font-weight: 400; color: var(--soft); }
code { font-size: 0.85rem; overflow-wrap: anywhere; }
@page { margin: 14mm; }
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --surface: #ffffff; --ink: #000000; --soft: #333333; --line: #999999;
    --danger: #a31f1f; --caution: #6e5500; --open: #5d4899;
  }
  body { font-size: 9pt; }
  main, header, footer { max-width: none; padding: 0; }
  section { padding: 0; border: 0; }
  .wide { overflow: visible; }
  .grid td, .grid thead th { min-width: 0; }
  h2, h3, caption { break-after: avoid; }
  tr, .finding { break-inside: avoid; }
}
${DRAWING_STYLE}`;
