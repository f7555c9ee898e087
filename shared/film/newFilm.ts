/** A film as it comes from its file: nothing clicked, nothing calibrated, and no direction that the file does not state. */
import { type Level, segmentLevels } from '../anatomy/levels.ts';
import type { Numbering } from '../anatomy/numbering.ts';
import { edgesFrom } from './bodyFrame.ts';
import type { Film, FilmView } from './film.ts';
import type { RadiographFacts } from './storedPicture.ts';

/** The strip starts at the fracture and its neighbours; a magnification and a pitch that are both stated are used. */
export function newFilm(
  view: FilmView,
  sha256: string,
  facts: RadiographFacts,
  fracturedLevel: Level,
  numbering: Numbering,
): Film {
  const { widthPx, heightPx, pixelAspect, spacing, window } = facts;
  const segment = segmentLevels(fracturedLevel, numbering);
  const at = segment.indexOf(fracturedLevel);
  const near = segment.filter((_, i) => Math.abs(i - at) <= 1);
  const scaled = spacing.imagerPitch !== null && spacing.magnification !== null;
  return {
    view,
    image: { sha256, widthPx, heightPx, pixelAspect },
    spacing,
    calibration: scaled ? { kind: 'file' } : null,
    ...edgesFrom(facts.view, view),
    pose: null,
    landmarks: { lastRibs: null, sacrum: null },
    levels: Object.fromEntries(near.map((level) => [level, {}])),
    levelsConfirmed: false,
    window,
  };
}

/** What a file says of its projection; null is asked. */
export function viewFrom({ view }: Pick<RadiographFacts, 'view'>): FilmView | null {
  if (view.viewPosition === 'LL' || view.viewPosition === 'RL') return 'lateral';
  return view.viewPosition === 'AP' || view.viewPosition === 'PA' ? 'ap' : null;
}
