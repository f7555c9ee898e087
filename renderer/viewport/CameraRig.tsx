/** The eye: named views on request, free turning by hand, the whole segment in the picture until the user zooms. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef, useState } from 'react';
import { MathUtils, type OrthographicCamera, Spherical } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { aimCamera, EYE_DISTANCE_MM, fitZoom, mixDirections } from './cameras.ts';
import type { Sight } from './sight.ts';
import type { Eye } from './viewportProps.ts';

const VIEW_CHANGE_MS = 240;
const MIN_ZOOM_PX_PER_MM = 1;
const MAX_ZOOM_PX_PER_MM = 60;

interface CameraRigProps {
  readonly sight: Sight;
  /** By hand: the eye stays where it was put. */
  readonly turned: boolean;
  /** The reader asked for less motion. */
  readonly still: boolean;
  /** Where it was put before: looked at once, when the picture is made. */
  readonly eye: Eye | null;
  readonly onTurn: () => void;
  /** By hand; null: it goes where the sight is. */
  readonly onEye: (eye: Eye | null) => void;
}

interface Flight {
  readonly from: Spherical;
  readonly to: Spherical;
  readonly startedMs: number;
}

export function CameraRig({ sight, turned, still, eye, onTurn, onEye }: CameraRigProps) {
  const camera = useThree((state) => state.camera) as OrthographicCamera;
  const canvas = useThree((state) => state.gl.domElement);
  const invalidate = useThree((state) => state.invalidate);
  const [controls, setControls] = useState<OrbitControls | null>(null);
  const flight = useRef<Flight | null>(null);
  const zoomedByHand = useRef(false);
  /** Not yet where it was put before. */
  const comesBack = useRef(eye);

  useEffect(() => {
    const made = new OrbitControls(camera, canvas);
    made.enableDamping = false;
    made.minZoom = MIN_ZOOM_PX_PER_MM;
    made.maxZoom = MAX_ZOOM_PX_PER_MM;
    made.addEventListener('change', () => invalidate());
    setControls(made);
    return () => made.dispose();
  }, [camera, canvas, invalidate]);

  useEffect(() => {
    if (!controls) return;
    // Wheel and pan also start and end a gesture: they keep the named view, only turning leaves it.
    let before: Spherical | null = null;
    let zoomBefore = camera.zoom;
    const start = () => {
      before = eyeDirection(camera, controls);
      zoomBefore = camera.zoom;
    };
    const change = () => {
      if (camera.zoom !== zoomBefore) zoomedByHand.current = true;
      const now = eyeDirection(camera, controls);
      if (!before || Math.abs(now.theta - before.theta) + Math.abs(now.phi - before.phi) < 1e-3)
        return;
      before = null;
      flight.current = null;
      onTurn();
    };
    const end = () => {
      before = null;
      if (!flight.current) onEye(eyeOf(camera, controls));
    };
    controls.addEventListener('start', start);
    controls.addEventListener('change', change);
    controls.addEventListener('end', end);
    return () => {
      controls.removeEventListener('start', start);
      controls.removeEventListener('change', change);
      controls.removeEventListener('end', end);
    };
  }, [controls, camera, onTurn, onEye]);

  useEffect(() => {
    if (!controls) return;
    const back = comesBack.current;
    comesBack.current = null;
    if (back) {
      putEye(camera, controls, back);
      zoomedByHand.current = true;
      return invalidate();
    }
    if (turned) return;
    zoomedByHand.current = false;
    onEye(null);
    const from = eyeDirection(camera, controls);
    controls.target.copy(sight.target);
    flight.current = { from, to: sight.direction, startedMs: still ? 0 : performance.now() };
    invalidate();
  }, [controls, turned, sight, camera, still, onEye, invalidate]);

  useFrame(({ size }) => {
    if (!zoomedByHand.current) {
      const zoom = fitZoom(sight.extent, size.width, size.height);
      if (zoom !== camera.zoom) {
        camera.zoom = zoom;
        camera.updateProjectionMatrix();
      }
    }
    if (!flight.current || !controls) return;
    const { from, to, startedMs } = flight.current;
    const share = Math.min((performance.now() - startedMs) / VIEW_CHANGE_MS, 1);
    aimCamera(camera, controls.target, mixDirections(from, to, share * share * (3 - 2 * share)));
    if (share === 1) flight.current = null;
    else invalidate();
  });
  return null;
}

function eyeOf(camera: OrthographicCamera, controls: OrbitControls): Eye {
  const { phi, theta } = eyeDirection(camera, controls);
  const { x, y, z } = controls.target;
  return { polarRad: phi, azimuthRad: theta, targetMm: { x, y, z }, zoomPxPerMm: camera.zoom };
}

function putEye(camera: OrthographicCamera, controls: OrbitControls, eye: Eye): void {
  const { polarRad, azimuthRad, targetMm, zoomPxPerMm } = eye;
  controls.target.set(targetMm.x, targetMm.y, targetMm.z);
  aimCamera(camera, controls.target, new Spherical(EYE_DISTANCE_MM, polarRad, azimuthRad));
  camera.zoom = MathUtils.clamp(zoomPxPerMm, MIN_ZOOM_PX_PER_MM, MAX_ZOOM_PX_PER_MM);
  camera.updateProjectionMatrix();
}

function eyeDirection(camera: OrthographicCamera, controls: OrbitControls): Spherical {
  return new Spherical().setFromVector3(camera.position.clone().sub(controls.target));
}
