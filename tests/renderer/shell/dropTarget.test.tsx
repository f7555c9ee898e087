// The whole window takes one dropped file, says what it will do, and says why it does not take several.
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DropTarget } from '../../../renderer/shell/DropTarget.tsx';
import { noticeStore, say } from '../../../renderer/state/noticeStore.ts';
import { text } from '../../../renderer/text/text.ts';
import { cleanUp, render } from '../window/setUp.ts';

let taken: string[];

beforeEach(() => {
  taken = [];
  say('');
  render(
    <DropTarget
      onFile={async ({ name }) => {
        taken.push(name);
      }}
    />,
  );
});
afterEach(cleanUp);

function drag(
  kind: 'dragover' | 'dragleave' | 'drop',
  names: readonly string[],
  types = ['Files'],
) {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  const files = names.map((name) => new File(['x'], name));
  Object.assign(event, { dataTransfer: { types, files }, relatedTarget: null });
  act(() => {
    window.dispatchEvent(event);
  });
  return event;
}
const shown = () => document.querySelector('.drop-target')?.textContent ?? null;

test('a file over the window is told what will become of it, until it leaves', () => {
  drag('dragover', ['a.kypho']);
  expect(shown()).toBe(text('empty.dropNow'));
  drag('dragleave', []);
  expect(shown()).toBeNull();
});

test('words that are dragged are no file', () => {
  drag('dragover', [], ['text/plain']);
  expect(shown()).toBeNull();
  drag('drop', [], ['text/plain']);
  expect(taken).toEqual([]);
});

test('forty drops: each of one file is taken, each of several refused with a reason, and none navigates', () => {
  const singles: string[] = [];
  for (let i = 0; i < 40; i++) {
    const names = Array.from({ length: (i % 4) + 1 }, (_, k) => `${i}-${k}.kypho`);
    say('');
    drag('dragover', names);
    const dropped = drag('drop', names);
    expect(dropped.defaultPrevented).toBe(true);
    expect(shown()).toBeNull();
    if (names.length === 1) singles.push(...names);
    expect(noticeStore.getState().notice).toBe(names.length === 1 ? '' : text('empty.dropOne'));
  }
  expect(taken).toEqual(singles);
});
