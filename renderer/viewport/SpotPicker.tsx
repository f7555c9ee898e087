/** A click on the picture, told as the point of the bone under it. */
import type { PosedBody } from '../../shared/anatomy/posedBody.ts';
import { type Picked, pickSpot } from '../../shared/measure/pickSpot.ts';
import { useSightClick } from './useSightClick.ts';
import type { Templates } from './useTemplates.ts';
import type { Section } from './viewportProps.ts';

interface SpotPickerProps {
  readonly bodies: readonly PosedBody[];
  readonly templates: Templates;
  readonly section: Section | null;
  readonly onPick: (picked: Picked) => void;
}

export function SpotPicker({ bodies, templates, section, onPick }: SpotPickerProps) {
  useSightClick(section, (ray) =>
    onPick(pickSpot(ray, bodies, (level) => templates.get(level)?.template)),
  );
  return null;
}
