/** Whether this machine's graphics can add up floats, asked once with a throwaway context. */

/** Why not: no WebGL 2 at all, or none that draws into floats and blends them. */
export type FloatFault = 'noWebgl' | 'noFloats';

const NEEDED = ['EXT_color_buffer_float', 'EXT_float_blend'] as const;

/** null: nothing is missing. */
export function probeFloatFault(): FloatFault | null {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return 'noWebgl';
  const complete = NEEDED.every((name) => gl.getExtension(name) !== null);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return complete ? null : 'noFloats';
}
