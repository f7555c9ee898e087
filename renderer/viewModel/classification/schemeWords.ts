/** Classes and open questions of the classifications as words. A set of classes stays a set. */
import type {
  DistributedAnswer,
  NotAvailable,
  PossibleAnswer,
} from '../../../shared/fracture/schemes/answer.ts';
import type { AoAnswer } from '../../../shared/fracture/schemes/byFeature/aoSpine.ts';
import type { KummellAnswer } from '../../../shared/fracture/schemes/byFeature/kummell.ts';
import type { MagerlAnswer } from '../../../shared/fracture/schemes/byFeature/magerl.ts';
import type { OfScoreAnswer } from '../../../shared/fracture/schemes/byFeature/ofScore.ts';
import type { OfAnswer } from '../../../shared/fracture/schemes/byFeature/osteoporoticFracture.ts';
import { eitherText, text } from '../../text/text.ts';
import { formatShare } from '../formatQuantity.ts';

export interface SchemeWords {
  readonly answer: string;
  /** What stands beside the answer: what would narrow a set, where a border is near, why there is none. */
  readonly notes: readonly string[];
}

export function unavailableWords({ reason }: NotAvailable): SchemeWords {
  return {
    answer: text('estimate.notAvailable'),
    notes: [`${text(`classification.notAvailable.${reason}`)}.`],
  };
}

type Question = keyof OpenQuestions;
type OpenQuestions = Record<
  | OfAnswer['undecidedBy'][number]
  | MagerlAnswer['undecidedBy'][number]
  | KummellAnswer['undecidedBy'][number],
  true
>;

function decidedBy(open: readonly Question[]): readonly string[] {
  if (open.length === 0) return [];
  const list = open.map((question) => text(`classification.questions.${question}`)).join(', ');
  return [text('classification.decides', { list })];
}

/** Every class that is still possible, and what would narrow them. */
export function possibleWords<C extends string, Q extends Question>(
  answer: PossibleAnswer<C, Q> | NotAvailable,
  name: (each: C) => string,
): SchemeWords {
  if (answer.kind === 'notAvailable') return unavailableWords(answer);
  return { answer: eitherText(answer.classes.map(name)), notes: decidedBy(answer.undecidedBy) };
}

/** The best class, and the others that are near. */
export function distributedWords<C extends string | number>(
  { best, borderlineWith, probabilities }: DistributedAnswer<C>,
  name: (each: C) => string,
): SchemeWords {
  const near = borderlineWith.map((each) => `${name(each)}: ${formatShare(probabilities[each])}`);
  return {
    answer: name(best),
    notes:
      near.length > 0 ? [text('classification.borderlineWith', { classes: near.join(', ') })] : [],
  };
}

export const gradeName = (grade: number) => text('classification.grade', { grade });

export const ofName = (each: OfAnswer['classes'][number]) => text(`classification.of.${each}`);

export const kummellName = (each: KummellAnswer['classes'][number]) =>
  text(`classification.kummell.${each}`);

/** The sub-types are their own names. */
export function magerlName(each: MagerlAnswer['classes'][number]): string {
  return each === 'none' || each === 'A3' || each === 'BorC'
    ? text(`classification.magerl.${each}`)
    : each;
}

/** The injury's class, with neurology and the modifier beside it. */
export function aoWords({ injury, neurology, indeterminateTensionBand }: AoAnswer): SchemeWords {
  const { answer, notes } = possibleWords(injury, (each) => each);
  return {
    answer,
    notes: [
      ...notes,
      neurology === null
        ? text('classification.neurologyOpen')
        : text('classification.neurology', { neurology }),
      ...(indeterminateTensionBand === 'yes' ? [text('classification.indeterminate')] : []),
    ],
  };
}

/** The sums that are possible. It was never validated, and no band of it is an order. */
export function ofScoreWords(answer: OfScoreAnswer | NotAvailable): SchemeWords {
  if (answer.kind === 'notAvailable') return unavailableWords(answer);
  const { sums, bands, undecidedBy } = answer;
  const [low = 0, high = low] = [sums[0], sums.at(-1)];
  const open = undecidedBy.map((item) => text(`classification.items.${item}`)).join(', ');
  return {
    answer:
      low === high
        ? text('classification.scoreOne', { low: signed(low) })
        : text('classification.score', { low: signed(low), high: signed(high) }),
    notes: [
      text('classification.notValidated'),
      text('classification.bandsWords', {
        list: bands.map((band) => text(`classification.bands.${band}`)).join(', '),
      }),
      ...(open ? [text('classification.decides', { list: open })] : []),
    ],
  };
}

function signed(points: number): string {
  return `${points}`.replace('-', '−');
}
