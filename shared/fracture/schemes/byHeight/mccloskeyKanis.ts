/** McCloskey–Kanis: a deformity needs two ratios below the level's mean, one of them to a predicted height (M-FR-11). */
import type { Level } from '../../../anatomy/levels.ts';
import { USUAL_NUMBERING } from '../../../anatomy/numbering.ts';
import { HEIGHT_RATIO_SD } from '../../constants.ts';
import { type DistributedAnswer, type NotAvailable, notAvailable } from '../answer.ts';
import { LEVEL_DEPARTURE_SD, MCCLOSKEY_BELOW } from '../constants.ts';
import { distribute, ofEachDraw, shareOf } from './distribution.ts';
import type { RatioInput } from './eastellMelton.ts';
import { drawCount, type MeasuredFracture } from './losses.ts';
import { type Neighbour, nearestNeighbours } from './neighbours.ts';

/** Neighbours used on each side. */
const PER_SIDE = 2;

export interface McCloskeyAnswer {
  readonly kind: 'criteria';
  readonly deformed: DistributedAnswer<'no' | 'yes'>;
  /** Share of the draws with each deformity; a body may have more than one. */
  readonly deformities: Readonly<Record<'wedge' | 'biconcave' | 'crush', number>>;
  /** Levels that the posterior height was predicted from, at most four. */
  readonly neighbours: readonly Level[];
}

export function mccloskeyKanis(
  fracture: MeasuredFracture,
  { level, levels, expectedMm, columns, numbering = USUAL_NUMBERING }: RatioInput,
): McCloskeyAnswer | NotAvailable {
  const neighbours = nearestNeighbours(level, levels, PER_SIDE, numbering, columns);
  if (neighbours.length === 0) return notAvailable('noNeighbour');
  const expected = expectedMm(level);
  const scales = neighbours.map((n) => expected.posterior / expectedMm(n.level).posterior);
  const predict = (heightOf: (neighbour: Neighbour) => number) => {
    let sum = 0;
    for (let n = 0; n < neighbours.length; n++) sum += heightOf(neighbours[n]!) * scales[n]!;
    return sum / neighbours.length;
  };
  const criteria = criteriaFor(
    expected.anterior / expected.posterior,
    expected.middle / expected.posterior,
    neighbours.length,
  );
  const { measuredMm, draws } = fracture;
  const { anterior, middle, posterior } = draws.measuredMm;
  const best = criteria(
    measuredMm.anterior,
    measuredMm.middle,
    measuredMm.posterior,
    predict((n) => n.posteriorMm),
  );
  const count = drawCount(fracture);
  const drawn = ofEachDraw(count, (i) =>
    criteria(
      anterior[i]!,
      middle[i]!,
      posterior[i]!,
      predict((n) => n.drawsMm[i]!),
    ),
  );
  const any = ({ wedge, biconcave, crush }: Criteria) =>
    wedge || biconcave || crush ? 'yes' : 'no';
  return {
    kind: 'criteria',
    deformed: distribute(['no', 'yes'], any(best), count, (i) => any(drawn[i]!)),
    deformities: {
      wedge: shareOf(count, (i) => drawn[i]!.wedge),
      biconcave: shareOf(count, (i) => drawn[i]!.biconcave),
      crush: shareOf(count, (i) => drawn[i]!.crush),
    },
    neighbours: neighbours.map((n) => n.level),
  };
}

interface Criteria {
  readonly wedge: boolean;
  readonly biconcave: boolean;
  readonly crush: boolean;
}

/**
 * The prediction from n levels misses as this level departs from the table (once) and as each of the others does
 * (1/n of the variance); a ratio to it also spreads as the body's own ratio does.
 */
function criteriaFor(anteriorRatio: number, middleRatio: number, neighbours: number) {
  const ratioSd = HEIGHT_RATIO_SD.value;
  const predictionSd = LEVEL_DEPARTURE_SD.value * Math.sqrt(1 + 1 / neighbours);
  const below = (mean: number, sd: number) => mean - MCCLOSKEY_BELOW.value * sd;
  const anteriorToOwn = below(anteriorRatio, ratioSd);
  const middleToOwn = below(middleRatio, ratioSd);
  const anteriorToPredicted = below(
    anteriorRatio,
    Math.hypot(ratioSd, anteriorRatio * predictionSd),
  );
  const middleToPredicted = below(middleRatio, Math.hypot(ratioSd, middleRatio * predictionSd));
  const posteriorToPredicted = below(1, predictionSd);
  return (anterior: number, middle: number, posterior: number, predicted: number): Criteria => {
    const frontIsLow = anterior / predicted < anteriorToPredicted;
    return {
      wedge: anterior / posterior < anteriorToOwn && frontIsLow,
      biconcave: middle / posterior < middleToOwn && middle / predicted < middleToPredicted,
      crush: posterior / predicted < posteriorToPredicted && frontIsLow,
    };
  };
}
