// The words of the 3D picture: a tree of what it draws, and what is said when something changes.
import fc from 'fast-check';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { Announcer } from '../../../renderer/stage/Announcer.tsx';
import { PictureWords } from '../../../renderer/stage/PictureWords.tsx';
import { formatNumber } from '../../../renderer/viewModel/formatQuantity.ts';
import { describe as describePicture } from '../../../renderer/viewModel/picture/description.ts';
import type { ShownContents } from '../../../renderer/viewModel/picture/drawnContents.ts';
import { changeWords } from '../../../renderer/viewModel/picture/pictureChange.ts';
import { picturedAt } from '../../../renderer/viewModel/picture/pictured.ts';
import { allItems, pictureTree } from '../../../renderer/viewModel/picture/pictureTree.ts';
import { needleTipsMm } from '../../../renderer/viewport/needleTips.ts';
import { meanDepthMm } from '../../../shared/anatomy/morphometry.ts';
import { documentAt } from '../../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { apply } from '../../../shared/math/rigid.ts';
import { length, minus } from '../../../shared/math/vec3.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import type { Derived } from '../../../shared/pipeline/derived.ts';
import { levelStage, stageAtHand } from '../../../shared/pipeline/stagedBodies.ts';
import { timelineOf } from '../../../shared/pipeline/timelineOf.ts';
import { entrySides } from '../../../shared/plan/plan.ts';
import { fillingMesh } from '../../../shared/simulation/fillingMesh.ts';
import { STAGES, type Stage } from '../../../shared/simulation/result.ts';
import { anyDocument } from '../../shared/pipeline/anyDocument.ts';
import { alsoTreated, BROKEN_BESIDE, buildDocument } from '../../shared/simulation/builders.ts';
import { placeOf } from '../drawings/sampleDrawing.ts';
import { withPlan } from '../plan/plannedCase.ts';
import { byTestId, cleanUp, render } from '../window/setUp.ts';

const SEED = 20_150_611;
/** Less is read out as nothing, and not drawn when it is less than half of this. */
const HARDLY_ANYTHING_ML = 0.05;

