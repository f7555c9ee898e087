/** Soft key from the upper left of the eye, rim from behind, sky and ground: the lamp turns with the eye, as in a light box. */
import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';
import type { Group } from 'three';
import { THEMES } from './palette.ts';
import type { Theme } from './viewportProps.ts';

export function Lights({ theme }: { readonly theme: Theme }) {
  const rig = useRef<Group>(null);
  useFrame(({ camera }) => rig.current?.quaternion.copy(camera.quaternion));
  const { sky, ground } = THEMES[theme];
  return (
    <>
      <hemisphereLight args={[sky, ground, 0.85]} />
      <group ref={rig}>
        <directionalLight position={[-300, 380, 320]} intensity={2.5} color="#fff6e8" />
        <directionalLight position={[320, -60, 260]} intensity={0.4} color="#dfe9ff" />
        <directionalLight position={[180, 220, -420]} intensity={1.1} color="#eef4ff" />
      </group>
    </>
  );
}
