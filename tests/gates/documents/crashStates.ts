/**
 * G23: every state a disk may be in after a power cut during a save, by a model of what is promised: data is durable once its
 * file is synced, a name once its folder is, and whatever is not yet durable may have arrived or not, in any mixture. The
 * calls are those of a real save.
 */
import { createFailures, type GateResult } from '../gate.ts';
import { recordSave } from './recordSave.ts';

/** Blocks of the temporary file that may arrive one without the other. */
const BLOCKS = 8;

interface Disk {
  /** Which blocks of the new file are there. */
  readonly blocks: readonly boolean[];
  readonly renamed: boolean;
}

export async function crashStates(): Promise<GateResult> {
  const { calls, answer, dispose } = await recordSave();
  dispose();
  const { list, note } = createFailures();
  if (!answer.ok) note(`the save itself failed: ${answer.error.code}`);
  const steps = calls.filter((call) =>
    ['file.write', 'file.sync', 'rename', 'folder.sync'].includes(call),
  );
  for (const needed of ['file.write', 'file.sync', 'rename', 'folder.sync'])
    if (!steps.includes(needed)) note(`a save without ${needed}`);
  let n = 0;
  for (let done = 0; done <= steps.length; done++) {
    const begun = steps.slice(0, done);
    const acknowledged = done === steps.length;
    for (const disk of statesAfter(begun)) {
      n++;
      const whole = disk.blocks.every(Boolean);
      const at = `after ${begun.at(-1) ?? 'nothing'} (${done})`;
      if (disk.renamed && !whole) note(`${at}: torn`);
      if (acknowledged && !disk.renamed) note(`${at}: acknowledged, and the old case is there`);
    }
  }
  return { n, failures: list, note: `${steps.join(' → ')}` };
}

/** All mixtures of what is not durable yet. */
function statesAfter(begun: readonly string[]): Disk[] {
  const written = begun.includes('file.write');
  const synced =
    begun.includes('file.sync') && begun.indexOf('file.sync') > begun.lastIndexOf('file.write');
  const renaming = begun.includes('rename');
  const named =
    begun.includes('folder.sync') && begun.indexOf('folder.sync') > begun.indexOf('rename');
  const names = named ? [true] : renaming ? [false, true] : [false];
  const mixtures = synced
    ? [Array<boolean>(BLOCKS).fill(true)]
    : written
      ? Array.from({ length: 2 ** BLOCKS }, (_, bits) =>
          Array.from({ length: BLOCKS }, (_, block) => (bits & (1 << block)) !== 0),
        )
      : [Array<boolean>(BLOCKS).fill(false)];
  return names.flatMap((renamed) => mixtures.map((blocks) => ({ blocks, renamed })));
}
