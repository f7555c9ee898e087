/** The discs between the bodies, in the patient frame. A disc is rebuilt only when one of its two neighbours changed. */
import { buildDiscMesh } from '../../shared/anatomy/disc.ts';
import type { Cut } from './CutFaces.tsx';
import { type DrawnBody, poseNumbers } from './drawnBody.ts';
import { IDENTITY } from './frames.ts';
import type { Materials } from './materials.ts';
import { CUT_COLOURS } from './palette.ts';
import { CUT_ORDER } from './renderOrder.ts';
import { Solid } from './Solid.tsx';
import { useSurface } from './useSurface.ts';

interface DiscsProps {
  readonly bodies: readonly DrawnBody[];
  readonly materials: Materials;
  readonly cut: Cut | null;
}

export function Discs({ bodies, materials, cut }: DiscsProps) {
  return bodies.slice(1).map((lower, i) => {
    const upper = bodies[i];
    return (
      upper && (
        <Disc
          key={upper.shape.level}
          upper={upper}
          lower={lower}
          materials={materials}
          cut={cut}
          index={i}
        />
      )
    );
  });
}

interface DiscProps extends Omit<DiscsProps, 'bodies'> {
  readonly upper: DrawnBody;
  readonly lower: DrawnBody;
  readonly index: number;
}

function Disc({ upper, lower, materials, cut, index }: DiscProps) {
  const geometry = useSurface(
    () => buildDiscMesh(upper, lower),
    [upper, lower].flatMap((body) => [body.shape, body.heightsMm, ...poseNumbers(body)]),
  );
  return (
    <Solid
      geometry={geometry}
      material={materials.disc}
      matrix={IDENTITY}
      cut={cut}
      cutColour={CUT_COLOURS.disc}
      cutOrder={CUT_ORDER.disc + index}
    />
  );
}
