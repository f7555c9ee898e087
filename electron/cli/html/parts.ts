/** Sections and tables of a page: every table has a caption, every row and column its heading. */
import { html, type Markup } from './markup.ts';

type Rows = readonly (readonly string[])[];

export function part(title: string, ...contents: readonly (Markup | null)[]): Markup {
  return html`<section>
<h2>${title}</h2>
${contents}</section>
`;
}

export function sentence(words: string): Markup {
  return html`<p>${words}</p>
`;
}

export function soft(words: string): Markup {
  return html`<p class="soft">${words}</p>
`;
}

/** Name and value, and what else a row has. */
export function list(caption: string, rows: Rows): Markup | null {
  if (rows.length === 0) return null;
  return html`<table class="list">
<caption>${caption}</caption>
<tbody>
${rows.map(bodyRow)}</tbody>
</table>
`;
}

/** Its first row names the columns. On a narrow screen it scrolls, by keyboard as well. */
export function grid(caption: string, [headings = [], ...rows]: Rows): Markup {
  const [corner = '', ...columns] = headings;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}">
<table class="grid">
<caption>${caption}</caption>
<thead><tr>${corner === '' ? html`<td></td>` : html`<th scope="col">${corner}</th>`}${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(bodyRow)}</tbody>
</table>
</div>
`;
}

function bodyRow([name = '', ...values]: readonly string[]): Markup {
  return html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td>${value}</td>`)}</tr>
`;
}
