/** The programs of the graphics card; the same steps as shared/fluoroscopy/picture, in the same order. */

const HEAD = `
precision highp float;
precision highp int;
precision highp sampler2D;
`;

/** A vertex falls where its shadow falls: the source is the eye and the detector the picture, seen from the detector. */
export const SHADOW_VERTEX = `${HEAD}
uniform vec3 source;
uniform vec3 towardsDetector;
uniform vec3 right;
uniform vec3 down;
uniform float sourceDetectorMm;
uniform float detectorMm;
in vec3 position;
out vec3 fromSource;
void main() {
  fromSource = position - source;
  vec2 shadow = vec2(dot(fromSource, right), -dot(fromSource, down)) * sourceDetectorMm;
  gl_Position = vec4(shadow / (0.5 * detectorMm), 0.0, dot(fromSource, towardsDetector));
}
`;

/**
 * Seen from the detector the order of corners is mirrored, so what faces the detector is "front": there the ray leaves.
 * Distances are taken from a surface through the centred point, which cancels and keeps the sums small. The second sum,
 * of the steps alone, is zero where every entry has its exit.
 */
export const DEPTH_FRAGMENT = `${HEAD}
uniform vec3 towardsDetector;
uniform float sourceObjectMm;
uniform float stepPerMm;
in vec3 fromSource;
out vec4 sum;
void main() {
  float beyond = length(fromSource) * (1.0 - sourceObjectMm / dot(fromSource, towardsDetector));
  float step = gl_FrontFacing ? stepPerMm : -stepPerMm;
  sum = vec4(step * beyond, step, 0.0, 0.0);
}
`;

/** One triangle over the whole picture. */
export const WHOLE_VERTEX = `${HEAD}
in vec3 position;
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`;

/**
 * A card rounds the corners of a triangle that it sees edge on, so that a ray along a silhouette may enter and not leave.
 * Such a pixel takes the mean of its neighbours in order.
 */
export const MEND_FRAGMENT = `${HEAD}
uniform sampler2D sums;
uniform int sidePx;
out vec4 line;
const float LEAST_STEP = 1e-4;
void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  vec2 own = texelFetch(sums, here, 0).rg;
  if (abs(own.g) < LEAST_STEP) {
    line = vec4(own.r);
    return;
  }
  vec2 mean = vec2(0.0);
  for (int v = -1; v <= 1; v++)
    for (int u = -1; u <= 1; u++) {
      ivec2 there = clamp(here + ivec2(u, v), ivec2(0), ivec2(sidePx - 1));
      vec2 sum = texelFetch(sums, there, 0).rg;
      if (abs(sum.g) < LEAST_STEP) mean += vec2(sum.r, 1.0);
    }
  line = vec4(mean.y > 0.0 ? mean.x / mean.y : own.r);
}
`;

const PIXELS = `
uniform sampler2D lines;
uniform int sidePx;
uniform vec2 halfFieldPx;
bool isOpen(ivec2 pixel, float share) {
  vec2 off = abs(vec2(pixel) - 0.5 * float(sidePx - 1));
  return all(lessThanEqual(off, halfFieldPx * share));
}
`;

/** Sum and count of one block, of what the exposure is measured in. */
export const METER_FRAGMENT = `${HEAD}${PIXELS}
uniform int perBlock;
uniform float meterShare;
out vec4 block;
void main() {
  ivec2 first = ivec2(gl_FragCoord.xy) * perBlock;
  vec2 sum = vec2(0.0);
  for (int v = 0; v < perBlock; v++)
    for (int u = 0; u < perBlock; u++) {
      ivec2 pixel = first + ivec2(u, v);
      if (isOpen(pixel, meterShare)) sum += vec2(texelFetch(lines, pixel, 0).r, 1.0);
    }
  block = vec4(sum, 0.0, 0.0);
}
`;

/** All blocks to one mean. */
export const MEAN_FRAGMENT = `${HEAD}
uniform sampler2D blocks;
uniform int blockCount;
out vec4 mean;
void main() {
  vec2 sum = vec2(0.0);
  for (int v = 0; v < blockCount; v++)
    for (int u = 0; u < blockCount; u++) sum += texelFetch(blocks, ivec2(u, v), 0).rg;
  mean = vec4(sum.y > 0.0 ? sum.x / sum.y : 0.0);
}
`;

/** Sum and count of one block within what can be shown. */
export const BLOCK_FRAGMENT = `${HEAD}${PIXELS}
uniform sampler2D mean;
uniform int perBlock;
uniform float displayRange;
out vec4 block;
void main() {
  ivec2 first = ivec2(gl_FragCoord.xy) * perBlock;
  float middle = texelFetch(mean, ivec2(0), 0).r;
  vec2 sum = vec2(0.0);
  for (int v = 0; v < perBlock; v++)
    for (int u = 0; u < perBlock; u++) {
      ivec2 pixel = first + ivec2(u, v);
      if (!isOpen(pixel, 1.0)) continue;
      float value = texelFetch(lines, pixel, 0).r;
      sum += vec2(clamp(value, middle - displayRange, middle + displayRange), 1.0);
    }
  block = vec4(sum, 0.0, 0.0);
}
`;

