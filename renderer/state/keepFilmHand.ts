/** A step of the history that is about the film at hand takes the hand there. */
import { handAfterStep } from '../viewModel/films/handAfterStep.ts';
import { documentStore } from './documentStore.ts';
import { filmStore, selectPoint } from './filmStore.ts';

export function keepFilmHand(step: () => void): void {
  const before = filmAtHand();
  step();
  const after = filmAtHand();
  if (!before || !after || before.film === after.film) return;
  const { level, point, repeating } = filmStore.getState();
  const hand = { level: level ?? before.fractured, point };
  const next = handAfterStep(before.film, after.film, hand, repeating);
  if (next !== hand) selectPoint(next.level, next.point);
}

function filmAtHand() {
  const { open } = documentStore.getState();
  if (!open) return null;
  const { films, case: kase } = open.history.present;
  const film = films[filmStore.getState().view];
  return film && { film, fractured: kase.fracture.level };
}
