/** Reads the part of Markdown that our documents use: headings, paragraphs, lists, tables and fenced code. */
import { anchorOf, type Block, plainText } from './blocks.ts';
import { parseInline } from './parseInline.ts';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const FENCE = /^```/;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const DIVIDER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
/** "**M-SIM-4 Pressure.** …": a paragraph with a name of its own. */
const EQUATION = /^\*\*(M-[A-Z]+-\d+)\b/;

export function parseMarkdown(source: string): readonly Block[] {
  const lines = source.split(/\r?\n/);
  const blocks: Block[] = [];
  const used = new Map<string, number>();
  let at = 0;
  /** Takes lines as long as they belong to the block. */
  const takeWhile = (belongs: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && belongs(lines[at]!)) at++;
    return lines.slice(start, at);
  };

  while (at < lines.length) {
    const line = lines[at]!;
    const heading = HEADING.exec(line);
    if (line.trim() === '') at++;
    else if (FENCE.test(line)) {
      at++;
      blocks.push({ kind: 'code', text: takeWhile((each) => !FENCE.test(each)).join('\n') });
      at++;
    } else if (heading) {
      at++;
      const content = parseInline(heading[2]!);
      const title = anchorOf(plainText(content));
      const before = used.get(title) ?? 0;
      used.set(title, before + 1);
      // A title that was there before is numbered, as GitHub does.
      const id = before === 0 ? title : `${title}-${before}`;
      blocks.push({ kind: 'heading', level: heading[1]!.length, id, content });
    } else if (isTable(lines, at)) blocks.push(tableOf(takeWhile((each) => each.includes('|'))));
    else if (ITEM.test(line)) {
      // A line further in goes on with the item above it.
      const taken = takeWhile((each) => ITEM.test(each) || /^\s+\S/.test(each));
      blocks.push(listOf(taken, ITEM.exec(line)?.[1] !== undefined));
    } else {
      const words = [lines[at++]!, ...takeWhile((each) => !startsBlock(lines, at, each))]
        .map((each) => each.trim())
        .join(' ');
      const id = EQUATION.exec(words)?.[1]?.toLowerCase() ?? null;
      blocks.push({ kind: 'paragraph', id, content: parseInline(words) });
    }
  }
  return blocks;
}

/** A table needs its divider: a lone line with a bar is a sentence. */
function isTable(lines: readonly string[], at: number): boolean {
  return (
    lines[at]!.includes('|') && DIVIDER.test(lines[at + 1] ?? '') && lines[at + 1]!.includes('-')
  );
}

function startsBlock(lines: readonly string[], at: number, line: string): boolean {
  return (
    line.trim() === '' ||
    HEADING.test(line) ||
    FENCE.test(line) ||
    ITEM.test(line) ||
    isTable(lines, at)
  );
}

function listOf(lines: readonly string[], ordered: boolean): Block {
  const items: string[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item) items.push(item[2]!);
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', ordered, items: items.map(parseInline) };
}

function tableOf([head = '', , ...rows]: readonly string[]): Block {
  const width = cellsOf(head).length;
  return {
    kind: 'table',
    head: cellsOf(head).map(parseInline),
    // A short row is filled up, a long one is cut: every cell stands under a head.
    rows: rows.map((row) => {
      const cells = cellsOf(row);
      return Array.from({ length: width }, (_, i) => parseInline(cells[i] ?? ''));
    }),
  };
}

/** A bar divides cells, except behind a backslash or within code, where an odd number of ticks follows it. */
const BAR = /(?<!\\)\|(?=[^`]*(?:`[^`]*`[^`]*)*$)/;

function cellsOf(row: string): string[] {
  const cells = row.trim().split(BAR);
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}