export const SMOOTH_FRAGMENT = `${HEAD}
uniform sampler2D blocks;
uniform sampler2D mean;
uniform int blockCount;
uniform int blockReach;
uniform float blockBlur;
out vec4 level;
void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  vec2 sum = vec2(0.0);
  for (int v = -blockReach; v <= blockReach; v++)
    for (int u = -blockReach; u <= blockReach; u++) {
      ivec2 there = here + ivec2(u, v);
      if (any(lessThan(there, ivec2(0))) || any(greaterThanEqual(there, ivec2(blockCount)))) continue;
      float weight = exp(-float(u * u + v * v) / (2.0 * blockBlur * blockBlur));
      sum += weight * texelFetch(blocks, there, 0).rg;
    }
  level = vec4(sum.y > 0.0 ? sum.x / sum.y : texelFetch(mean, ivec2(0), 0).r);
}
`;

/** Room for the weights of the point spread on the finest picture. */
export const MOST_WEIGHTS = 16;

/** Transmission through the open shutters, spread along the rows. */
export const ROWS_FRAGMENT = `${HEAD}${PIXELS}
uniform sampler2D mean;
uniform float weights[${MOST_WEIGHTS}];
uniform int reach;
out vec4 signal;
float beam(ivec2 pixel) {
  if (pixel.x < 0 || pixel.x >= sidePx || !isOpen(pixel, 1.0)) return 0.0;
  return exp(texelFetch(mean, ivec2(0), 0).r - texelFetch(lines, pixel, 0).r);
}
void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  float sum = weights[0] * beam(pixel);
  for (int k = 1; k <= reach; k++)
    sum += weights[k] * (beam(pixel + ivec2(k, 0)) + beam(pixel - ivec2(k, 0)));
  signal = vec4(sum);
}
`;

/** Spread along the columns, quantum noise, levelling, window. */
export const DEVELOP_FRAGMENT = `${HEAD}${PIXELS}
uniform sampler2D rows;
uniform sampler2D mean;
uniform sampler2D levels;
uniform int blockCount;
uniform float weights[${MOST_WEIGHTS}];
uniform int reach;
uniform float quanta;
uniform bool noisy;
uniform uint seed;
uniform float levellingShare;
uniform float displayRange;
uniform float leastSignal;
uniform bool inverted;
out vec4 grey;

float row(ivec2 pixel) {
  return pixel.y < 0 || pixel.y >= sidePx ? 0.0 : texelFetch(rows, pixel, 0).r;
}

/** Three well mixed numbers from three (Jarzynski and Olano, pcg3d). */
uvec3 mixed(uvec3 v) {
  v = v * 1664525u + 1013904223u;
  v.x += v.y * v.z; v.y += v.z * v.x; v.z += v.x * v.y;
  v ^= v >> 16u;
  v.x += v.y * v.z; v.y += v.z * v.x; v.z += v.x * v.y;
  return v;
}

float normalAt(ivec2 pixel) {
  vec3 share = (vec3(mixed(uvec3(pixel, seed)) >> 8u) + 0.5) / 16777216.0;
  return sqrt(-2.0 * log(share.x)) * cos(6.28318530718 * share.y);
}

float levelAt(ivec2 pixel) {
  vec2 place = (vec2(pixel) + 0.5) * float(blockCount) / float(sidePx) - 0.5;
  place = clamp(place, vec2(0.0), vec2(float(blockCount - 1)));
  ivec2 corner = min(ivec2(place), ivec2(blockCount - 2));
  vec2 share = place - vec2(corner);
  float a = texelFetch(levels, corner, 0).r;
  float b = texelFetch(levels, corner + ivec2(1, 0), 0).r;
  float c = texelFetch(levels, corner + ivec2(0, 1), 0).r;
  float d = texelFetch(levels, corner + ivec2(1, 1), 0).r;
  return mix(mix(a, b, share.x), mix(c, d, share.x), share.y);
}

void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  float signal = weights[0] * row(pixel);
  for (int k = 1; k <= reach; k++)
    signal += weights[k] * (row(pixel + ivec2(0, k)) + row(pixel - ivec2(0, k)));
  if (noisy) signal += sqrt(signal / quanta) * normalAt(pixel);
  float dense = -log(max(signal, leastSignal));
  float slow = levellingShare * (levelAt(pixel) - texelFetch(mean, ivec2(0), 0).r);
  float bright = 0.5 - (dense - slow) / displayRange;
  grey = vec4(vec3(isOpen(pixel, 1.0) ? (inverted ? 1.0 - bright : bright) : 0.0), 1.0);
}
`;
