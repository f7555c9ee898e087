import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserPlatform } from '../../../renderer/platform/browser.ts';
import { createBrowserJournal } from '../../../renderer/platform/browserJournal.ts';
import { EXPORT_EXTENSIONS } from '../../../shared/ipc/bridge.ts';

const bytes = new TextEncoder().encode('{"format":"kyphoplan-case"}');

/** Locks of a browser: held by tabs that live. */
const held = new Set<string>();
beforeEach(() => {
  localStorage.clear();
  held.clear();
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: {
      request: (name: string) => {
        held.add(name);
        return new Promise(() => undefined);
      },
      query: async () => ({ held: [...held].map((name) => ({ name })) }),
    },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Lets the next `click` on a file input choose this file. */
function choose(file: File | null) {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
    this: HTMLInputElement,
  ) {
    if (file) Object.defineProperty(this, 'files', { value: [file] });
    this.dispatchEvent(new Event(file ? 'change' : 'cancel'));
  });
}

describe('files in a browser', () => {
  it('open through the file picker and come with a handle', async () => {
    choose(new File([bytes], 'spine.kypho'));
    const opened = await createBrowserPlatform().openFile({ from: 'picker' });
    expect(opened).toMatchObject({ ok: true, value: { name: 'spine.kypho', readOnly: false } });
  });

  it('are null when the picker is cancelled', async () => {
    choose(null);
    expect(await createBrowserPlatform().openFile({ from: 'picker' })).toEqual({
      ok: true,
      value: null,
    });
  });

  it('are refused by name and by size before they are read', async () => {
    choose(new File(['x'], 'notes.txt'));
    expect(await createBrowserPlatform().openFile({ from: 'picker' })).toMatchObject({
      error: { code: 'wrongExtension' },
    });
    const huge = new File(['x'], 'huge.kypho');
    Object.defineProperty(huge, 'size', { value: 65 * 1024 * 1024 });
    const read = vi.spyOn(huge, 'arrayBuffer');
    choose(huge);
    expect(await createBrowserPlatform().openFile({ from: 'picker' })).toMatchObject({
      error: { code: 'tooLarge' },
    });
    expect(read).not.toHaveBeenCalled();
  });

  it('of bones are picked as .glb, may be larger, and have no handle', async () => {
    const platform = createBrowserPlatform();
    choose(new File([bytes], 'bones.GLB'));
    expect(await platform.openAnatomyPack()).toMatchObject({
      ok: true,
      value: { handle: null, name: 'bones.GLB', readOnly: true, bytes },
    });
    choose(new File([bytes], 'spine.kypho'));
    expect(await platform.openAnatomyPack()).toMatchObject({ error: { code: 'wrongExtension' } });
    const huge = new File(['x'], 'bones.glb');
    Object.defineProperty(huge, 'size', { value: 257 * 1024 * 1024 });
    choose(huge);
    expect(await platform.openAnatomyPack()).toMatchObject({ error: { code: 'tooLarge' } });
    choose(null);
    expect(await platform.openAnatomyPack()).toEqual({ ok: true, value: null });
  });

  it('are saved as a download under their own name', async () => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    const platform = createBrowserPlatform();
    const first = await platform.saveAs('new.kypho', bytes);
    const handle = first.ok && first.value ? first.value.handle : '';
    expect(await platform.save(handle, bytes)).toMatchObject({
      ok: true,
      value: { name: 'new.kypho' },
    });
    expect(names).toEqual(['new.kypho', 'new.kypho']);
    expect(await platform.save('unknown', bytes)).toMatchObject({
      error: { code: 'unknownHandle' },
    });
  });
});

it('an export is a download of its own kind', async () => {
  const made: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.push((blob as Blob).type);
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    made.push(this.download);
  });
  const platform = createBrowserPlatform();
  for (const extension of EXPORT_EXTENSIONS)
    expect(await platform.saveExport(`plan.${extension}`, extension, bytes)).toEqual({
      ok: true,
      value: { name: `plan.${extension}` },
    });
  expect(made.filter((each) => each.startsWith('plan.'))).toHaveLength(EXPORT_EXTENSIONS.length);
  expect(made).toContain('model/gltf-binary');
  expect(made).not.toContain('');
});

describe('leaving a browser tab', () => {
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('asks while something is unsaved, and marks the title', () => {
    const platform = createBrowserPlatform();
    const labels = { undoLabel: null, redoLabel: null };
    const state = { title: 'Case', ...labels, handle: null, readOnly: false, view: null };
    platform.setDocumentState({ ...state, dirty: true });
    expect(document.title).toBe('• Case');
    expect(leaving()).toBe(true);
    platform.setDocumentState({ ...state, dirty: false });
    expect(document.title).toBe('Case');
    expect(leaving()).toBe(false);
  });
});

describe('unsaved work in a browser', () => {
  /** The tab died: its lock is released by the browser. */
  const die = () => held.clear();

  it('is offered to the next tab once its own has died, and not before', async () => {
    await createBrowserJournal().appendJournal('spine.kypho', 3, bytes, {});
    const next = createBrowserJournal();
    expect(await next.listJournals()).toEqual({ ok: true, value: [] });
    die();
    const offered = await next.listJournals();
    expect(offered).toMatchObject({ ok: true, value: [{ name: 'spine.kypho', edits: 3 }] });
    const id = offered.ok ? (offered.value[0]?.id ?? '') : '';
    expect(await next.restoreJournal(id)).toMatchObject({
      ok: true,
      value: { bytes, torn: false },
    });
    expect(await next.restoreJournal(id)).toMatchObject({ error: { code: 'unknownHandle' } });
  });

  it('is gone after a save and after it was discarded', async () => {
    const journal = createBrowserJournal();
    await journal.appendJournal('a', 1, bytes, {});
    await journal.clearJournal();
    expect(localStorage.length).toBe(0);
    await journal.appendJournal('a', 1, bytes, {});
    die();
    const next = createBrowserJournal();
    const offered = await next.listJournals();
    await next.discardJournal(offered.ok ? (offered.value[0]?.id ?? '') : '');
    expect(localStorage.length).toBe(0);
  });

  it('says when there is no room for it', async () => {
    const setItem = () => {
      throw new Error('full');
    };
    vi.stubGlobal('localStorage', { setItem });
    expect(await createBrowserJournal().appendJournal('a', 1, bytes, {})).toMatchObject({
      error: { code: 'diskFull' },
    });
  });

  it.each([
    '',
    'null',
    '{',
    '[]',
    '{"name":1}',
    '{"name":"a","text":"b","edits":"1","lastEditAtMs":1}',
  ])('ignores the strange entry %j', async (entry) => {
    localStorage.setItem('kyphoplan.journal.x', entry);
    expect(await createBrowserJournal().listJournals()).toEqual({ ok: true, value: [] });
  });
});
