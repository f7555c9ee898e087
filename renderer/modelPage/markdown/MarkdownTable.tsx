/** A table of a parsed page. */
import type { Block } from './blocks.ts';
import { InlineWords } from './InlineWords.tsx';

interface MarkdownTableProps {
  readonly table: Extract<Block, { kind: 'table' }>;
  readonly onFollow: (anchor: string) => void;
}

export function MarkdownTable({ table, onFollow }: MarkdownTableProps) {
  return (
    <div className="page-table">
      <table>
        <thead>
          <tr>
            {table.head.map((cell, at) => (
              <th key={String(at)} scope="col">
                <InlineWords content={cell} onFollow={onFollow} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowAt) => (
            <tr key={String(rowAt)}>
              {row.map((cell, at) => (
                <td key={String(at)}>
                  <InlineWords content={cell} onFollow={onFollow} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
