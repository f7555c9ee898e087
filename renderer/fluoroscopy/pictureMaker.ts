/** What draws a picture into a canvas: the graphics card, or where that cannot be the processor. */
import type { CArm } from '../../shared/fluoroscopy/carm/cArm.ts';
import type { AttenuatingSurface } from '../../shared/fluoroscopy/matter/attenuatingSurface.ts';
import type { Display } from '../../shared/fluoroscopy/picture/developPicture.ts';
import { createXrayRenderer } from './gpu/xrayRenderer.ts';

export interface PictureMaker {
  /** Pixels along a side; every arm that is drawn has as many. */
  readonly sidePx: number;
  setSurfaces(surfaces: readonly AttenuatingSurface[]): void;
  /** A newer request for the same canvas replaces one that is still waiting. */
  draw(canvas: HTMLCanvasElement, arm: CArm, display: Display): void;
  dispose(): void;
}

export function createCardMaker(
  sidePx: number,
  onContext: (event: 'lost' | 'restored') => void,
): PictureMaker {
  const renderer = createXrayRenderer(sidePx);
  let disposed = false;
  renderer.canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    // A renderer that is thrown away loses its context too; that is no fault.
    if (!disposed) onContext('lost');
  });
  renderer.canvas.addEventListener('webglcontextrestored', () => onContext('restored'));
  return {
    sidePx,
    setSurfaces: renderer.setSurfaces,
    draw(canvas, arm, display) {
      renderer.draw(arm, display);
      sizeTo(canvas, sidePx);
      canvas.getContext('2d')?.drawImage(renderer.canvas, 0, 0);
    },
    dispose() {
      disposed = true;
      renderer.dispose();
    },
  };
}

/** Setting a size clears a canvas, so only when it changes. */
export function sizeTo(canvas: HTMLCanvasElement, sidePx: number): void {
  if (canvas.width !== sidePx) canvas.width = sidePx;
  if (canvas.height !== sidePx) canvas.height = sidePx;
}
