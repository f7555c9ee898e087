/** The one table of what the window can be asked for. Keys, palette, shortcut sheet and native menu all read it. */
import { SIDES, type Side } from '../../shared/anatomy/levels.ts';
import { FILM_VIEWS } from '../../shared/film/film.ts';
import { BUILT_IN_CASES } from '../../shared/ipc/bridge.ts';
import { STAGES } from '../../shared/simulation/result.ts';
import { showFilmView } from '../state/filmStore.ts';
import {
  FLUOROSCOPY_VIEWS,
  fluoroscopyStore,
  resetFluoroscopy,
} from '../state/fluoroscopyStore.ts';
import { goToSection } from '../state/layoutStore.ts';
import { toggleMeasuring } from '../state/measuring.ts';
import { takeRoomiestPath } from '../state/roomiest.ts';
import { SECTION_IDS, SECTION_TITLES, type SectionId } from '../state/sections.ts';
import {
  APPEARANCES,
  HOME_VIEW,
  lookAlong,
  STAGE_PICTURES,
  showCut,
  showStage,
  togglePlaying,
  viewStore,
} from '../state/viewStore.ts';
import type { TextKey } from '../text/text.ts';
import { NAMED_VIEWS, SECTION_PLANES } from '../viewport/viewportProps.ts';
import type { CommandId } from './commandId.ts';
import { always, type Given, withCase, withPicture } from './given.ts';
import { PLAN_COMMANDS } from './planCommands.ts';
import type { WindowCommand } from './windowCommand.ts';
import type { WindowLook } from './windowLook.ts';

const command = (given: Given): WindowCommand => ({
  keys: [],
  heardIn: 'window',
  whyNot: always,
  ...given,
});

/** Without a model nobody knows which side is entered: both are named, and why neither is of use. */
const notEntered =
  (side: Side) =>
  ({ sides }: WindowLook) =>
    sides.length > 0 && !sides.includes(side);

const CASE: readonly Given[] = [
  {
    id: 'new',
    group: 'case',
    words: 'actions.newFromHeights',
    keys: ['Mod+N'],
    run: (commands) => commands.newCase(),
  },
  {
    id: 'newFromFilms',
    group: 'case',
    words: 'actions.newFromFilms',
    run: (commands) => commands.newFromFilms(),
  },
  {
    id: 'open',
    group: 'case',
    words: 'actions.openLong',
    keys: ['Mod+O'],
    run: (commands) => commands.open(),
  },
  ...BUILT_IN_CASES.map(
    (id): Given => ({
      id: `openBuiltIn:${id}`,
      group: 'case',
      words: `commandWords.builtIn.${id}`,
      run: (commands) => commands.openBuiltIn(id),
    }),
  ),
  {
    id: 'recentFiles',
    group: 'case',
    words: 'actions.recentFiles',
    absent: ({ recent }) => !recent,
    run: (commands) => commands.recentFiles(),
  },
  {
    id: 'duplicate',
    group: 'case',
    words: 'actions.duplicate',
    also: 'commandWords.also.duplicate',
    whyNot: withCase,
    run: (commands) => commands.duplicate(),
  },
  {
    id: 'loadAnatomyPack',
    group: 'case',
    words: 'actions.loadAnatomyPack',
    run: (commands) => commands.loadAnatomyPack(),
  },
  {
    id: 'showPack',
    group: 'case',
    words: 'commandWords.showPack',
    absent: ({ pack }) => !pack,
    run: (commands) => commands.showPack(),
  },
  {
    id: 'save',
    group: 'case',
    words: 'actions.save',
    keys: ['Mod+S'],
    whyNot: withCase,
    run: (commands) => commands.save(),
  },
  {
    id: 'saveAs',
    group: 'case',
    words: 'actions.saveAs',
    keys: ['Mod+Shift+S'],
    whyNot: withCase,
    run: (commands) => commands.saveAs(),
  },
  {
    id: 'compare',
    group: 'case',
    words: 'actions.compareLong',
    also: 'commandWords.also.compare',
    whyNot: withCase,
    run: (commands) => commands.compare(),
  },
  {
    id: 'compareCases',
    group: 'case',
    words: 'compareCases.command',
    whyNot: withCase,
    run: (commands) => commands.compareCases(),
  },
  {
    id: 'approve',
    group: 'case',
    words: 'actions.approveLong',
    also: 'commandWords.also.approve',
    whyNot: withCase,
    run: (commands) => commands.approve(),
  },
  {
    id: 'series',
    group: 'case',
    words: 'series.title',
    also: 'commandWords.also.series',
    run: (commands) => commands.series(),
  },
  {
    id: 'instruments',
    group: 'case',
    words: 'actions.instruments',
    run: (commands) => commands.instruments(),
  },
  {
    id: 'printPlan',
    group: 'case',
    words: 'actions.print',
    also: 'commandWords.also.printPlan',
    keys: ['Mod+P'],
    whyNot: withCase,
    run: (commands) => commands.print(),
  },
  {
    id: 'export',
    group: 'case',
    words: 'actions.exportLong',
    also: 'commandWords.also.export',
    keys: ['Mod+E'],
    whyNot: withCase,
    run: (commands) => commands.exportPlan(),
  },
];

