/** Names of the commands of the window, and the groups they are shown in. */
import type { Level, Side } from '../../shared/anatomy/levels.ts';
import type { FilmView } from '../../shared/film/film.ts';
import type { BuiltInCaseId, MenuCommand } from '../../shared/ipc/bridge.ts';
import type { Variant } from '../../shared/plan/aside.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import type { FluoroscopyView } from '../state/fluoroscopyStore.ts';
import type { SectionId } from '../state/sections.ts';
import type { Appearance, StagePicture } from '../state/viewStore.ts';
import type { NamedView, SectionPlane } from '../viewport/viewportProps.ts';

export type CommandId =
  | Exclude<MenuCommand, 'licences'>
  | `openBuiltIn:${BuiltInCaseId}`
  | `section:${SectionId}`
  | `picture:${StagePicture}`
  | `stage:${Stage}`
  | `view:${NamedView}`
  | `cut:${SectionPlane | 'none'}`
  | `arm:${FluoroscopyView}`
  | `appearance:${Appearance}`
  | `roomiestPath:${Side}`
  | `along:${Side}`
  | `film:${FilmView}`
  | `variant:${Variant}`
  | `level:${Level}`
  | `treat:${Level}`
  | 'addVariant'
  | 'removeVariant'
  | 'leaveLevel'
  | 'showPack'
  | 'before'
  | 'play'
  | 'resetArm'
  | 'homeView'
  | 'newFromFilms'
  | 'measure'
  | 'approve'
  | 'compareCases'
  | 'series'
  | 'instruments';

/** In the order of the sheet and of the palette. */
export const COMMAND_GROUPS = [
  'case',
  'edit',
  'plans',
  'section',
  'picture',
  'scene',
  'fluoroscopy',
  'stage',
  'window',
  'help',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];
