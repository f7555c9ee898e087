/** Where a C-arm stands, in the words of the room: the detector between back, side and front, then head or feet. */
import type { ArmAngles } from '../../../shared/fluoroscopy/carm/cArm.ts';
import { text } from '../../text/text.ts';
import { formatNumber, formatQuantity } from '../formatQuantity.ts';

export function orbitWords(orbitDeg: number): string {
  const size = formatQuantity(Math.abs(orbitDeg), 'orbitDeg');
  if (isZero(orbitDeg)) return text('fluoroscopy.orbits.behind', { size });
  const side = orbitDeg > 0 ? 'left' : 'right';
  if (isZero(Math.abs(orbitDeg) - SIDEWAYS_DEG))
    return text(`fluoroscopy.orbits.${side}Lateral`, { size });
  const face = Math.abs(orbitDeg) < SIDEWAYS_DEG ? 'Posterior' : 'Anterior';
  return text(`fluoroscopy.orbits.${side}${face}`, { size });
}

export function tiltWords(tiltDeg: number): string {
  const size = formatQuantity(Math.abs(tiltDeg), 'tiltDeg');
  if (isZero(tiltDeg)) return text('fluoroscopy.tilts.level', { size });
  return text(tiltDeg > 0 ? 'fluoroscopy.tilts.cranial' : 'fluoroscopy.tilts.caudal', { size });
}

export function armWords({ orbitDeg, tiltDeg }: ArmAngles, magnification: number): string {
  return text('fluoroscopy.arm', {
    orbit: orbitWords(orbitDeg),
    tilt: tiltWords(tiltDeg),
    magnification: formatNumber(magnification, 'magnification'),
  });
}

const SIDEWAYS_DEG = 90;

/** What is shown as zero has no side. */
function isZero(deg: number): boolean {
  return Math.abs(deg) < 0.05;
}
