/** How many findings of each gravity, always in sight. */
import type { Finding } from '../../shared/plan/finding.ts';
import { text } from '../text/text.ts';
import { countBySeverity } from '../viewModel/findingRows.ts';
import { SeverityShape } from './SeverityShape.tsx';

export function SeverityCounts({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <span className="hint">{text('severity.none')}</span>;
  return (
    <span className="severity-counts">
      {countBySeverity(findings).map(({ severity, count }) => (
        <span
          key={severity}
          className="severity-count"
          data-severity={severity}
          title={text('severity.count', { severity: text(`severity.${severity}`), count })}
        >
          <SeverityShape severity={severity} />
          <span aria-hidden>{count}</span>
          <span className="visually-hidden">
            {text('severity.count', { severity: text(`severity.${severity}`), count })}
          </span>
        </span>
      ))}
    </span>
  );
}
