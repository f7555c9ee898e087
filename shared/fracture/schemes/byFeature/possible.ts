/**
 * A scheme is a total function of fully answered questions. With questions open, the answer is the set of classes that
 * some way of answering them would give (M-FR-12): it can only shrink as more is known, and nothing is guessed.
 */
import { type NotAvailable, notAvailable, type PossibleAnswer } from '../answer.ts';

/** The answers that are still possible, per question: one when it is answered. */
export type Questions = Readonly<Record<string, readonly string[]>>;
export type Answers<Q extends Questions> = { -readonly [K in keyof Q]: Q[K][number] };

/** `classify` names no class when the answers contradict each other, and more than one when the scheme leaves a gap. */
export function possibleClasses<Q extends Questions, C extends string>(
  questions: Q,
  classes: readonly C[],
  classify: (answers: Readonly<Answers<Q>>) => readonly C[],
): PossibleAnswer<C, keyof Q & string> | NotAvailable {
  const keys = Object.keys(questions) as (keyof Q & string)[];
  // Sets of classes as bits: a few hundred completions are then walked in microseconds.
  const bitOf = new Map(classes.map((each, c) => [each, 1 << c]));
  const choices = keys.map((key) => questions[key]!);
  const bitsByAnswer = choices.map((all) => all.map(() => 0));
  const answers = {} as Answers<Q>;
  const walk = (k: number): number => {
    let bits = 0;
    if (k === keys.length) {
      for (const each of classify(answers)) bits |= bitOf.get(each)!;
      return bits;
    }
    const key = keys[k]!;
    const all = choices[k]!;
    for (let a = 0; a < all.length; a++) {
      answers[key] = all[a]!;
      const under = walk(k + 1);
      bitsByAnswer[k]![a]! |= under;
      bits |= under;
    }
    return bits;
  };
  const all = walk(0);
  if (all === 0) return notAvailable('contradictory');
  return {
    kind: 'possible',
    classes: classes.filter((_, c) => all & (1 << c)),
    undecidedBy: keys.filter((_, k) => bitsByAnswer[k]!.some((bits) => bits !== 0 && bits !== all)),
  };
}
