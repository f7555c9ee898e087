/** Tells the overlay where the marks belong, whenever the eye, the bones or the size of the picture have changed. */
import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';
import type { OrthographicCamera } from 'three';
import type { MarkedFrame } from './overlayMarks.ts';
import { type MarkedLevel, projectMarks } from './projectMarks.ts';

interface MarksReporterProps {
  readonly levels: readonly MarkedLevel[];
  readonly onFrame: (frame: MarkedFrame) => void;
}

export function MarksReporter({ levels, onFrame }: MarksReporterProps) {
  const last = useRef({ key: '', toldTo: onFrame });
  // After the camera rig in the tree, so that its matrices are of this frame; the size is that of this frame, too.
  useFrame(({ camera, size }) => {
    camera.updateMatrixWorld();
    const frame = {
      marks: projectMarks(camera as OrthographicCamera, size.width, size.height, levels),
      widthPx: size.width,
      heightPx: size.height,
    };
    const key = JSON.stringify(frame);
    if (key === last.current.key && onFrame === last.current.toldTo) return;
    last.current = { key, toldTo: onFrame };
    onFrame(frame);
  });
  return null;
}
