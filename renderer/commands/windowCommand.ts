/** One thing the window can be asked for, by key, menu or palette. */
import type { Commands } from '../state/createCommands.ts';
import type { StagePicture } from '../state/viewStore.ts';
import type { TextKey } from '../text/text.ts';
import type { CommandGroup, CommandId } from './commandId.ts';
import type { WindowLook } from './windowLook.ts';

/** Why a command is of no use now. */
export type WhyNot =
  | 'noCase'
  | 'noModel'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'noStage'
  | 'noRun'
  | 'alongNeedle';

export interface WindowCommand {
  readonly id: CommandId;
  readonly group: CommandGroup;
  readonly words: TextKey;
  /** What else people call it: found in the palette, never shown. */
  readonly also?: TextKey;
  /** What stands for the names in its words. */
  readonly values?: Readonly<Record<string, string>>;
  readonly keys: readonly string[];
  /** Where its keys are heard: everywhere, or only while this picture is shown. */
  readonly heardIn: 'window' | StagePicture;
  /** null: it can be asked for now. */
  readonly whyNot: (look: WindowLook) => WhyNot | null;
  /** Nothing to offer, and nothing to explain either: the palette leaves it out. */
  readonly absent?: (look: WindowLook) => boolean;
  readonly run: (commands: Commands) => unknown;
}
