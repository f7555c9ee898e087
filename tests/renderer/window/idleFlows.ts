// Flows that do nothing, for tests of the commands that set others going.
import type { PackFlow } from '../../../renderer/state/anatomyPack.ts';
import type { CommandFlows } from '../../../renderer/state/createCommands.ts';
import type { Files } from '../../../renderer/state/files.ts';

const idle = async () => undefined;

export const IDLE_FLOWS: CommandFlows = {
  files: {} as Files,
  applyDrafts: () => true,
  packs: {} as PackFlow,
  print: idle,
  exportPlan: idle,
  approve: idle,
  compareCases: idle,
  series: idle,
  instruments: idle,
  changeRecent: () => undefined,
};
