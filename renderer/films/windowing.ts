/** Which samples are shown black and white: from the file until somebody changes it; never part of the case. */
import type { Film } from '../../shared/film/film.ts';
import type { SampleWindow } from '../../shared/readers/radiograph/radiograph.ts';
import { filmStore } from '../state/filmStore.ts';
import type { Box, ScreenPoint } from '../viewModel/films/filmTransform.ts';

export function shownWindow(film: Film, chosen: SampleWindow | null): SampleWindow {
  return chosen ?? film.window;
}

export function setWindow({ view }: Film, window: SampleWindow | null): void {
  filmStore.setState(({ windows }) => ({ windows: { ...windows, [view]: window } }));
}

/** Brightness and contrast as people turn them: the middle and the width of the window. */
export function levelAndWidth({ low, high }: SampleWindow) {
  return { level: (low + high) / 2, width: high - low };
}

export function windowFrom(level: number, width: number): SampleWindow {
  const wide = Math.max(width, 1);
  return { low: level - wide / 2, high: level + wide / 2 };
}

/** Across for contrast, down for brightness: a box's width doubles the window. */
export function dragWindow(film: Film, window: SampleWindow, by: ScreenPoint, box: Box): void {
  const { level, width } = levelAndWidth(window);
  const span = levelAndWidth(film.window).width;
  setWindow(
    film,
    windowFrom(
      level + (by.y / box.heightPx) * span,
      Math.max(width + (by.x / box.widthPx) * 2 * span, span / 50),
    ),
  );
}
