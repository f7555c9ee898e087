/** Which plan and which treated level is at hand: showing another, adding one, taking one away. */
import { ALL_LEVELS } from '../../shared/anatomy/levels.ts';
import type { Command } from '../../shared/document/commands.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { VARIANTS } from '../../shared/plan/aside.ts';
import { dispatch, documentStore } from '../state/documentStore.ts';
import { type Given, withCase } from './given.ts';

/** Dispatches what follows from the open case. */
const toCase = (command: (document: KyphoDocument) => Command) => () => {
  const { open } = documentStore.getState();
  if (open) dispatch(command(open.history.present));
};

export const PLAN_COMMANDS: readonly Given[] = [
  ...VARIANTS.map(
    (variant): Given => ({
      id: `variant:${variant}`,
      group: 'plans',
      words: 'commandWords.variant',
      values: { variant },
      whyNot: withCase,
      absent: ({ variants }) => !several(variants, variant),
      run: () => dispatch({ kind: 'showVariant', variant }),
    }),
  ),
  ...ALL_LEVELS.map(
    (level): Given => ({
      id: `level:${level}`,
      group: 'plans',
      words: 'commandWords.level',
      values: { level },
      whyNot: withCase,
      absent: ({ levels }) => !several(levels, level),
      run: () => dispatch({ kind: 'showLevel', level }),
    }),
  ),
  {
    id: 'addVariant',
    group: 'plans',
    words: 'plans.addVariant',
    whyNot: withCase,
    absent: ({ caseOpen, roomForVariant }) => caseOpen && !roomForVariant,
    run: () => dispatch({ kind: 'addVariant' }),
  },
  {
    id: 'removeVariant',
    group: 'plans',
    words: 'commandWords.removeVariant',
    whyNot: withCase,
    absent: ({ variants }) => variants.length < 2,
    run: toCase(({ aside: { variant } }) => ({ kind: 'removeVariant', variant })),
  },
  ...ALL_LEVELS.map(
    (level): Given => ({
      id: `treat:${level}`,
      group: 'plans',
      words: 'commandWords.treat',
      values: { level },
      whyNot: withCase,
      absent: ({ otherLevels }) => !otherLevels.includes(level),
      run: () => dispatch({ kind: 'treatLevel', level }),
    }),
  ),
  {
    id: 'leaveLevel',
    group: 'plans',
    words: 'commandWords.leaveLevel',
    whyNot: withCase,
    absent: ({ levels }) => levels.length < 2,
    run: toCase(({ case: { fracture } }) => ({ kind: 'leaveLevel', level: fracture.level })),
  },
];

/** The only one there is needs no command. */
function several<Word>(words: readonly Word[], word: Word): boolean {
  return words.length > 1 && words.includes(word);
}
