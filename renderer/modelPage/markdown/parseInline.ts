/** Marks inside a line: `code`, **strong**, _emphasis_, [words](#place). An unfinished mark is a letter like any other. */
import type { Inline } from './blocks.ts';

/** In order of precedence: a backslash takes the meaning from the mark after it, and what stands in code is code and nothing else. */
const MARK =
  /\\([\\`*_[\]|])|`([^`]+)`|\*\*(.+?)\*\*(?!\*)|\*([^*\s](?:[^*]*[^*\s])?)\*|(?<![\p{L}\p{N}])_([^_\s](?:[^_]*[^_\s])?)_(?![\p{L}\p{N}])|\[([^\]]+)\]\(([^)\s]+)\)/gu;

export function parseInline(source: string): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of source.matchAll(MARK)) {
    const [whole, escaped, code, strong, starred, underlined, words, target] = match;
    if (match.index > end) parts.push({ kind: 'text', text: source.slice(end, match.index) });
    end = match.index + whole.length;
    const emphasis = starred ?? underlined;
    if (escaped !== undefined) parts.push({ kind: 'text', text: escaped });
    else if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', children: parseInline(strong) });
    else if (emphasis !== undefined)
      parts.push({ kind: 'emphasis', children: parseInline(emphasis) });
    else if (words !== undefined && target !== undefined)
      parts.push({
        kind: 'link',
        anchor: target.startsWith('#') ? target.slice(1) : null,
        children: parseInline(words),
      });
  }
  if (end < source.length) parts.push({ kind: 'text', text: source.slice(end) });
  return parts;
}
