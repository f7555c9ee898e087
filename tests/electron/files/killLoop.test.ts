/** A sample of row G20: a process is killed (SIGKILL) at a random moment while it saves without pause. */
import { expect, it } from 'vitest';
import { killDuringSave } from '../../gates/documents/killDuringSave.ts';

it('leaves a whole case after every kill, and loses none that was acknowledged', async () => {
  const { n, failures } = await killDuringSave(20);
  expect(failures).toEqual([]);
  expect(n).toBeGreaterThanOrEqual(20);
});
