/** Tells the overlay where the marks belong, whenever the eye, the bones or the size of the picture have changed. */
import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';
import type { OrthographicCamera } from 'three';
import type { Vec3 } from '../../shared/math/vec3.ts';
import { endMarks, type NeedledBody } from './endMarks.ts';
import { eyeOf } from './eyeOf.ts';
import type { MarkedFrame } from './overlayMarks.ts';
import { inPicture, type MarkedLevel, projectMarks } from './projectMarks.ts';

interface MarksReporterProps {
  readonly levels: readonly MarkedLevel[];
  /** Patient frame; null: nothing is being measured. */
  readonly measured: { readonly spotsMm: readonly Vec3[]; readonly tipsMm: readonly Vec3[] } | null;
  /** null: no needle can be taken hold of. */
  readonly needled: NeedledBody | null;
  readonly onFrame: (frame: MarkedFrame) => void;
}

export function MarksReporter({ levels, measured, needled, onFrame }: MarksReporterProps) {
  const last = useRef({ key: '', toldTo: onFrame });
  // After the camera rig in the tree, so that its matrices are of this frame; the size is that of this frame, too.
  useFrame(({ camera, size }) => {
    camera.updateMatrixWorld();
    const place = (mm: Vec3) =>
      inPicture(camera as OrthographicCamera, size.width, size.height, mm);
    const frame = {
      marks: projectMarks(camera as OrthographicCamera, size.width, size.height, levels),
      widthPx: size.width,
      heightPx: size.height,
      measured: measured && {
        spotsMm: measured.spotsMm,
        spotsPx: measured.spotsMm.map(place),
        tipsPx: measured.tipsMm.map(place),
      },
      pathEnds: needled && endMarks(needled, { ...eyeOf(camera as OrthographicCamera), place }),
    };
    const key = JSON.stringify(frame);
    if (key === last.current.key && onFrame === last.current.toldTo) return;
    last.current = { key, toldTo: onFrame };
    onFrame(frame);
  });
  return null;
}
