// Our Markdown: what it reads, and that nothing in it is ever HTML.
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { type Block, plainText } from '../../../renderer/modelPage/markdown/blocks.ts';
import { MarkdownBlocks } from '../../../renderer/modelPage/markdown/MarkdownBlocks.tsx';
import { parseInline } from '../../../renderer/modelPage/markdown/parseInline.ts';
import { parseMarkdown } from '../../../renderer/modelPage/markdown/parseMarkdown.ts';
import { contentsOf, sectionOf } from '../../../renderer/modelPage/markdown/sections.ts';
import { MODEL_TEXT } from '../../../renderer/modelPage/modelText.ts';
import { cleanUp, render } from '../window/setUp.ts';

afterEach(cleanUp);

const kinds = (source: string) => parseMarkdown(source).map(({ kind }) => kind);

describe('inside a line', () => {
  test('code, strong, emphasis and links are read', () => {
    expect(parseInline('a `b` **c** _d_ [e](#f)').map(({ kind }) => kind)).toEqual([
      'text',
      'code',
      'text',
      'strong',
      'text',
      'emphasis',
      'text',
      'link',
    ]);
  });

  test('what stands in code is code', () => {
    expect(parseInline('`a **b** _c_`')).toEqual([{ kind: 'code', text: 'a **b** _c_' }]);
  });

  test.each([
    'p_m and A_L1',
    '2 * 3 * 4',
    'a ** b',
    'half `open',
    '[words] (no link)',
    '\\*not\\*',
  ])('an unfinished or inner mark is letters: %s', (source) => {
    expect(parseInline(source).every(({ kind }) => kind === 'text')).toBe(true);
  });

  test('an address is never followed', () => {
    for (const target of ['javascript:alert', 'https://example.org', 'file:///etc'])
      expect(parseInline(`[x](${target})`)).toMatchObject([{ kind: 'link', anchor: null }]);
    expect(parseInline('[x](#cheats)')).toMatchObject([{ kind: 'link', anchor: 'cheats' }]);
  });
});

describe('blocks', () => {
  test('headings, paragraphs, lists, tables and code stand apart', () => {
    expect(
      kinds(
        '# A\ntext\nmore\n\n- one\n  goes on\n- two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```\n# no\n```\n1. x',
      ),
    ).toEqual(['heading', 'paragraph', 'list', 'table', 'code', 'list']);
  });

  test('a list item goes on over lines', () => {
    const [list] = parseMarkdown('1. one\n   more\n2. two') as [Extract<Block, { kind: 'list' }>];
    expect(list.ordered).toBe(true);
    expect(list.items.map(plainText)).toEqual(['one more', 'two']);
  });

  test('a bar in code or behind a backslash divides no cell; short rows are filled, long ones cut', () => {
    const [table] = parseMarkdown(
      '| a | b |\n|---|---|\n| `x|y` | p \\| q |\n| 1 |\n| 1 | 2 | 3 |\n| | 2 |',
    ) as [Extract<Block, { kind: 'table' }>];
    expect(table.rows.map((row) => row.map(plainText))).toEqual([
      ['x|y', 'p | q'],
      ['1', ''],
      ['1', '2'],
      ['', '2'],
    ]);
  });

  test('two headings of one name have two places', () => {
    const ids = parseMarkdown('# Plan\n## Plan').map((block) => 'id' in block && block.id);
    expect(ids).toEqual(['plan', 'plan-1']);
  });

  test('a sentence with a bar is a sentence', () => {
    expect(kinds('either | or')).toEqual(['paragraph']);
  });

  test('a paragraph that explains an equation has its id', () => {
    expect(parseMarkdown('**M-SIM-4 Pressure.** Text')).toMatchObject([{ id: 'm-sim-4' }]);
  });

  test.each(['', '\n\n', '```', '|', '#', '- ', '**', '| a |\n| - |'])(
    'ends on odd text: %j',
    (source) => {
      expect(Array.isArray(parseMarkdown(source))).toBe(true);
    },
  );
});

describe('shown', () => {
  const show = (source: string, onFollow: (anchor: string) => void = () => undefined) =>
    render(<MarkdownBlocks blocks={parseMarkdown(source)} onFollow={onFollow} />);

  test('HTML in the text is letters', () => {
    const evil =
      '<img src=x onerror="alert(1)"> **<script>alert(1)</script>** `<b>` [<i>x</i>](javascript:alert)';
    const page = show(`# ${evil}\n\n${evil}\n\n- ${evil}\n\n| a |\n|---|\n| ${evil} |`);
    expect(page.querySelector('img, script, b, i, a')).toBeNull();
    expect(page.textContent).toContain('<script>');
  });

  test('a link inside the page is followed by its anchor', () => {
    const followed: string[] = [];
    const page = show('[Go](#there)', (anchor) => followed.push(anchor));
    act(() => page.querySelector('button')?.click());
    expect(followed).toEqual(['there']);
  });
});

describe('MODEL.md', () => {
  test('has its chapters in the contents, each with a place on the page', () => {
    const contents = contentsOf(MODEL_TEXT);
    const ids = contents.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['simulation', 'cheats']));
    const page = render(<MarkdownBlocks blocks={MODEL_TEXT} onFollow={() => undefined} />);
    for (const { id } of contents) expect(page.querySelector(`[data-anchor="${id}"]`)).toBeTruthy();
  });

  test('is read to the end: no mark is left over as letters', () => {
    const page = render(<MarkdownBlocks blocks={MODEL_TEXT} onFollow={() => undefined} />);
    for (const code of page.querySelectorAll('code')) code.remove();
    expect(page.textContent).not.toMatch(/\*\*|^#|\]\(|\| ---/m);
  });

  test('every link inside it leads somewhere', () => {
    const followed: string[] = [];
    const page = render(
      <MarkdownBlocks blocks={MODEL_TEXT} onFollow={(anchor) => followed.push(anchor)} />,
    );
    for (const link of page.querySelectorAll<HTMLButtonElement>('.page-link'))
      act(() => link.click());
    expect(followed.length).toBeGreaterThan(0);
    for (const anchor of followed)
      expect([anchor, page.querySelector(`[data-anchor="${anchor}"]`) !== null]).toEqual([
        anchor,
        true,
      ]);
  });

  test('its cheats are a list', () => {
    expect(sectionOf(MODEL_TEXT, 'cheats').some(({ kind }) => kind === 'list')).toBe(true);
    expect(sectionOf(MODEL_TEXT, 'nowhere')).toEqual([]);
  });
});
