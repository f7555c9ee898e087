/** Fine grain of cancellous bone on a cut face: quiet value noise fixed to the patient, so it does not swim. */
import type { Material } from 'three';

/** Two octaves at about 1.1 and 0.55 mm, the order of trabecular spacing. */
const NOISE = /* glsl */ `
varying vec3 vGrainPosition;
float grainHash(vec3 p) { return fract(sin(dot(p, vec3(127.1, 311.7, 74.7))) * 43758.5453); }
float grainNoise(vec3 p) {
  vec3 i = floor(p); vec3 f = fract(p); f = f * f * (3.0 - 2.0 * f);
  vec4 low = vec4(grainHash(i), grainHash(i + vec3(1, 0, 0)), grainHash(i + vec3(0, 1, 0)), grainHash(i + vec3(1, 1, 0)));
  i.z += 1.0;
  vec4 high = vec4(grainHash(i), grainHash(i + vec3(1, 0, 0)), grainHash(i + vec3(0, 1, 0)), grainHash(i + vec3(1, 1, 0)));
  vec4 m = mix(low, high, f.z);
  return mix(mix(m.x, m.y, f.x), mix(m.z, m.w, f.x), f.y);
}
`;

export function grain(material: Material): void {
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vGrainPosition;')
      .replace(
        '#include <begin_vertex>',
        '#include <begin_vertex>\nvGrainPosition = (modelMatrix * vec4(position, 1.0)).xyz;',
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${NOISE}`)
      .replace(
        '#include <opaque_fragment>',
        `float grained = 0.65 * grainNoise(vGrainPosition / 1.1) + 0.35 * grainNoise(vGrainPosition / 0.55);
        outgoingLight *= 0.9 + 0.2 * smoothstep(0.3, 0.7, grained);
        #include <opaque_fragment>`,
      );
  };
  material.customProgramCacheKey = () => 'grain';
}
