/** G32: random edits, undos, redos, saves and openings, against a model that is a plain list of states. */
import fc from 'fast-check';
import { createRandom } from '../../../shared/base/random.ts';
import { isSame } from '../../../shared/base/same.ts';
import { labelOf } from '../../../shared/document/commandLabel.ts';
import { applyCommand } from '../../../shared/document/commands.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import {
  canRedo,
  canUndo,
  isDirty,
  markSaved,
  record,
  redo,
  startHistory,
  undo,
} from '../../../shared/document/history.ts';
import { commands, documents } from '../../shared/document/arbitraries.ts';
import { createFailures, type GateResult } from '../gate.ts';

const SEQUENCES = 20_000;
const STEPS = 12;
const SEED = 32;

export async function undoSequences(): Promise<GateResult> {
  const { list, note } = createFailures();
  const random = createRandom(SEED);
  const starts = fc.sample(documents, { numRuns: 200, seed: SEED });
  const edits = fc.sample(commands, { numRuns: 20_000, seed: SEED });
  const pick = <T>(from: readonly T[]) => from[Math.floor(random.uniform() * from.length)]!;
  let edited = 0;
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    let history = startHistory(pick(starts), true);
    // The model: every state in order, where we stand, and which state lies on disk.
    let states: KyphoDocument[] = [history.present];
    let at = 0;
    let saved = history.present;
    const where = () => `sequence ${sequence}`;
    for (let step = 0; step < STEPS; step++) {
      const dice = random.uniform();
      if (dice < 0.5) {
        const command = pick(edits);
        const result = applyCommand(history.present, command);
        if (!result.ok || result.value === history.present) continue;
        edited++;
        history = record(history, result.value, labelOf(command));
        states = [...states.slice(0, at + 1), result.value];
        at++;
      } else if (dice < 0.7) {
        if (canUndo(history) !== at > 0) note(`${where()}: undo is offered wrongly`);
        history = undo(history);
        at = Math.max(0, at - 1);
      } else if (dice < 0.85) {
        if (canRedo(history) !== at < states.length - 1)
          note(`${where()}: redo is offered wrongly`);
        history = redo(history);
        at = Math.min(states.length - 1, at + 1);
      } else if (dice < 0.97) {
        history = markSaved(history, history.present);
        saved = history.present;
      } else {
        const read = decodeCaseFile(encodeCaseFile(history.present));
        if (!read.ok) note(`${where()}: what was saved is refused with ${read.error.code}`);
        else if (!isSame(read.value.document, history.present))
          note(`${where()}: reads differently`);
      }
      if (history.present !== states[at]) note(`${where()}: another state than the model's`);
      if (isDirty(history) !== (history.present !== saved)) note(`${where()}: dirty is wrong`);
    }
    while (canUndo(history)) history = undo(history);
    if (history.present !== states[0]) note(`${where()}: not undone to the first state`);
    while (canRedo(history)) history = redo(history);
    if (!isSame(history.present, states.at(-1))) note(`${where()}: not redone to the last state`);
  }
  return { n: SEQUENCES, failures: list, seed: SEED, note: `${edited} edits took effect` };
}
