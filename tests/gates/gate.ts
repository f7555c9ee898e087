/** One row of what the shell and its documents are held to: tried so often, failed so often. */
export interface GateResult {
  readonly n: number;
  /** What went wrong, in words; the number of failures is their number. */
  readonly failures: readonly string[];
  readonly seed?: number;
  /** What a reader has to know of this run: what was counted, what this machine could not do. */
  readonly note?: string;
}

/** A list of failures that stays short: the first are told, all are counted. */
export function createFailures(): { readonly list: string[]; note(what: string): void } {
  const list: string[] = [];
  return { list, note: (what) => void list.push(what) };
}