const EDIT: readonly Given[] = [
  {
    id: 'undo',
    group: 'edit',
    words: 'actions.undo',
    keys: ['Mod+Z'],
    whyNot: ({ canUndo }) => (canUndo ? null : 'nothingToUndo'),
    run: (commands) => commands.undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    words: 'actions.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    whyNot: ({ canRedo }) => (canRedo ? null : 'nothingToRedo'),
    run: (commands) => commands.redo(),
  },
  ...SIDES.map(
    (side): Given => ({
      id: `roomiestPath:${side}`,
      group: 'edit',
      words: `commandWords.roomiestPath.${side}`,
      whyNot: withPicture,
      absent: notEntered(side),
      run: () => takeRoomiestPath(side),
    }),
  ),
];

const ALSO_SECTION: Readonly<Partial<Record<SectionId, TextKey>>> = {
  afterwards: 'commandWords.also.afterwards',
  narrowing: 'commandWords.also.narrowing',
};

const SECTIONS: readonly Given[] = SECTION_IDS.map((section) => ({
  id: `section:${section}`,
  group: 'section',
  words: SECTION_TITLES[section],
  ...(ALSO_SECTION[section] && { also: ALSO_SECTION[section] }),
  whyNot: withCase,
  absent: ({ caseOpen, sections }) => caseOpen && !sections.includes(section),
  run: () => goToSection(section),
}));

