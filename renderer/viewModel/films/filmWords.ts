/** What a film says, in words and rows: why there is no number yet, the scale, the click error, and each level's measures. */
import { PLACES, type Place } from '../../../shared/anatomy/heights.ts';
import type { Level } from '../../../shared/anatomy/levels.ts';
import type { Numbering } from '../../../shared/anatomy/numbering.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { calibrate } from '../../../shared/film/calibrate.ts';
import type { PointFault } from '../../../shared/film/checkPoints.ts';
import type { ClickError } from '../../../shared/film/clickError.ts';
import type { Film } from '../../../shared/film/film.ts';
import { countLevels } from '../../../shared/film/levelStrip.ts';
import { measureFilm } from '../../../shared/film/measureFilm.ts';
import { measureWidths } from '../../../shared/film/measureWidths.ts';
import type { Reading } from '../../../shared/film/reading.ts';
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { filmOrigin } from '../../../shared/pipeline/usedCase.ts';
import type { QuantityKey } from '../../../shared/quantities/table.ts';
import { text } from '../../text/text.ts';
import { formatNumber } from '../formatQuantity.ts';

export interface MeasureCell {
  readonly key: string;
  readonly label: string;
  /** null: not measured. */
  readonly value: string | null;
  /** Where the case takes this very number of the fractured body from the film. */
  readonly output: OutputId | null;
}

export interface MeasureRow {
  readonly level: Level;
  readonly cells: readonly MeasureCell[];
  /** Whether the case takes them, and if not why. */
  readonly use: string;
}

export interface FilmReport {
  /** null: numbers are there. */
  readonly why: string | null;
  readonly faults: readonly PointFault[];
  readonly click: string | null;
  readonly rows: readonly MeasureRow[];
}

const withError = ({ value, sd }: Reading, key: QuantityKey) =>
  text('films.withError', { value: formatNumber(value, key), error: formatNumber(sd, key) });

const cell = (name: string, label: string, reading: Reading | null, key: QuantityKey) => ({
  key: name,
  label,
  value: reading && withError(reading, key),
  output: null,
});

function explainedAs(document: KyphoDocument, level: Level, place: Place): OutputId | null {
  const isTheBody = level === document.case.fracture.level;
  return isTheBody && filmOrigin(document, level, `${place}HeightMm`)
    ? `measuredHeight.${place}`
    : null;
}

export function filmReport(document: KyphoDocument, film: Film): FilmReport {
  const { numbering } = document.case;
  return film.view === 'lateral'
    ? lateralReport(document, film, numbering)
    : apReport(document, film, numbering);
}

function lateralReport(document: KyphoDocument, film: Film, numbering: Numbering): FilmReport {
  const measured = measureFilm(film, numbering);
  if (!measured.available) return nothing(measured.reason, measured.faults);
  const clicked = measured.levels.filter(({ heightsPx }) =>
    PLACES.some((place) => heightsPx[place]),
  );
  return {
    why: clicked.length === 0 ? text('radiograph.unmeasured.noPoints') : null,
    faults: [],
    click: clickWords(measured.click, measured.scale.calibrated ? measured.scale.mmPerPx : null),
    rows: clicked.map((level) => ({
      level: level.level,
      cells: [
        ...PLACES.map((place: Place) => ({
          ...cell(place, text(`places.${place}`), level.heightsMm?.[place] ?? null, 'heightMm'),
          output: explainedAs(document, level.level, place),
        })),
        cell('anteriorRatio', text('films.anteriorRatio'), level.anteriorRatio, 'ratio'),
        cell('middleRatio', text('films.middleRatio'), level.middleRatio, 'ratio'),
        cell('wedge', text('films.wedge'), level.wedgeDeg, 'angleDeg'),
      ],
      use: useWords(document, film, level.level),
    })),
  };
}

function apReport(document: KyphoDocument, film: Film, numbering: Numbering): FilmReport {
  const measured = measureWidths(film, numbering);
  if (!measured.available) return nothing(measured.reason, measured.faults);
  const clicked = measured.levels.filter(
    ({ level }) => Object.keys(film.levels[level] ?? {}).length > 0,
  );
  return {
    why: clicked.length === 0 ? text('radiograph.unmeasured.noPoints') : null,
    faults: [],
    click: clickWords(measured.click, measured.scale.calibrated ? measured.scale.mmPerPx : null),
    rows: clicked.map(({ level, widthMm }) => ({
      level,
      cells: [cell('width', text('films.width'), widthMm, 'endplateWidthMm')],
      use: useWords(document, film, level),
    })),
  };
}

function nothing(
  reason: Extract<ReturnType<typeof measureFilm>, { available: false }>['reason'],
  faults: readonly PointFault[],
): FilmReport {
  return { why: text(`radiograph.unmeasured.${reason}`), faults, click: null, rows: [] };
}

/** Typed numbers win, and the window says so level by level. */
function useWords(document: KyphoDocument, film: Film, level: Level): string {
  if (!calibrate(film).calibrated)
    return text(film.view === 'ap' ? 'films.use.noWidth' : 'films.use.noScale');
  if (film.view === 'ap') {
    if (filmOrigin(document, level, 'endplateWidthMm')) return text('films.use.film');
    const typed = document.case.levels[level]?.endplateWidthMm ?? null;
    return text(typed === null ? 'films.use.notYet' : 'films.use.typed');
  }
  const keys = PLACES.map((place) => `${place}HeightMm` as const);
  if (keys.some((key) => filmOrigin(document, level, key))) return text('films.use.film');
  const typed = keys.some((key) => (document.case.levels[level]?.[key] ?? null) !== null);
  return text(typed ? 'films.use.typed' : 'films.use.impossible');
}

function clickWords({ sdPx, from }: ClickError, mmPerPx: number | null): string {
  const size =
    mmPerPx === null
      ? text('films.clickPx', { error: formatNumber(sdPx, 'ratio') })
      : text('films.clickMm', { error: formatNumber(sdPx * mmPerPx, 'ratio') });
  return text(`films.clickFrom.${from}`, { size });
}

/** "0.143 mm per pixel, ± 3 %", or why there are no millimetres. */
export function scaleWords(film: Film): { readonly words: string; readonly calibrated: boolean } {
  const scale = calibrate(film);
  if (!scale.calibrated)
    return { words: text(`radiograph.uncalibrated.${scale.reason}`), calibrated: false };
  return {
    words: text('films.scale', {
      mmPerPx: scale.mmPerPx.toPrecision(3),
      percent: (100 * scale.relativeSd).toFixed(1),
    }),
    calibrated: true,
  };
}

export function countWords(film: Film, numbering: Numbering): string {
  const count = countLevels(film, numbering);
  switch (count.kind) {
    case 'shift':
      return text(count.by > 0 ? 'films.count.shiftDown' : 'films.count.shiftUp', {
        by: Math.abs(count.by),
      });
    case 'disagrees':
      return text('films.count.disagrees', {
        counted: count.lumbarCounted,
        expected: count.lumbarExpected,
      });
    default:
      return text(`films.count.${count.kind}`);
  }
}

export function faultWords({ code, levels, points }: PointFault) {
  const names = levels.join(' / ');
  const what = text(`radiograph.points.${code}.what`, { levels: names });
  return {
    what,
    why: text(`radiograph.points.${code}.why`, { levels: names }),
    next: text(`radiograph.points.${code}.next`, { levels: names }),
    points: points.map((name) => text(`films.points.${name}`)).join(', '),
  };
}
