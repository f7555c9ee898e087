/** The page of all rows with the last result of each. */
import type { Row } from './rows.ts';

export interface KeptResult {
  readonly id: string;
  readonly n: number;
  readonly failures: number;
  readonly firstFailures: readonly string[];
  readonly seed?: number;
  readonly note?: string;
  readonly seconds: number;
  readonly day: string;
  readonly node: string;
  readonly platform: string;
}

export function pageOf(rows: readonly Row[], results: readonly KeptResult[]): string {
  const lines = rows.map((row) => {
    const result = results.find(({ id }) => id === row.id);
    const cells = result
      ? [
          isPassed(row, result) ? '🟢' : '🔴',
          count(result.n),
          count(result.failures),
          result.seed ?? '',
          `${result.seconds} s`,
          result.day,
          `Node ${result.node}, ${result.platform}`,
          result.note ?? '',
        ]
      : ['🔴', 'did not run', '', '', '', '', '', ''];
    return `| ${[row.id, row.what, count(row.wanted), ...cells].join(' | ')} |`;
  });
  return `# What shell and documents are held to

Written by \`npm run gates\`; one row by \`npm run gate -- G20\`. A row that did not run is red.

| row | what is tried | wanted | | n | failures | seed | took | day | with | note |
| --- | --- | ---: | --- | ---: | ---: | --- | ---: | --- | --- | --- |
${lines.join('\n')}
`;
}

export function isPassed({ wanted }: Row, { n, failures }: KeptResult): boolean {
  return failures === 0 && n >= wanted;
}

function count(n: number): string {
  return n.toLocaleString('en');
}
