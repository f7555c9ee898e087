/** The time line of a plan as a film: which moments, what is written on each. As fast as it is played at the usual speed. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import { derive } from '../../shared/pipeline/derive.ts';
import { timelineOf } from '../../shared/pipeline/timelineOf.ts';
import type { Available } from '../../shared/quantities/estimate.ts';
import { text } from '../text/text.ts';
import { PHASE_S } from '../viewModel/timelinePace.ts';
import { momentName, momentReadings, type Reading } from '../viewModel/timelineWords.ts';
import type { FilmAsked, FilmFormat } from '../viewport/film/filmAsked.ts';
import { FILM_SIZES_PX, type FilmWish } from './exportWish.ts';

export function filmOf(
  document: KyphoDocument,
  format: FilmFormat,
  { framesPerSecond, size }: FilmWish,
  foot: readonly string[],
): Available<FilmAsked> {
  const timeline = timelineOf(document, derive(document));
  if (!timeline.available) return timeline;
  const { phases, at } = timeline.value;
  const rate = Number(framesPerSecond);
  const perPhase = Math.round(rate * PHASE_S);
  const { procedure } = document.plan;
  return {
    available: true,
    value: {
      format,
      framesPerSecond: rate,
      sizePx: FILM_SIZES_PX[size],
      foot: [...foot, text('timeline.schematic')],
      // Both ends are in it: every stage is a picture of its own.
      frames: Array.from({ length: phases.length * perPhase + 1 }, (_, i) => {
        const moment = at(i / perPhase);
        return {
          stage: moment.stage,
          shown: moment,
          caption: momentName(moment, procedure),
          readings: inLines(momentReadings(moment, document.plan)),
        };
      }),
    },
  };
}

const LINES = 2;
const A_LINE = 2;

/** Always as many lines, so that nothing in the picture jumps. */
function inLines(readings: readonly Reading[]): readonly string[] {
  return Array.from({ length: LINES }, (_, i) =>
    readings
      .slice(A_LINE * i, A_LINE * (i + 1))
      .map(({ label, value }) => `${label} ${value}`)
      .join(' · '),
  );
}
