/** What a Markdown page of ours is made of. Data only: it is shown by React, so nothing in it is ever read as HTML. */

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** `anchor`: id of a place on the same page; null for an address, which is shown as words and never followed. */
  | { readonly kind: 'link'; readonly anchor: string | null; readonly children: readonly Inline[] };

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly id: string;
      readonly content: readonly Inline[];
    }
  /** `id` where the paragraph explains an equation: its own id in lower case, so that it can be linked to. */
  | { readonly kind: 'paragraph'; readonly id: string | null; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

/** The letters alone. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((part) => ('children' in part ? plainText(part.children) : part.text))
    .join('');
}

/** Id of a heading, spelled as GitHub spells it: links in the file work in both places. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
