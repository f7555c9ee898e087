/** One step over a whole picture: a program that reads textures and writes one. */
import {
  BufferAttribute,
  BufferGeometry,
  type DataTexture,
  FloatType,
  GLSL3,
  type IUniform,
  Mesh,
  NearestFilter,
  OrthographicCamera,
  type PixelFormat,
  type PixelFormatGPU,
  RawShaderMaterial,
  RedFormat,
  RGFormat,
  Scene,
  type Texture,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { WHOLE_VERTEX } from './shaders.ts';

export type Uniforms = Readonly<Record<string, IUniform>>;

/** A picture of floats on the card. */
export function floatTarget(sidePx: number, channels: 1 | 2): WebGLRenderTarget {
  const format: PixelFormat = channels === 1 ? RedFormat : RGFormat;
  const internalFormat: PixelFormatGPU = channels === 1 ? 'R32F' : 'RG32F';
  return new WebGLRenderTarget(sidePx, sidePx, {
    type: FloatType,
    format,
    internalFormat,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthBuffer: false,
  });
}

export interface Pass {
  /** null: onto the canvas. */
  run(renderer: WebGLRenderer, target: WebGLRenderTarget | null): void;
  dispose(): void;
}

/** The pass draws itself alone: the camera is not asked, the vertices already lie where they belong. */
export function createPass(fragmentShader: string, uniforms: Uniforms): Pass {
  const geometry = new BufferGeometry();
  const corners = new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]);
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: WHOLE_VERTEX,
    fragmentShader,
    uniforms,
    depthTest: false,
    depthWrite: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  const scene = new Scene().add(mesh);
  const camera = new OrthographicCamera();
  return {
    run(renderer, target) {
      renderer.setRenderTarget(target);
      renderer.render(scene, camera);
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}

export const textureOf = (target: WebGLRenderTarget): IUniform<Texture | DataTexture> => ({
  value: target.texture,
});
