/** A click on the picture, told as the point of the bone under it. A drag turns the eye and picks nothing. */
import { useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { type OrthographicCamera, Vector3 } from 'three';
import type { PosedBody } from '../../shared/anatomy/posedBody.ts';
import { point } from '../../shared/math/frames.ts';
import { type Picked, pickSpot, type SightRay } from '../../shared/measure/pickSpot.ts';
import { patientFromScene } from './frames.ts';
import { keptAlong } from './sectionCut.ts';
import type { Templates } from './useTemplates.ts';
import type { Section } from './viewportProps.ts';

interface SpotPickerProps {
  readonly bodies: readonly PosedBody[];
  readonly templates: Templates;
  readonly section: Section | null;
  readonly onPick: (picked: Picked) => void;
}

/** A hand is never quite still. */
const CLICK_PX = 4;

export function SpotPicker(props: SpotPickerProps) {
  const camera = useThree((state) => state.camera) as OrthographicCamera;
  const canvas = useThree((state) => state.gl.domElement);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
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
      const { bodies, templates, section, onPick } = latest.current;
      const ray = sightRay(
        camera,
        { x: ((clientX - left) / width) * 2 - 1, y: 1 - ((clientY - top) / height) * 2 },
        section,
      );
      onPick(pickSpot(ray, bodies, (level) => templates.get(level)?.template));
    };
    canvas.addEventListener('pointerdown', press);
    canvas.addEventListener('pointerup', release);
    return () => {
      canvas.removeEventListener('pointerdown', press);
      canvas.removeEventListener('pointerup', release);
    };
  }, [camera, canvas]);
  return null;
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