/** What the tree says beside what the picture is drawn from. */
function agree(derived: Derived, stage: Stage, shown: ShownContents | null): void {
  const picture = picturedAt(derived, stage, shown);
  const description = describePicture(picture);
  const items = allItems(pictureTree(description));
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  for (const { value } of items) expect(value).not.toMatch(/NaN|undefined|null|\{\{/);

  for (const { shape, heightsMm } of picture.bodies) {
    const { value } = items.find(({ key }) => key === shape.level)!;
    for (const mm of Object.values(heightsMm))
      expect(value).toContain(formatNumber(mm, 'heightMm'));
  }

  const told = items.filter(({ kind }) => kind === 'needle').map(({ key }) => key);
  const drawn = picture.treated.flatMap(({ body, derived: { plan } }) =>
    entrySides(plan.approach).map((side) => `${body.shape.level} needle ${side}`),
  );
  expect(told.toSorted()).toEqual(drawn.toSorted());

  for (const { body, derived: of, contents } of picture.treated) {
    const { level } = body.shape;
    const { plan } = of;
    const wallY = -meanDepthMm(body.shape) / 2;
    const tips = needleTipsMm(body, plan, contents.needleShare);
    entrySides(plan.approach).forEach((side, i) => {
      const needle = [...description.needles, ...description.otherNeedles].find(
        (each) => each.level === level && each.side === side,
      )!;
      const tip = apply(body.pose, placeOf(needle.target, wallY));
      expect(length(minus(tip, tips[2 * i + 1]!))).toBeLessThan(1e-6);
      expect(needle.insertedShare > 0).toBe(contents.needleShare > 0);
      const kinds = contents.fillings.filter(
        (filling) => fillingMesh(filling, body, plan, side).triangles.length > 0,
      );
      for (const { kind } of kinds)
        expect(items.map(({ key }) => key)).toContain(`${level} ${kind} ${side}`);
      const inside = description.contents.find((each) => each.level === level)!.inside;
      for (const { kind, sidesMl } of inside)
        if ((sidesMl?.[side] ?? 0) >= HARDLY_ANYTHING_ML)
          expect(kinds.map((each) => each.kind)).toContain(kind);
    });
  }
}

describe('the tree and the picture', () => {
  it(`agree for any document at any stage (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...STAGES), (document, stage) => {
        const derived = derive(document);
        agree(derived, levelStage(derived, stage), null);
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  it(`agree at any moment of a procedure, over several levels (seed ${SEED})`, () => {
    const spread = buildDocument({
      levels: BROKEN_BESIDE,
      aside: alsoTreated(['T12', 'L2', 'T5']),
    });
    const played = (['T12', 'L1', 'L2'] as const).map((at) => {
      const document = documentAt(spread, 'A', at);
      const derived = derive(document);
      const timeline = timelineOf(document, derived);
      if (!timeline.available) throw new Error(timeline.reason);
      return { derived, timeline: timeline.value };
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...played),
        fc.double({ min: 0, max: 7, noNaN: true }),
        ({ derived, timeline }, position) => {
          const moment = timeline.at(position);
          agree(derived, levelStage(derived, moment.stage), moment);
        },
      ),
      { seed: SEED, numRuns: 30 },
    );
  });
});

it('shows the needles as planned, and nothing in the bone, where nothing can be run', () => {
  const whole = withPlan({ procedure: 'vertebroplasty' });
  // As tall as the one below: nothing is lost.
  const { L2 } = whole.case.levels;
  const derived = derive({
    ...whole,
    case: { ...whole.case, levels: { ...whole.case.levels, ...(L2 && { L1: L2 }) } },
  });
  expect(derived.run.available).toBe(false);
  const [atHand] = picturedAt(derived, stageAtHand(derived, 'before')).treated;
  expect(atHand?.contents).toMatchObject({ needleShare: 1, fillings: [], inside: true });
});

const planned = withPlan({ approach: 'bilateral' });
const told = (document: KyphoDocument, stage: Stage = 'inflated') => {
  const derived = derive(document);
  return { derived, description: describePicture(picturedAt(derived, stage)) };
};

/** The left needle pushed on along its own way. */
function pushedOn(byMm: number): KyphoDocument {
  const { path } = derive(planned).paths.find(({ side }) => side === 'left')!;
  const way = minus(path.target, path.entry);
  const share = 1 + byMm / length(way);
  const target = { ...path.target };
  for (const axis of ['x', 'y', 'z'] as const) target[axis] = path.entry[axis] + share * way[axis];
  const { left, right } = planned.plan.sides;
  const sides = { left: { ...left, path: { ...path, target } }, right };
  return { ...planned, plan: { ...planned.plan, sides } };
}

describe('what is said of a change', () => {
  it('is its consequence first, on the side it is on, and then where the needle is', () => {
    const [first, ...rest] = changeWords(told(planned), told(pushedOn(25)));
    expect(first).toBe('Left needle: tip now outside the body.');
    expect(rest.some((words) => /^New, Danger: .*front wall.*Left/.test(words))).toBe(true);
    expect(rest.at(-1)).toMatch(/^Left needle: tip .*mm left of the midline/);
    expect([first, ...rest].join()).not.toContain('Right');
    const back = changeWords(told(pushedOn(25)), told(planned));
    expect(back[0]).toBe('Left needle: tip back in the body.');
    expect(back.some((words) => words.startsWith('No longer: '))).toBe(true);
  });

  it('is nothing where nothing has changed, and of another stage what came into the bone', () => {
    expect(changeWords(told(planned), told(planned))).toEqual([]);
    const { derived } = told(planned);
    const at = (stage: Stage) => ({
      derived,
      description: describePicture(picturedAt(derived, stage)),
    });
    const words = changeWords(at('inflated'), at('cemented'));
    expect(words[0]).toMatch(/^L1: fractured: front/);
    expect(words[1]).toMatch(/^Left cement: \d/);
  });
});

describe('in the window', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    vi.useRealTimers();
    cleanUp();
  });

  it('a plan that is dragged is told once it rests: at most one message a second', () => {
    const messages: string[] = [];
    const shown = createStore(() => ({ document: planned }));
    const Shown = () => {
      const { document } = useStore(shown);
      return (
        <Announcer document={document} derived={derive(document)} stage="inflated" shown={null} />
      );
    };
    render(<Shown />);
    const listen = () => {
      const said = byTestId('announcer').textContent ?? '';
      if (said !== messages.at(-1)) messages.push(said);
    };
    act(() => vi.advanceTimersByTime(1000));
    listen();
    for (const byMm of [5, 10, 15, 20, 25]) {
      act(() => shown.setState({ document: pushedOn(byMm) }));
      act(() => vi.advanceTimersByTime(300));
      listen();
    }
    expect(messages).toHaveLength(1);
    act(() => vi.advanceTimersByTime(700));
    listen();
    expect(messages).toHaveLength(2);
    expect(messages[1]).toMatch(/^Left needle: tip now outside the body\./);
    expect(byTestId('announcer').getAttribute('aria-live')).toBe('polite');
  });

  it('one item takes the focus, arrow keys go to every other', () => {
    render(
      <PictureWords
        document={planned}
        derived={derive(planned)}
        stage="inflated"
        shown={null}
        seen={['Inflated', 'from: Left']}
      />,
    );
    const root = byTestId('picture-words');
    const items = [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')];
    expect(items.filter(({ tabIndex }) => tabIndex === 0)).toEqual([items[0]]);
    const press = (key: string) =>
      act(() => {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      });
    const name = () => document.activeElement?.textContent ?? '';
    act(() => items[0]?.focus());
    expect(name()).toMatch(/^L1 fractured/);
    const seen = [name()];
    for (let i = 1; i < items.length; i++) {
      press('ArrowDown');
      seen.push(name());
    }
    expect(seen).toEqual(items.map((item) => item.textContent));
    expect(seen[1]).toMatch(/^Left needle in place; tip .* left of the midline/);
    expect(seen[2]).toMatch(/^Right needle in place; tip .* right of the midline/);
    press('ArrowLeft');
    expect(name()).toMatch(/^Neighbours /);
    press('Home');
    press('ArrowRight');
    expect(name()).toMatch(/^Left needle/);
    expect(root.textContent).toContain('L1 · bilateral');
    expect(root.textContent).toContain('Seen: Inflated, from: Left.');
  });
});
