/** How grave, as a shape: nobody has to tell colours apart. */
import { CircleDashed, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../shared/plan/finding.ts';

const SHAPES = {
  danger: OctagonAlert,
  caution: TriangleAlert,
  notAssessed: CircleDashed,
  note: Info,
} as const satisfies Record<Severity, unknown>;

export function SeverityShape({ severity }: { readonly severity: Severity }) {
  const Shape = SHAPES[severity];
  return <Shape size={16} aria-hidden />;
}
