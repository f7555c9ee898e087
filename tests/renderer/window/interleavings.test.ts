// Answers in any order: nothing of another case, and nothing older, is ever shown as this one's.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentStore, openDocument } from '../../../renderer/state/documentStore.ts';
import { createFilmImport } from '../../../renderer/state/filmImport.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { runInterleaved } from '../../gates/stale/interleavings.ts';
import { interleavings } from '../../gates/stale/stale.ts';

it('shows nothing stale, however the answers come', async () => {
  await fc.assert(
    fc.asyncProperty(...interleavings, async (scheduler, acts, answers) => {
      expect(await runInterleaved(scheduler, acts, answers)).toEqual([]);
    }),
    { numRuns: 25, seed: 69 },
  );
});

it('does not bring a film into another case than it was chosen for', async () => {
  const open = (title: string) =>
    openDocument({
      document: createDocument({ level: 'L1', title, planId: 'KP-1' }),
      handle: null,
      fileName: null,
      unsaved: false,
    });
  open('Anna');
  const films = createFilmImport(
    async () => {
      open('Berta');
      return { kind: 'opened', opened: {} } as never;
    },
    async () => true,
  );
  await films.load(new File([new Uint8Array(8)], 'film'));
  expect(documentStore.getState().open?.history.present.films).toEqual({ ap: null, lateral: null });
});
