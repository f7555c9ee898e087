/** All attenuating surfaces as one scene whose picture is the sum of signed distances. */
import {
  AddEquation,
  BufferAttribute,
  BufferGeometry,
  CustomBlending,
  DoubleSide,
  GLSL3,
  Mesh,
  OneFactor,
  RawShaderMaterial,
  Scene,
} from 'three';
import type { AttenuatingSurface } from '../../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import type { Uniforms } from './passes.ts';
import { DEPTH_FRAGMENT, SHADOW_VERTEX } from './shaders.ts';

export interface SurfaceScene {
  readonly scene: Scene;
  set(surfaces: readonly AttenuatingSurface[]): void;
  dispose(): void;
}

type SurfaceMesh = Mesh<BufferGeometry, RawShaderMaterial>;

export function createSurfaceScene(beam: Uniforms): SurfaceScene {
  const scene = new Scene();
  let meshes: SurfaceMesh[] = [];
  const free = ({ geometry, material }: SurfaceMesh) => {
    geometry.dispose();
    material.dispose();
  };
  return {
    scene,
    set(surfaces) {
      const kept = surfaces.map((surface, i) => {
        const known = meshes[i];
        if (known && holds(known, surface)) return known;
        if (known) free(known);
        return createMesh(surface, beam);
      });
      for (const left of meshes.slice(surfaces.length)) free(left);
      meshes = kept;
      surfaces.forEach((surface, i) => {
        fill(meshes[i]!, surface);
      });
      scene.clear();
      scene.add(...meshes);
    },
    dispose() {
      for (const mesh of meshes) free(mesh);
      meshes = [];
    },
  };
}

/** Whether new positions fit into the buffers that are there. */
function holds({ geometry }: SurfaceMesh, { triangles, positionsMm }: AttenuatingSurface): boolean {
  return (
    geometry.getIndex()?.array === triangles &&
    geometry.getAttribute('position').array.length === positionsMm.length
  );
}

function createMesh(
  { positionsMm, triangles, stepPerMm }: AttenuatingSurface,
  beam: Uniforms,
): SurfaceMesh {
  const geometry = new BufferGeometry();
  geometry.setIndex(new BufferAttribute(triangles, 1));
  const positions = new Float32Array(positionsMm.length);
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: SHADOW_VERTEX,
    fragmentShader: DEPTH_FRAGMENT,
    uniforms: { ...beam, stepPerMm: { value: stepPerMm } },
    side: DoubleSide,
    // Without this front and back would be drawn one after the other.
    forceSinglePass: true,
    transparent: true,
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    depthTest: false,
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  return mesh;
}

function fill({ geometry, material }: SurfaceMesh, surface: AttenuatingSurface): void {
  const position = geometry.getAttribute('position') as BufferAttribute;
  position.array.set(surface.positionsMm);
  position.needsUpdate = true;
  const step = material.uniforms.stepPerMm;
  if (step) step.value = surface.stepPerMm;
}
