/** One vertebra: its template fitted to its heights, opaque or as a ghost that still reads as a surface. */
import { useLayoutEffect, useMemo } from 'react';
import type { Matrix4 } from 'three';
import { fitVertebra } from '../../shared/anatomy/fitVertebra.ts';
import type { HeightsMm } from '../../shared/anatomy/heights.ts';
import type { VertebraShape } from '../../shared/anatomy/vertebraShape.ts';
import type { DrawnTemplate } from '../workers/drawnTemplate.ts';
import { type Cut, CutFaces, type CutLayer } from './CutFaces.tsx';
import type { Materials } from './materials.ts';
import { CUT_COLOURS } from './palette.ts';
import { CUT_ORDER, GHOST_COLOUR_ORDER, GHOST_DEPTH_ORDER } from './renderOrder.ts';
import { emptyGeometry, shaded, writeSurface } from './toGeometry.ts';
import { freeOne, useOwned } from './useOwned.ts';

/** At hand, treated too, or neither. */
export type BoneRole = 'fractured' | 'treated' | 'neighbour';

interface VertebraProps {
  readonly drawn: DrawnTemplate;
  readonly shape: VertebraShape;
  readonly heightsMm: HeightsMm;
  /** Patient from vertebra. */
  readonly matrix: Matrix4;
  readonly role: BoneRole;
  /** Seen through, so that what lies inside is visible. */
  readonly ghost: boolean;
  readonly materials: Materials;
  readonly cut: Cut | null;
  /** Place among the vertebrae, for the order of cut faces. */
  readonly index: number;
}

/** Drawn thicker than the 0.4 mm shell of an osteoporotic body, so that it can be seen: a picture, not a measure. */
const DRAWN_CORTEX_MM = 1;

const faces = (cancellous: string): readonly CutLayer[] => [
  { color: CUT_COLOURS.cortical, insetMm: 0 },
  { color: cancellous, insetMm: DRAWN_CORTEX_MM, grained: true },
];
const FACES: Readonly<Record<BoneRole, readonly CutLayer[]>> = {
  fractured: faces(CUT_COLOURS.fracturedCancellous),
  treated: faces(CUT_COLOURS.treatedCancellous),
  neighbour: faces(CUT_COLOURS.cancellous),
};

export function Vertebra(props: VertebraProps) {
  const { drawn, shape, heightsMm, matrix, role, ghost, materials, cut, index } = props;
  const { template, openness } = drawn;
  const fitted = useMemo(() => new Float64Array(template.positionsMm.length), [template]);
  const geometry = useOwned(
    () => shaded(emptyGeometry(template.positionsMm.length, template.triangles), openness),
    freeOne,
    [template, openness],
  );
  useLayoutEffect(() => {
    writeSurface(geometry, fitVertebra(template, shape, heightsMm, fitted));
  }, [geometry, template, shape, heightsMm, fitted]);

  return (
    <>
      <group matrix={matrix} matrixAutoUpdate={false}>
        {ghost ? (
          <>
            <mesh
              geometry={geometry}
              material={materials.ghostDepth}
              renderOrder={GHOST_DEPTH_ORDER}
              frustumCulled={false}
            />
            <mesh
              geometry={geometry}
              material={role === 'fractured' ? materials.ghostBone : materials.ghostTreated}
              renderOrder={GHOST_COLOUR_ORDER}
              frustumCulled={false}
            />
          </>
        ) : (
          <mesh geometry={geometry} material={materials[role]} frustumCulled={false} />
        )}
      </group>
      {cut && (
        <CutFaces
          geometry={geometry}
          matrix={matrix}
          cut={cut}
          layers={FACES[role]}
          order={CUT_ORDER.vertebra + index}
        />
      )}
    </>
  );
}
