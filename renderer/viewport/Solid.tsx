/** A closed surface with one material, cut cleanly where the section goes through it. */
import type { BufferGeometry, Material, Matrix4 } from 'three';
import { type Cut, CutFaces } from './CutFaces.tsx';

interface SolidProps {
  readonly geometry: BufferGeometry;
  readonly material: Material;
  /** Patient from the frame of the geometry. */
  readonly matrix: Matrix4;
  readonly cut: Cut | null;
  readonly cutColour: string;
  readonly cutOrder: number;
  readonly renderOrder?: number;
}

export function Solid(props: SolidProps) {
  const { geometry, material, matrix, cut, cutColour, cutOrder, renderOrder = 0 } = props;
  return (
    <>
      <group matrix={matrix} matrixAutoUpdate={false}>
        <mesh
          geometry={geometry}
          material={material}
          renderOrder={renderOrder}
          frustumCulled={false}
        />
      </group>
      {cut && (
        <CutFaces
          geometry={geometry}
          matrix={matrix}
          cut={cut}
          layers={[{ color: cutColour, insetMm: 0 }]}
          order={cutOrder}
        />
      )}
    </>
  );
}
