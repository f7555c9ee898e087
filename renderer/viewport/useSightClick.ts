/** A click on the picture as the ray of sight under it. A drag turns the eye and is no click. */
import { useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { type OrthographicCamera, Vector3 } from 'three';
import { point } from '../../shared/math/frames.ts';
import type { SightRay } from '../../shared/measure/pickSpot.ts';
import { patientFromScene } from './frames.ts';
import { keptAlong } from './sectionCut.ts';
import type { Section } from './viewportProps.ts';

/** A hand is never quite still. */
const CLICK_PX = 4;

export function useSightClick(section: Section | null, onClick: (ray: SightRay) => void): void {
  const camera = useThree((state) => state.camera) as OrthographicCamera;
  const canvas = useThree((state) => state.gl.domElement);
  const latest = useRef({ section, onClick });
  useEffect(() => {
    latest.current = { section, onClick };
  });

  useEffect(() => {
    let down: { readonly x: number; readonly y: number } | null = null;
    const press = ({ button, isPrimary, clientX, clientY }: PointerEvent) => {
      down = button === 0 && isPrimary ? { x: clientX, y: clientY } : null;
    };
    const release = ({ clientX, clientY }: PointerEvent) => {
      const moved = down
        ? Math.hypot(clientX - down.x, clientY - down.y)
        : Number.POSITIVE_INFINITY;
      down = null;
      if (moved > CLICK_PX) return;
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const place = {
        x: ((clientX - left) / width) * 2 - 1,
        y: 1 - ((clientY - top) / height) * 2,
      };
      const now = latest.current;
      now.onClick(sightRay(camera, place, now.section));
    };
    canvas.addEventListener('pointerdown', press);
    canvas.addEventListener('pointerup', release);
    return () => {
      canvas.removeEventListener('pointerdown', press);
      canvas.removeEventListener('pointerup', release);
    };
  }, [camera, canvas]);
}

/** Through a place of the picture, −1 to 1 from left to right and from bottom to top. */
export function sightRay(
  camera: OrthographicCamera,
  place: { readonly x: number; readonly y: number },
  section: Section | null,
): SightRay {
  camera.updateMatrixWorld();
  const { x, y, z } = patientFromScene(new Vector3(place.x, place.y, -1).unproject(camera));
  const origin = point<'patient'>(x, y, z);
  const direction = patientFromScene(camera.getWorldDirection(new Vector3()));
  const drawn = section
    ? keptAlong(section, patientFromScene(camera.position), origin, direction)
    : { fromMm: 0, toMm: Number.POSITIVE_INFINITY };
  return { origin, direction, ...drawn };
}
