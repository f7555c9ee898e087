// How the window was set up comes back; what is broken or foreign is as if it had never been kept.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { userShelf } from '../../../renderer/platform/userShelf.ts';
import { keepLayout, resetLayout } from '../../../renderer/state/keepLayout.ts';
import {
  foldSection,
  layoutStore,
  RAIL_LIMITS_PX,
  USUAL_LAYOUT,
  widenRail,
} from '../../../renderer/state/layoutStore.ts';
import { SECTION_IDS } from '../../../renderer/state/sections.ts';
import { APPEARANCES, STAGE_PICTURES, viewStore } from '../../../renderer/state/viewStore.ts';

function shelf(kept: string | null) {
  const written: string[] = [];
  keepLayout({ readLayout: () => kept, writeLayout: (layout) => written.push(layout) });
  return written;
}
const now = () => {
  const { picture, appearance } = viewStore.getState();
  return { picture, appearance, ...layoutStore.getState() };
};

beforeEach(() => {
  localStorage.clear();
  layoutStore.setState(USUAL_LAYOUT, true);
  viewStore.setState(viewStore.getInitialState(), true);
});

describe('the layout', () => {
  test('comes back as it was left', () => {
    const written = shelf(null);
    foldSection('safety', true);
    foldSection('paths', true);
    foldSection('safety', false);
    widenRail('plan', 450.4);
    viewStore.setState({ picture: 'drawings', appearance: 'contrast' });
    const left = now();
    expect(left).toEqual({
      picture: 'drawings',
      appearance: 'contrast',
      openFolds: ['paths'],
      railsPx: { case: null, plan: 450 },
    });
    layoutStore.setState(USUAL_LAYOUT, true);
    viewStore.setState(viewStore.getInitialState(), true);
    shelf(written[4] ?? '');
    expect(now()).toEqual(left);
  });

  test('is written when it changes, and not when something else does', () => {
    const written = shelf(null);
    viewStore.setState({ stage: 'before', namedView: 'right' });
    expect(written).toEqual([]);
    viewStore.setState({ picture: 'fluoroscopy' });
    expect(written).toHaveLength(1);
  });

  test('is reset but for the appearance', () => {
    shelf(null);
    foldSection('safety', true);
    widenRail('case', 400);
    viewStore.setState({ picture: 'fluoroscopy', appearance: 'dark' });
    resetLayout();
    expect(now()).toEqual({ picture: 'scene', appearance: 'dark', ...USUAL_LAYOUT });
  });

  test('takes one good value out of many bad ones', () => {
    shelf(
      '{"picture":"xray","appearance":"dark","openFolds":["safety","gone",7],"railsPx":{"case":"1e9","plan":9999}}',
    );
    expect(now()).toEqual({
      picture: 'scene',
      appearance: 'dark',
      openFolds: ['safety'],
      railsPx: { case: null, plan: null },
    });
  });

  test('holds nothing foreign, whatever was kept', () => {
    const foreign = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          picture: fc.anything(),
          appearance: fc.anything(),
          openFolds: fc.anything(),
          railsPx: fc.oneof(fc.anything(), fc.record({ case: fc.double(), plan: fc.anything() })),
        })
        .map((kept) => JSON.stringify(kept, (_, value) => (typeof value === 'bigint' ? 1 : value))),
    );
    fc.assert(
      fc.property(foreign, (kept) => {
        shelf(kept ?? null);
        const { picture, appearance, openFolds, railsPx } = now();
        expect(STAGE_PICTURES).toContain(picture);
        expect(APPEARANCES).toContain(appearance);
        for (const fold of openFolds) expect(SECTION_IDS).toContain(fold);
        for (const rail of ['case', 'plan'] as const) {
          const px = railsPx[rail];
          const [least, most] = RAIL_LIMITS_PX[rail];
          expect(px === null || (px >= least && px <= most)).toBe(true);
        }
      }),
      { seed: 20261128, numRuns: 200 },
    );
  });

  test('a rail keeps within its limits', () => {
    widenRail('case', 5);
    expect(layoutStore.getState().railsPx.case).toBe(RAIL_LIMITS_PX.case[0]);
    widenRail('case', 5000);
    expect(layoutStore.getState().railsPx.case).toBe(RAIL_LIMITS_PX.case[1]);
  });
});

test('the shelf keeps for this user, and a storage that is switched off disturbs nobody', () => {
  expect(userShelf.readLayout()).toBeNull();
  userShelf.writeLayout('{"picture":"drawings"}');
  expect(userShelf.readLayout()).toBe('{"picture":"drawings"}');
  const storage = globalThis.localStorage;
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new Error('switched off');
    },
  });
  try {
    expect(userShelf.readLayout()).toBeNull();
    expect(() => userShelf.writeLayout('{}')).not.toThrow();
  } finally {
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage });
  }
});
