/** The bodies on the film by name: chosen, counted from landmarks, shifted together, and confirmed before any number. */
import { ArrowDown, ArrowUp, Check, Minus, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { type Level, levelAbove, levelBelow } from '../../shared/anatomy/levels.ts';
import { levelsOf, type Numbering } from '../../shared/anatomy/numbering.ts';
import { type Film, LANDMARKS } from '../../shared/film/film.ts';
import { shiftLevels } from '../../shared/film/levelStrip.ts';
import { POINT_NAMES } from '../../shared/film/points.ts';
import { keyText } from '../commands/keys.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { dispatch } from '../state/documentStore.ts';
import { filmStore, selectPoint } from '../state/filmStore.ts';
import { text } from '../text/text.ts';
import { nextPoint } from '../viewModel/films/filmOverlay.ts';
import { countWords } from '../viewModel/films/filmWords.ts';

interface LevelStripProps {
  readonly film: Film;
  readonly numbering: Numbering;
  readonly level: Level;
  readonly fracturedLevel: Level;
}

const STEP = { 1: levelBelow, [-1]: levelAbove } as const;
const SHIFT_KEYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

export function LevelStrip({ film, numbering, level, fracturedLevel }: LevelStripProps) {
  const { view, levels, landmarks, levelsConfirmed } = film;
  const repeating = useStore(filmStore, (state) => state.repeating);
  const named = levelsOf(numbering).filter((each) => levels[each]);
  const above = named[0] && levelAbove(named[0], numbering);
  const last = named.at(-1);
  const below = last && levelBelow(last, numbering);
  const clicked = (each: Level) => Object.keys(levels[each] ?? {}).length;
  const add = (each: Level) => {
    dispatch({ kind: 'addFilmLevel', view, level: each });
    selectPoint(each, null);
  };
  /** The body at hand stays at hand under its new name. */
  const shift = (by: 1 | -1) => {
    dispatch({ kind: 'shiftFilmLevels', view, by });
    const moved = shiftLevels(film, by, numbering) && levels[level] && STEP[by](level, numbering);
    if (moved) selectPoint(moved, null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = SHIFT_KEYS[event.key];
    if (!event.shiftKey || by === undefined) return;
    event.preventDefault();
    shift(by);
  };
  return (
    <section className="film-part" aria-labelledby="film-levels">
      <h2 className="film-part-title" id="film-levels">
        {text('films.levelsTitle')}
      </h2>
      <div className="film-strip">
        <div
          className="film-names"
          role="radiogroup"
          aria-label={text('films.levelsTitle')}
          aria-keyshortcuts="Shift+ArrowUp Shift+ArrowDown"
          onKeyDown={onKeyDown}
        >
          {named.map((each, i) => (
            <label
              // biome-ignore lint/suspicious/noArrayIndexKey: a body keeps the focus when all names move by one.
              key={i}
              className="film-name"
              data-fractured={each === fracturedLevel}
              data-chosen={each === level}
            >
              <input
                type="radio"
                name="film-level"
                checked={each === level}
                onChange={() => selectPoint(each, null)}
                data-testid={`film-level-${each}`}
              />
              <span className="film-name-words">{each}</span>
              <span className="film-name-count">
                {text('films.clicked', { clicked: clicked(each), total: POINT_NAMES[view].length })}
              </span>
            </label>
          ))}
        </div>
        <div className="film-strip-keys">
          <IconButton
            label={text('films.shiftUp')}
            shortcut={keyText('Shift+↑')}
            onPress={() => shift(-1)}
            testId="film-shift-up"
          >
            <ArrowUp size={15} aria-hidden />
          </IconButton>
          <IconButton
            label={text('films.shiftDown')}
            shortcut={keyText('Shift+↓')}
            onPress={() => shift(1)}
            testId="film-shift-down"
          >
            <ArrowDown size={15} aria-hidden />
          </IconButton>
          {above && (
            <IconButton
              label={text('films.addLevel', { level: above })}
              words={above}
              onPress={() => add(above)}
            >
              <Plus size={13} aria-hidden />
            </IconButton>
          )}
          {below && (
            <IconButton
              label={text('films.addLevel', { level: below })}
              words={below}
              onPress={() => add(below)}
            >
              <Plus size={13} aria-hidden />
            </IconButton>
          )}
          <IconButton
            label={text('films.removeLevel', { level })}
            words={level}
            isDisabled={!levels[level]}
            onPress={() => dispatch({ kind: 'removeFilmLevel', view, level })}
          >
            <Minus size={13} aria-hidden />
          </IconButton>
        </div>
      </div>
      <div className="film-row">
        {LANDMARKS.map((landmark) => (
          <ToggleButton
            key={landmark}
            className="button button-plain button-words film-toggle"
            isSelected={landmarks[landmark] === level}
            onChange={(marked) =>
              dispatch({ kind: 'markLandmark', view, landmark, under: marked ? level : null })
            }
          >
            {text(`films.landmarks.${landmark}`, { level })}
          </ToggleButton>
        ))}
      </div>
      <p className="hint">{countWords(film, numbering)}</p>
      <div className="film-row">
        <Button
          className={`button button-words ${levelsConfirmed ? 'button-plain' : 'button-main'}`}
          data-testid="film-confirm"
          aria-pressed={levelsConfirmed}
          onPress={() => dispatch({ kind: 'confirmFilmLevels', view, confirmed: !levelsConfirmed })}
        >
          {levelsConfirmed && <Check size={14} aria-hidden />}
          {text(levelsConfirmed ? 'films.confirmed' : 'films.confirm')}
        </Button>
        <ToggleButton
          className="button button-plain button-words film-toggle"
          data-testid="film-repeat"
          isSelected={repeating}
          isDisabled={clicked(level) === 0}
          onChange={(again) =>
            filmStore.setState({
              repeating: again,
              tool: 'points',
              level,
              point: again ? nextPoint(film, level, null, true) : null,
            })
          }
        >
          {text('films.repeat', { level })}
        </ToggleButton>
      </div>
    </section>
  );
}
