// What the palette finds, in which order, and what it says of a command that is of no use now.
import { describe, expect, test } from 'vitest';
import { findCommands } from '../../../renderer/commands/findCommands.ts';
import { shortcutGroups } from '../../../renderer/commands/shortcutGroups.ts';
import { WINDOW_COMMANDS } from '../../../renderer/commands/windowCommands.ts';
import type { WindowLook } from '../../../renderer/commands/windowLook.ts';
import { SECTION_IDS } from '../../../renderer/state/sections.ts';
import { ALL_LEVELS, SIDES } from '../../../shared/anatomy/levels.ts';
import { VARIANTS } from '../../../shared/plan/aside.ts';
import { STAGES } from '../../../shared/simulation/result.ts';

const ALL_THERE: WindowLook = {
  caseOpen: true,
  canUndo: true,
  canRedo: true,
  picture: 'scene',
  stages: STAGES,
  sides: SIDES,
  along: false,
  variants: VARIANTS,
  roomForVariant: true,
  levels: ALL_LEVELS,
  otherLevels: ALL_LEVELS,
  pack: true,
  recent: true,
  sections: SECTION_IDS,
};
const NO_CASE: WindowLook = {
  caseOpen: false,
  canUndo: false,
  canRedo: false,
  picture: null,
  stages: [],
  sides: [],
  along: false,
  variants: [],
  roomForVariant: false,
  levels: [],
  otherLevels: [],
  pack: false,
  recent: false,
  sections: [],
};
const found = (typed: string, look = ALL_THERE) => findCommands(WINDOW_COMMANDS, look, typed);
const first = (typed: string) => found(typed)[0]?.command.id;

describe('the palette', () => {
  test('offers everything when nothing is typed, in the order of the table', () => {
    expect(found('').map(({ command }) => command.id)).toEqual(WINDOW_COMMANDS.map(({ id }) => id));
    expect(found('').every(({ whyNot }) => whyNot === null)).toBe(true);
  });

  test.each([
    ['findings', 'section:findings'],
    ['safety', 'section:safety'],
    ['NEEDLE', 'section:paths'],
    ['ndl pths', 'section:paths'],
    ['fluoro', 'picture:fluoroscopy'],
    ['drawings', 'picture:drawings'],
    ['picture 3d', 'picture:scene'],
    ['six months', 'stage:sixMonths'],
    ['contrast', 'appearance:contrast'],
    ['high contrast', 'appearance:contrast'],
    ['open built', 'openBuiltIn:verse004'],
    ['export', 'export'],
    ['print', 'printPlan'],
    ['compare', 'compare'],
    ['the model', 'model'],
    ['undo', 'undo'],
    ['redo', 'redo'],
    ['dupl', 'duplicate'],
    ['reset lay', 'resetLayout'],
    ['roomiest left', 'roomiestPath:left'],
    ['glos', 'glossary'],
    ['axial', 'cut:axial'],
    ['view left', 'view:left'],
    ['level l2', 'level:L2'],
    ['treat t11', 'treat:T11'],
    ['plan b', 'variant:B'],
    ['add another plan', 'addVariant'],
    ['look right', 'along:right'],
    ['before as measured', 'before'],
    ['play', 'play'],
    ['lateral film', 'film:lateral'],
    ['  home  view ', 'homeView'],
    ['pdf', 'printPlan'],
    ['slicer', 'export'],
    ['ghost', 'before'],
    ['timeline', 'play'],
    ['series', 'series'],
    ['compare plans', 'compare'],
    ['section clip', 'cut:none'],
  ])('finds "%s": %s', (typed, id) => {
    expect(first(typed)).toBe(id);
  });

  test('finds nothing where nothing is', () => {
    expect(found('zzz')).toEqual([]);
    expect(found('findings zzz')).toEqual([]);
  });

  test('names only the levels and plans that there are, and none where there is no choice', () => {
    const ids = (look: Partial<WindowLook>) =>
      found('', { ...ALL_THERE, ...look }).map(({ command }) => command.id);
    const two = ids({ levels: ['T12', 'L1'], otherLevels: ['L2'], variants: ['A', 'C'] });
    expect(two.filter((id) => /^(level|treat|variant):/.test(id))).toEqual([
      'variant:A',
      'variant:C',
      'level:T12',
      'level:L1',
      'treat:L2',
    ]);
    const one = ids({ levels: ['L1'], otherLevels: [], variants: ['A'], pack: false });
    expect(one).not.toContain('level:L1');
    for (const id of ['variant:A', 'leaveLevel', 'removeVariant', 'showPack'])
      expect(one).not.toContain(id);
    expect(one).toContain('addVariant');
    expect(ids({ roomForVariant: false })).not.toContain('addVariant');
  });

  test('says why a command is of no use, and leaves out sections that are not there', () => {
    const closed = new Map(found('', NO_CASE).map(({ command, whyNot }) => [command.id, whyNot]));
    expect(closed.get('save')).toBe('noCase');
    expect(closed.get('undo')).toBe('nothingToUndo');
    expect(closed.get('section:findings')).toBe('noCase');
    expect(closed.get('open')).toBeNull();
    const rightOnly = found('roomiest', { ...ALL_THERE, sides: ['right'] });
    expect(rightOnly.map(({ command }) => command.id)).toEqual(['roomiestPath:right']);
    expect(closed.get('roomiestPath:left')).toBe('noCase');
    const bare = { ...ALL_THERE, picture: null, stages: [], sections: ['heights'] as const };
    const failed = new Map(found('', bare).map(({ command, whyNot }) => [command.id, whyNot]));
    expect(failed.has('section:comparison')).toBe(false);
    expect(failed.get('section:heights')).toBeNull();
    expect(failed.get('picture:scene')).toBe('noModel');
    expect(failed.get('play')).toBe('noModel');
    expect(first('play')).toBe('play');
    expect(found('play', { ...ALL_THERE, stages: [] })[0]?.whyNot).toBe('noRun');
    expect(found('before', { ...ALL_THERE, along: true })[0]?.whyNot).toBe('alongNeedle');
    expect(found('inflated', { ...ALL_THERE, stages: ['before'] })[0]?.whyNot).toBe('noStage');
  });
});

test('the sheet shows every key of the table, grouped', () => {
  const shown = shortcutGroups().flatMap(({ rows }) => rows.flatMap(({ keys }) => keys));
  for (const { keys } of WINDOW_COMMANDS) for (const key of keys) expect(shown).toContain(key);
  expect(shortcutGroups().every(({ title, rows }) => title !== '' && rows.length > 0)).toBe(true);
});
