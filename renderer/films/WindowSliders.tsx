/** Brightness and contrast of a film by sliders: what dragging does, for keys. */
import { RotateCcw } from 'lucide-react';
import { useStore } from 'zustand';
import type { Film } from '../../shared/film/film.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { Slider } from '../controls/Slider.tsx';
import { filmStore } from '../state/filmStore.ts';
import { text } from '../text/text.ts';
import { levelAndWidth, setWindow, shownWindow, windowFrom } from './windowing.ts';

/** A way of looking has no step of the history to end. */
const nothingToSettle = () => {};

export function WindowSliders({ film }: { readonly film: Film }) {
  const windows = useStore(filmStore, (state) => state.windows);
  const chosen = windows[film.view];
  const { level, width } = levelAndWidth(shownWindow(film, chosen));
  const { width: span, level: middle } = levelAndWidth(film.window);
  const step = Math.max(Math.round(span / 200), 1);
  return (
    <div className="film-sliders">
      <span className="field-label" aria-hidden>
        {text('films.brightness')}
      </span>
      <Slider
        label={text('films.brightness')}
        // Brighter is a lower window.
        value={-level}
        min={-(middle + 1.5 * span)}
        max={-(middle - 1.5 * span)}
        step={step}
        valueText={text('films.windowLevel', { level: Math.round(level) })}
        onSlide={(value) => setWindow(film, windowFrom(-value, width))}
        onSettle={nothingToSettle}
        testId="film-brightness"
      />
      <span className="field-label" aria-hidden>
        {text('films.contrast')}
      </span>
      <Slider
        label={text('films.contrast')}
        // More contrast is a narrower window.
        value={-width}
        min={-3 * span}
        max={-Math.max(span / 20, 1)}
        step={step}
        valueText={text('films.windowWidth', { width: Math.round(width) })}
        onSlide={(value) => setWindow(film, windowFrom(level, -value))}
        onSettle={nothingToSettle}
        testId="film-contrast"
      />
      <IconButton
        label={text('films.windowReset')}
        isDisabled={chosen === null}
        onPress={() => setWindow(film, null)}
      >
        <RotateCcw size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
