/** The spinal canal through the segment, in the patient frame: where nothing may go. */
import { buildCanalMesh } from '../../shared/anatomy/canal.ts';
import type { Cut } from './CutFaces.tsx';
import { type DrawnBody, poseNumbers } from './drawnBody.ts';
import { IDENTITY } from './frames.ts';
import type { Materials } from './materials.ts';
import { CUT_COLOURS } from './palette.ts';
import { CUT_ORDER } from './renderOrder.ts';
import { Solid } from './Solid.tsx';
import { useSurface } from './useSurface.ts';

interface CanalProps {
  readonly bodies: readonly DrawnBody[];
  readonly materials: Materials;
  readonly cut: Cut | null;
}

export function Canal({ bodies, materials, cut }: CanalProps) {
  const geometry = useSurface(
    () => buildCanalMesh(bodies),
    bodies.flatMap((body) => [body.shape, ...poseNumbers(body)]),
  );
  return (
    <Solid
      geometry={geometry}
      material={materials.canal}
      matrix={IDENTITY}
      cut={cut}
      cutColour={CUT_COLOURS.canal}
      cutOrder={CUT_ORDER.canal}
    />
  );
}
