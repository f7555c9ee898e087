/** How one number is read from what was derived, and which formulas made it. */
import type { KyphoDocument } from '../../../document/document.ts';
import type { NotAvailable } from '../../../fracture/schemes/answer.ts';
import { type Available, type Estimate, inPercent } from '../../../quantities/estimate.ts';
import type { SourceId } from '../../../quantities/sources.ts';
import { type QuantityKey, quantity } from '../../../quantities/table.ts';
import type { SeenOn } from '../../../simulation/cement/leak/leakTypes.ts';
import type { Derived } from '../../derived.ts';
import type { EquationId } from '../equations/equations.ts';
import type { ExplainedValue, NoValueReason, Reading } from '../explanation.ts';
import type { InputName } from '../inputs.ts';

export interface Output {
  readonly equations: readonly EquationId[];
  /** Beyond those of the formulas. */
  readonly inputs?: readonly InputName[];
  /** Beyond those of the constants. */
  readonly sources?: readonly SourceId[];
  readonly seenOn?: SeenOn;
  readonly read: (derived: Derived, document: KyphoDocument) => Reading;
}

export function given(value: ExplainedValue): Reading {
  return { available: true, value };
}

export function missing(reason: NoValueReason): Reading {
  return { available: false, reason };
}

export function estimated(estimate: Estimate, key: QuantityKey): Reading {
  return given({ kind: 'estimate', estimate, quantity: key, unit: quantity(key).unit });
}

/** Of the middle of every range, without a band. */
export function middle(value: number, key: QuantityKey): Reading {
  return given({ kind: 'middle', value, quantity: key, unit: quantity(key).unit });
}

export function planned(value: number, key: QuantityKey): Reading {
  return given({ kind: 'planned', value, quantity: key, unit: quantity(key).unit });
}

export function published(value: number, unit: string): Reading {
  return given({ kind: 'published', value, quantity: null, unit });
}

/** A probability that the model keeps as 0–1. */
export function percentOf(probability: Estimate): Reading {
  return estimated(inPercent(probability), 'sharePercent');
}

/** A rate of less than one in a hundred: whole percents would say nothing. */
export function rarePercentOf(probability: Estimate): Reading {
  return inUnit(inPercent(probability), 'percent');
}

export function inUnit(estimate: Estimate, unit: string): Reading {
  return given({ kind: 'estimate', estimate, quantity: null, unit });
}

/** Reads on when it is there, and hands the reason on when it is not. */
export function when<T>(found: Available<T>, read: (value: T) => Reading): Reading {
  return found.available ? read(found.value) : missing(found.reason);
}

export function answered<A extends object>(
  answer: A | NotAvailable,
  read: (answer: A) => Reading,
): Reading {
  return isNotAvailable(answer) ? missing(answer.reason) : read(answer);
}

function isNotAvailable(answer: object): answer is NotAvailable {
  return 'kind' in answer && answer.kind === 'notAvailable';
}

/** The same output for each of several keys: `lostHeight.anterior`, `lostHeight.middle`, … */
export function each<P extends string, K extends string>(
  prefix: P,
  keys: readonly K[],
  of: (key: K) => Output,
): Readonly<Record<`${P}.${K}`, Output>> {
  return Object.fromEntries(keys.map((key) => [`${prefix}.${key}`, of(key)])) as Record<
    `${P}.${K}`,
    Output
  >;
}

export function eachPair<P extends string, K extends string, L extends string>(
  prefix: P,
  firsts: readonly K[],
  seconds: readonly L[],
  of: (first: K, second: L) => Output,
): Readonly<Record<`${P}.${K}.${L}`, Output>> {
  return Object.fromEntries(
    firsts.flatMap((first) =>
      seconds.map((second) => [`${prefix}.${first}.${second}`, of(first, second)]),
    ),
  ) as Record<`${P}.${K}.${L}`, Output>;
}
