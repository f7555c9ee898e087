/** What fills one treated body: balloons, the cavities they leave, cement, and jacks that stay. */
import type { Treated } from '../viewModel/picture/pictured.ts';
import type { Cut } from './CutFaces.tsx';
import type { DrawnBody } from './drawnBody.ts';
import { Fillings } from './Fillings.tsx';
import { Jacks } from './Jacks.tsx';
import type { Materials } from './materials.ts';

interface BodyContentsProps extends Treated<DrawnBody> {
  readonly index: number;
  readonly materials: Materials;
  readonly cut: Cut | null;
}

export function BodyContents({ derived, stage, contents, ...drawing }: BodyContentsProps) {
  const { plan, run } = derived;
  const { fillings } = contents;
  if (!run.available || fillings.length === 0) return null;
  return (
    <>
      {fillings.map((filling) => (
        <Fillings key={filling.kind} filling={filling} plan={plan} {...drawing} />
      ))}
      {run.value.procedure === 'jack' && (
        <Jacks plan={plan} run={run.value} stage={stage} {...drawing} />
      )}
    </>
  );
}
