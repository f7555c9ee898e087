/** Heat of setting cement and cement in the lung on paper: what was measured and counted in others, never a risk of this plan. */
import type { Derived } from '../../shared/pipeline/derived.ts';
import { populationLines } from '../viewModel/report/populationLines.ts';

export function PopulationPart({ derived }: { readonly derived: Derived }) {
  const lines = populationLines(derived);
  if (lines.length === 0) return null;
  return (
    <section className="report-population" data-testid="report-population">
      {lines.map(({ key, title, figures, note }) => (
        <p key={key}>
          <b>{title}</b> {figures} <span className="report-band">{note}</span>
        </p>
      ))}
    </section>
  );
}
