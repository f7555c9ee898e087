/** Random films within what the format allows, and what may be done to them. */
import fc from 'fast-check';
import { ALL_LEVELS } from '../../../shared/anatomy/levels.ts';
import { levelsOf, type Numbering } from '../../../shared/anatomy/numbering.ts';
import { NEEDLE_IDS } from '../../../shared/devices/catalogue.ts';
import type { Command } from '../../../shared/document/commands.ts';
import {
  type Calibration,
  FILM_VIEWS,
  type Film,
  type FilmView,
  IMAGE_EDGES,
  LANDMARKS,
} from '../../../shared/film/film.ts';
import { POINT_NAMES } from '../../../shared/film/points.ts';
import { POSES } from '../../../shared/fracture/facts.ts';
import { CALIBRATION_TYPES } from '../../../shared/readers/radiograph/spacingFacts.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = <T>(words: readonly T[]) => fc.constantFrom(...words);
const between = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const filmPoint = fc.record({ u: between(0, 3000), v: between(0, 3000) });
const clicks = fc.array(filmPoint, { minLength: 1, maxLength: 3 });
const pitch = maybe(fc.record({ rowMm: between(0.05, 1), columnMm: between(0.05, 1) }));
const sha256 = fc
  .array(word([...'0123456789abcdef']), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

const calibration: fc.Arbitrary<Calibration> = fc.oneof(
  fc.constant<Calibration>({ kind: 'file' }),
  fc.record({
    kind: fc.constant('ball' as const),
    diameterMm: between(5, 60),
    rim: fc.tuple(filmPoint, filmPoint, filmPoint),
  }),
  fc.record({
    kind: fc.constant('length' as const),
    lengthMm: between(5, 1000),
    ends: fc.tuple(filmPoint, filmPoint),
  }),
  fc.record({
    kind: fc.constant('needle' as const),
    gauge: word(NEEDLE_IDS),
    walls: fc.tuple(filmPoint, filmPoint),
  }),
);

const filmOf = (view: FilmView, numbering: Numbering): fc.Arbitrary<Film> =>
  fc.record({
    view: fc.constant(view),
    image: fc.record({
      sha256,
      widthPx: fc.integer({ min: 1, max: 4000 }),
      heightPx: fc.integer({ min: 1, max: 4000 }),
      pixelAspect: between(0.5, 2),
    }),
    spacing: fc.record({
      imagerPitch: pitch,
      magnification: maybe(between(1, 2)),
      pixelPitch: pitch,
      calibrationType: maybe(word(CALIBRATION_TYPES)),
    }),
    calibration: maybe(calibration),
    cranialEdge: maybe(word(IMAGE_EDGES)),
    sideEdge: maybe(word(IMAGE_EDGES)),
    pose: maybe(word(POSES)),
    landmarks: fc.record({
      lastRibs: maybe(word(levelsOf(numbering))),
      sacrum: maybe(word(levelsOf(numbering))),
    }),
    levels: fc.dictionary(
      word(levelsOf(numbering)),
      fc.dictionary(word(POINT_NAMES[view]), clicks, { maxKeys: 6, noNullPrototype: true }),
      { maxKeys: 4, noNullPrototype: true },
    ),
    levelsConfirmed: fc.boolean(),
    window: fc.record({
      low: fc.integer({ min: 0, max: 2000 }),
      high: fc.integer({ min: 2001, max: 65_535 }),
    }),
  });

/** Any word of base64: the document does not look into a picture. */
const base64 = fc
  .uint8Array({ maxLength: 60 })
  .map((bytes) => Buffer.from(bytes).toString('base64'));

export const filmParts = (numbering: Numbering) =>
  fc
    .tuple(
      maybe(filmOf('lateral', numbering)),
      maybe(filmOf('ap', numbering)),
      base64,
      fc.boolean(),
    )
    .map(([lateral, ap, png, embedded]) => ({
      films: { lateral, ap },
      pictures: lateral && embedded ? { [lateral.image.sha256]: png } : {},
    }));

const view = word(FILM_VIEWS);
const level = word(ALL_LEVELS);
const usual: Numbering = { thoracicCount: 12, lumbarCount: 5, transition: null };

export const filmCommands: fc.Arbitrary<Command> = fc.oneof(
  view.chain((each) =>
    fc
      .tuple(filmOf(each, usual), base64)
      .map(([film, png]): Command => ({ kind: 'importFilm', film, png })),
  ),
  view.map((each): Command => ({ kind: 'removeFilm', view: each })),
  fc
    .tuple(view, maybe(word(IMAGE_EDGES)))
    .map(
      ([each, value]): Command => ({ kind: 'editFilm', view: each, field: 'cranialEdge', value }),
    ),
  fc
    .tuple(view, maybe(calibration))
    .map(([each, found]): Command => ({ kind: 'calibrateFilm', view: each, calibration: found })),
  fc
    .tuple(view, level)
    .map(([each, found]): Command => ({ kind: 'addFilmLevel', view: each, level: found })),
  fc
    .tuple(view, level)
    .map(([each, found]): Command => ({ kind: 'removeFilmLevel', view: each, level: found })),
  fc
    .tuple(view, level, level)
    .map(([each, from, to]): Command => ({ kind: 'renameFilmLevel', view: each, level: from, to })),
  fc
    .tuple(view, fc.integer({ min: -2, max: 2 }))
    .map(([each, by]): Command => ({ kind: 'shiftFilmLevels', view: each, by })),
  fc.tuple(view, word(LANDMARKS), maybe(level)).map(
    ([each, landmark, under]): Command => ({
      kind: 'markLandmark',
      view: each,
      landmark,
      under,
    }),
  ),
  fc
    .tuple(view, fc.boolean())
    .map(([each, confirmed]): Command => ({ kind: 'confirmFilmLevels', view: each, confirmed })),
  // One coordinate in ten is none.
  fc
    .tuple(
      view,
      level,
      fc.array(fc.record({ u: fc.double(), v: between(0, 900) }), { maxLength: 3 }),
    )
    .map(
      ([each, found, places]): Command => ({
        kind: 'clickPoint',
        view: each,
        level: found,
        point: POINT_NAMES[each][0]!,
        clicks: places,
      }),
    ),
);