/** Views and cuts can be asked for from any picture: asking brings the 3D picture. Their keys are heard only there. */
const PICTURES: readonly Given[] = [
  ...STAGE_PICTURES.map(
    (picture): Given => ({
      id: `picture:${picture}`,
      group: 'picture',
      words: `view.pictures.${picture}`,
      whyNot: withPicture,
      run: () => viewStore.setState({ picture }),
    }),
  ),
  ...FILM_VIEWS.map(
    (view): Given => ({
      id: `film:${view}`,
      group: 'picture',
      words: `films.views.${view}`,
      whyNot: withPicture,
      run: () => {
        showFilmView(view);
        viewStore.setState({ picture: 'films' });
      },
    }),
  ),
  ...NAMED_VIEWS.map(
    (namedView, i): Given => ({
      id: `view:${namedView}`,
      group: 'scene',
      words: `commandWords.view.${namedView}`,
      keys: [String(i + 1)],
      heardIn: 'scene',
      whyNot: withPicture,
      run: () => viewStore.setState({ picture: 'scene', namedView }),
    }),
  ),
  {
    id: 'homeView',
    group: 'scene',
    words: 'view.reset',
    keys: ['R'],
    heardIn: 'scene',
    whyNot: withPicture,
    run: () => viewStore.setState({ picture: 'scene', ...HOME_VIEW }),
  },
  {
    id: 'measure',
    group: 'scene',
    words: 'measure.toggle',
    also: 'commandWords.also.measure',
    keys: ['M'],
    heardIn: 'scene',
    whyNot: withPicture,
    run: toggleMeasuring,
  },
  ...(['none', ...SECTION_PLANES] as const).map(
    (plane): Given => ({
      id: `cut:${plane}`,
      group: 'scene',
      words: plane === 'none' ? 'commandWords.noCut' : `view.sections.${plane}`,
      also: 'commandWords.also.cut',
      whyNot: withPicture,
      run: () => {
        viewStore.setState({ picture: 'scene' });
        showCut(plane === 'none' ? null : plane);
      },
    }),
  ),
  ...SIDES.map(
    (side): Given => ({
      id: `along:${side}`,
      group: 'scene',
      words: `commandWords.along.${side}`,
      whyNot: withPicture,
      absent: notEntered(side),
      run: () => {
        viewStore.setState({ picture: 'scene' });
        lookAlong(side);
      },
    }),
  ),
  {
    id: 'before',
    group: 'scene',
    words: 'view.showBefore',
    also: 'commandWords.also.before',
    whyNot: (look) => withPicture(look) ?? (look.along ? 'alongNeedle' : null),
    run: () => viewStore.setState(({ before }) => ({ picture: 'scene', before: !before })),
  },
  ...FLUOROSCOPY_VIEWS.map(
    (chosen, i): Given => ({
      id: `arm:${chosen}`,
      group: 'fluoroscopy',
      words: `commandWords.arm.${chosen}`,
      keys: [String(i + 1)],
      heardIn: 'fluoroscopy',
      whyNot: withPicture,
      run: () => {
        viewStore.setState({ picture: 'fluoroscopy' });
        fluoroscopyStore.setState({ chosen });
      },
    }),
  ),
  {
    id: 'resetArm',
    group: 'fluoroscopy',
    words: 'fluoroscopy.reset',
    whyNot: withPicture,
    run: () => {
      viewStore.setState({ picture: 'fluoroscopy' });
      resetFluoroscopy();
    },
  },
];

const STAGE: readonly Given[] = [
  ...STAGES.map(
    (stage): Given => ({
      id: `stage:${stage}`,
      group: 'stage',
      words: `stages.${stage}`,
      whyNot: (look) => withPicture(look) ?? (look.stages.includes(stage) ? null : 'noStage'),
      run: () => showStage(stage),
    }),
  ),
  {
    id: 'play',
    group: 'stage',
    words: 'commandWords.play',
    also: 'commandWords.also.play',
    whyNot: (look) => withPicture(look) ?? (look.stages.length > 0 ? null : 'noRun'),
    run: togglePlaying,
  },
];

const WINDOW: readonly Given[] = [
  ...APPEARANCES.map(
    (appearance): Given => ({
      id: `appearance:${appearance}`,
      group: 'window',
      words: `appearance.${appearance}`,
      run: () => viewStore.setState({ appearance }),
    }),
  ),
  {
    id: 'resetLayout',
    group: 'window',
    words: 'actions.resetLayout',
    run: (commands) => commands.resetLayout(),
  },
];

const HELP: readonly Given[] = [
  {
    id: 'palette',
    group: 'help',
    words: 'actions.palette',
    keys: ['Mod+K'],
    run: (commands) => commands.palette(),
  },
  {
    id: 'shortcuts',
    group: 'help',
    words: 'actions.shortcuts',
    keys: ['?'],
    run: (commands) => commands.shortcuts(),
  },
  {
    id: 'glossary',
    group: 'help',
    words: 'actions.glossary',
    also: 'commandWords.also.glossary',
    run: (commands) => commands.glossary(),
  },
  {
    id: 'model',
    group: 'help',
    words: 'actions.model',
    keys: ['F1'],
    run: (commands) => commands.model(),
  },
  { id: 'about', group: 'help', words: 'actions.about', run: (commands) => commands.about() },
];

export const WINDOW_COMMANDS: readonly WindowCommand[] = [
  ...CASE,
  ...EDIT,
  ...PLAN_COMMANDS,
  ...SECTIONS,
  ...PICTURES,
  ...STAGE,
  ...WINDOW,
  ...HELP,
].map(command);

export function windowCommand(id: CommandId): WindowCommand {
  const found = WINDOW_COMMANDS.find((each) => each.id === id);
  if (!found) throw new Error(`no command is named ${id}`);
  return found;
}
