/** Tells the overlay where the marks belong, whenever the eye or the bones have moved. */
import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';
import type { OrthographicCamera } from 'three';
import type { OverlayMarks } from './overlayMarks.ts';
import { type MarkedLevel, projectMarks } from './projectMarks.ts';

interface MarksReporterProps {
  readonly levels: readonly MarkedLevel[];
  readonly onMarks: (marks: OverlayMarks) => void;
}

export function MarksReporter({ levels, onMarks }: MarksReporterProps) {
  const last = useRef({ key: '', toldTo: onMarks });
  // After the camera rig in the tree, so that its matrices are of this frame.
  useFrame(({ camera, size }) => {
    camera.updateMatrixWorld();
    const marks = projectMarks(camera as OrthographicCamera, size.width, size.height, levels);
    const key = JSON.stringify(marks);
    if (key === last.current.key && onMarks === last.current.toldTo) return;
    last.current = { key, toldTo: onMarks };
    onMarks(marks);
  });
  return null;
}
