/**
 * Clean faces where a solid is cut: the stencil counts surfaces behind the plane, a quad fills what is inside.
 * A second count with the surface moved inwards leaves a rim, which is the cortex.
 */
import {
  AlwaysStencilFunc,
  BackSide,
  type BufferGeometry,
  DecrementWrapStencilOp,
  DoubleSide,
  EqualStencilFunc,
  FrontSide,
  IncrementWrapStencilOp,
  KeepStencilOp,
  type Matrix4,
  MeshBasicMaterial,
  type Plane,
  Quaternion,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { grain } from './grain.ts';
import { sectionOf } from './sectionCut.ts';
import { freeOne, useOwned } from './useOwned.ts';
import type { Section } from './viewportProps.ts';

export interface CutLayer {
  readonly color: string;
  /** How far inside the surface this face begins. */
  readonly insetMm: number;
  /** Trabecular grain. */
  readonly grained?: boolean;
}

export interface Cut {
  readonly section: Section;
  readonly plane: Plane;
}

interface CutFacesProps {
  readonly geometry: BufferGeometry;
  /** Patient from the frame of the geometry. */
  readonly matrix: Matrix4;
  readonly cut: Cut;
  readonly layers: readonly CutLayer[];
  /** Unique per solid and above 0: later solids are drawn over earlier ones, cement over bone. */
  readonly order: number;
}

/** Larger than any segment. */
const FACE_MM = 500;
/** Room between two solids for the passes of their layers. */
const PASSES_PER_SOLID = 8;
const Z = new Vector3(0, 0, 1);

export function CutFaces({ geometry, matrix, cut, layers, order }: CutFacesProps) {
  return layers.map((layer, i) => (
    <CutFace
      key={layer.color}
      geometry={geometry}
      matrix={matrix}
      cut={cut}
      layer={layer}
      order={order * PASSES_PER_SOLID + i * 2}
    />
  ));
}

interface CutFaceProps extends Omit<CutFacesProps, 'layers'> {
  readonly layer: CutLayer;
}

function CutFace({ geometry, matrix, cut, layer, order }: CutFaceProps) {
  const back = useOwned(() => countingMaterial('back', cut.plane, layer.insetMm), freeOne, [
    cut.plane,
    layer.insetMm,
  ]);
  const front = useOwned(() => countingMaterial('front', cut.plane, layer.insetMm), freeOne, [
    cut.plane,
    layer.insetMm,
  ]);
  const face = useOwned(() => faceMaterial(layer), freeOne, [layer.color, layer.grained]);
  const { pointMm, normal } = sectionOf(cut.section);
  const turn = new Quaternion().setFromUnitVectors(Z, new Vector3(normal.x, normal.y, normal.z));
  return (
    <>
      <group matrix={matrix} matrixAutoUpdate={false}>
        <mesh geometry={geometry} material={back} renderOrder={order} frustumCulled={false} />
        <mesh geometry={geometry} material={front} renderOrder={order} frustumCulled={false} />
      </group>
      <mesh
        material={face}
        renderOrder={order + 1}
        position={[pointMm.x, pointMm.y, pointMm.z]}
        quaternion={turn}
        onAfterRender={clearCount}
      >
        <planeGeometry args={[FACE_MM, FACE_MM]} />
      </mesh>
    </>
  );
}

function countingMaterial(side: 'front' | 'back', plane: Plane, insetMm: number) {
  const operation = side === 'back' ? IncrementWrapStencilOp : DecrementWrapStencilOp;
  const material = new MeshBasicMaterial({
    side: side === 'back' ? BackSide : FrontSide,
    clippingPlanes: [plane],
    colorWrite: false,
    depthWrite: false,
    depthTest: false,
    stencilWrite: true,
    stencilFunc: AlwaysStencilFunc,
    stencilFail: operation,
    stencilZFail: operation,
    stencilZPass: operation,
  });
  if (insetMm > 0) {
    material.onBeforeCompile = (shader) => {
      shader.vertexShader = shader.vertexShader.replace(
        '#include <begin_vertex>',
        `#include <begin_vertex>\ntransformed -= normal * ${insetMm.toFixed(3)};`,
      );
    };
    material.customProgramCacheKey = () => `inset${insetMm}`;
  }
  return material;
}

function faceMaterial(layer: CutLayer) {
  const material = new MeshBasicMaterial({
    color: layer.color,
    side: DoubleSide,
    stencilWrite: true,
    stencilRef: 1,
    // Exactly one: where thin bone turns inside out by the inset, the count is not one and the cortex stays.
    stencilFunc: EqualStencilFunc,
    stencilFail: KeepStencilOp,
    stencilZFail: KeepStencilOp,
    stencilZPass: KeepStencilOp,
  });
  if (layer.grained) grain(material);
  return material;
}

function clearCount(renderer: WebGLRenderer) {
  renderer.clearStencil();
}
