/** What fills one treated body: balloons, the cavities they leave, cement, and jacks that stay. */
import type { LevelDerived } from '../../shared/pipeline/derived.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import type { Cut } from './CutFaces.tsx';
import type { DrawnBody } from './drawnBody.ts';
import type { DrawnContents } from './drawnContents.ts';
import { Fillings } from './Fillings.tsx';
import { Jacks } from './Jacks.tsx';
import type { Materials } from './materials.ts';

/** A treated body with its plan, at its own stage. */
export interface TreatedDrawn {
  readonly body: DrawnBody;
  readonly derived: LevelDerived;
  readonly stage: Stage;
  readonly contents: DrawnContents;
}

interface BodyContentsProps extends TreatedDrawn {
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
