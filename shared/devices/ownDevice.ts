/**
 * Instruments somebody entered, beside those of the catalogue. A plan names a device of the catalogue by its id and carries
 * an own one whole, so that it can be read wherever it is opened. Their numbers are never told under a published source.
 */
import { keepLast } from '../base/keepLast.ts';
import { isSame } from '../base/same.ts';
import {
  type AccessId,
  BALLOONS,
  type Balloon,
  type BalloonId,
  type Cannula,
  type CementViscosity,
  JACKS,
  type Jack,
  type JackId,
  NEEDLES,
  type NeedleId,
  STENTS,
  type Stent,
  type StentId,
} from './catalogue.ts';

/** What is known of where an own device's numbers come from. */
interface Entered {
  readonly label: string;
  /** In the words of whoever entered it. */
  readonly statedSource: string;
}

export type OwnCannula = Omit<Cannula, 'source'> & Entered;
export type OwnBalloon = Omit<Balloon, 'source'> & Entered;
export type OwnStent = Omit<Stent, 'source'> & Entered;
export type OwnJack = Omit<Jack, 'source'> & Entered;

/** Minutes since mixing began, in a room of the reference temperature. */
export interface OwnCement extends Entered {
  /** How thick it is where injection starts, and where it ends. */
  readonly viscosity: CementViscosity;
  readonly injectionFromMin: number;
  readonly workingUntilMin: number;
  readonly hardAtMin: number;
}

export type OwnDevice = OwnCannula | OwnBalloon | OwnStent | OwnJack | OwnCement;

/** An id of the catalogue, or a device of one's own. */
export type AccessChoice = AccessId | OwnCannula;
export type BalloonChoice = BalloonId | OwnBalloon;
export type StentChoice = StentId | OwnStent;
export type JackChoice = JackId | OwnJack;
/** Cements have no ids: a class is one. */
export type CementChoice = CementViscosity | OwnCement;
export type AnyChoice = AccessChoice | BalloonChoice | StentChoice | JackChoice | CementChoice;

export function cannulaOf(choice: NeedleId | OwnCannula): Cannula {
  return typeof choice === 'string' ? NEEDLES[choice] : ownCannula(choice);
}

export function balloonOf(choice: BalloonChoice): Balloon {
  return typeof choice === 'string' ? BALLOONS[choice] : ownBalloon(choice);
}

export function stentOf(choice: StentChoice): Stent {
  return typeof choice === 'string' ? STENTS[choice] : ownStent(choice);
}

export function jackOf(choice: JackChoice): Jack {
  return typeof choice === 'string' ? JACKS[choice] : ownJack(choice);
}

/** The class serves what was published by class alone: leaks, and how thick cement is where injection starts. */
export function viscosityOf(choice: CementChoice): CementViscosity {
  return typeof choice === 'string' ? choice : choice.viscosity;
}

// The same device of a plan is the same object each time: what rests on it is not made again.
const ownCannula = keepLast((own: OwnCannula): Cannula => sourced(own));
const ownBalloon = keepLast((own: OwnBalloon): Balloon => sourced(own));
const ownStent = keepLast((own: OwnStent): Stent => sourced(own));
const ownJack = keepLast((own: OwnJack): Jack => sourced(own));

function sourced<Own extends Entered>({ label, statedSource, ...sizes }: Own) {
  return { ...sizes, source: 'enteredByUser' as const };
}

/** What a sentence calls it: the id, or the label it was given. */
export function nameOf<Id extends string>(choice: Id | Entered): string {
  return typeof choice === 'string' ? choice : choice.label;
}

/** Two sides may carry one own device as two records: the numbers decide, not the record. */
export function isSameChoice(a: AnyChoice, b: AnyChoice): boolean {
  return isSame(a, b);
}
