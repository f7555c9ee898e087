// The file flows with a platform made of answers: nothing is lost without a question, and a bad file touches nothing.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { dialogStore, type OpenDialog } from '../../../renderer/state/dialogStore.ts';
import {
  dispatch,
  documentStore,
  isDirty,
  openDocument,
} from '../../../renderer/state/documentStore.ts';
import { createFiles } from '../../../renderer/state/files.ts';
import { viewStore } from '../../../renderer/state/viewStore.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { NOTHING_BESIDES } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { createDocument } from '../../../shared/document/newDocument.ts';
import { MAX_TITLE_LENGTH } from '../../../shared/document/schema/caseSchema.ts';
import type { OpenedFile, PlatformFault } from '../../../shared/ipc/bridge.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const CASE = createDocument({ level: 'T12', title: 'Another case', planId: 'KP-2' });
const GOOD = encodeCaseFile(CASE);
const asFile = (text: string): OpenedFile => ({
  handle: 'file',
  name: 'other.kypho',
  readOnly: false,
  bytes: bytesOf(text),
});

let calls: string[];
let saveFault: PlatformFault | null;

function platformWith(file: OpenedFile | null): Platform {
  const saved = (name: string) =>
    saveFault ? err(saveFault) : ok({ handle: 'saved', name, warnings: [] });
  const log = (name: string) => calls.push(name);
  return {
    kind: 'desktop',
    openFile: async ({ from }) => ok(from === 'picker' ? file : null),
    openAnatomyPack: async () => ok(null),
    openBuiltIn: async () => ok(asFile(GOOD)),
    save: async (_handle, _bytes, overwrite = false) => {
      log(overwrite ? 'overwrite' : 'save');
      if (overwrite) saveFault = null;
      return saved('a.kypho');
    },
    saveAs: async (name) => {
      log(`saveAs ${name}`);
      saveFault = null;
      return saved(name);
    },
    appendJournal: async () => ok(null),
    clearJournal: async () => ok(null),
    listJournals: async () => ok([]),
    restoreJournal: async () => err({ code: 'unknownHandle' }),
    discardJournal: async () => ok(null),
    printPlan: async () => ok(null),
    saveExport: async () => ok(null),
    listRecent: async () => ok({ kept: true, files: [] }),
    changeRecent: async () => ok({ kept: true, files: [] }),
    setDocumentState: () => undefined,
    setAppearance: () => undefined,
    readLayout: () => null,
    writeLayout: () => undefined,
    readDevices: () => null,
    writeDevices: () => undefined,
    closeWindow: () => log('close'),
    onMenu: () => () => undefined,
    onCloseRequested: () => () => undefined,
    onFileOffered: () => () => undefined,
    onRecentChanged: () => () => undefined,
  };
}

const flows = (file: OpenedFile | null = null, platform = platformWith(file)) =>
  createFiles(
    platform,
    async (bytes) => decodeCaseFile(bytes),
    () => 'KP-3',
  );

/** The next question of this kind. */
async function question<K extends OpenDialog['kind']>(kind: K) {
  for (let i = 0; i < 50 && !dialogStore.getState().dialog; i++) await Promise.resolve();
  const { dialog } = dialogStore.getState();
  expect(dialog?.kind).toBe(kind);
  return dialog as Extract<OpenDialog, { kind: K }>;
}

const present = () => documentStore.getState().open?.history.present;
const edit = () => dispatch({ kind: 'editPatient', field: 'ageYears', value: 71 });

beforeEach(() => {
  calls = [];
  saveFault = null;
  dialogStore.setState({ dialog: null });
  const document = createDocument({ level: 'L1', title: 'A case', planId: 'KP-1' });
  openDocument({ document, handle: 'h', fileName: 'a.kypho', unsaved: false });
});

describe('opening', () => {
  test('replaces the case and is clean', async () => {
    await flows(asFile(GOOD)).open();
    expect(present()?.case.title).toBe('Another case');
    expect(isDirty(documentStore.getState())).toBe(false);
  });

  test('a cancelled picker changes nothing', async () => {
    const before = present();
    await flows(null).open();
    expect(present()).toBe(before);
  });

  test.each([
    ['truncated', GOOD.slice(0, 300)],
    [
      'with a decimal comma',
      GOOD.replace('"balloonDepthShare": 0.6', '"balloonDepthShare": "0,6"'),
    ],
    ['of a future version', GOOD.replace('"version": 4', '"version": 99')],
    ['with an infinity', GOOD.replace('"balloonDepthShare": 0.6', '"balloonDepthShare": 1e400')],
    ['with a key misspelt', GOOD.replace('"ageYears"', '"ageYaers"')],
  ])('a file %s is refused in four parts, and the open case is untouched', async (_, text) => {
    const before = present();
    const flow = flows(asFile(text)).open();
    const { ask, answer } = await question('error');
    expect(ask.what).not.toBe('');
    expect(ask.where).toBeTruthy();
    expect(ask.expected).toBeTruthy();
    expect(ask.next).not.toBe('');
    expect(`${ask.what} ${ask.expected} ${ask.next}`).not.toMatch(/\{\{|fileErrors\./);
    answer('close');
    await flow;
    expect(present()).toBe(before);
  });

  test('a damaged file is offered as it was before, by the newest version that can be read', async () => {
    const asked: number[] = [];
    const versions = [GOOD.slice(0, 200), GOOD];
    const damaged = asFile(GOOD.slice(0, 300));
    const openFile: Platform['openFile'] = async (source) => {
      if (source.from !== 'earlier') return ok(damaged);
      asked.push(source.back);
      const text = versions[source.back];
      return ok(text === undefined ? null : { ...asFile(text), handle: null });
    };
    const files = flows(null, { ...platformWith(null), openFile });
    const declined = files.open();
    const first = await question('error');
    expect(first.ask.earlier).toBe(true);
    first.answer('close');
    await declined;
    expect(present()?.case.title).toBe('A case');
    expect(asked).toEqual([0, 1]);

    const wanted = files.open();
    (await question('error')).answer('earlier');
    await wanted;
    expect(present()?.case.title).toBe('Another case');
    // What is damaged is not written over: it may still hold something.
    expect(documentStore.getState().open).toMatchObject({ handle: null, fileName: null });
    expect(isDirty(documentStore.getState())).toBe(true);

    versions.pop();
    const none = files.open();
    (await question('unsaved')).answer('discard');
    const last = await question('error');
    expect(last.ask.earlier).toBe(false);
    last.answer('close');
    await none;
  });

  test('suspicious values are told and asked about; “do not open” changes nothing', async () => {
    const suspicious = {
      ...CASE,
      case: { ...CASE.case, patient: { ...CASE.case.patient, ageYears: 20 } },
    };
    const before = present();
    const first = flows(asFile(encodeCaseFile(suspicious))).open();
    const asked = await question('warnings');
    expect(asked.ask.warnings[0]?.where).toMatch(/ageYears/);
    asked.answer('cancel');
    await first;
    expect(present()).toBe(before);

    const second = flows(asFile(encodeCaseFile(suspicious))).open();
    (await question('warnings')).answer('open');
    await second;
    expect(present()?.case.patient.ageYears).toBe(20);
  });

  test('fields that are not understood are told, kept in the case that is opened, and copied with it', async () => {
    const strange = GOOD.replace('"plan": {', '"study": 7,\n  "plan": {\n    "dose": 2,');
    const opening = flows(asFile(strange)).open();
    const asked = await question('warnings');
    expect(asked.ask.warnings.map(({ where }) => where)).toContain('/plan/dose, /study');
    asked.answer('open');
    await opening;
    await flows().duplicate();
    const { study, plan } = JSON.parse(encodeCaseFile(present()!));
    expect([study, plan.dose]).toEqual([7, 2]);
  });

  test('a read-only file is saved under a new name', async () => {
    const files = flows({ ...asFile(GOOD), readOnly: true });
    await files.open();
    expect(documentStore.getState().open).toMatchObject({ handle: 'file', readOnly: true });
    await files.save();
    expect(calls).toEqual(['saveAs Another case.kypho']);
    expect(documentStore.getState().open).toMatchObject({ handle: 'saved', readOnly: false });
  });

  test('one of the recent files is asked for by its id', async () => {
    const asked: unknown[] = [];
    const openFile: Platform['openFile'] = async (source) => {
      asked.push(source);
      return ok(asFile(GOOD));
    };
    await flows(null, { ...platformWith(null), openFile }).openRecent('abc');
    expect(asked).toEqual([{ from: 'recent', id: 'abc' }]);
    expect(present()?.case.title).toBe('Another case');
  });

  test.each([
    ['look', { title: 'Another case', readOnly: true }],
    ['edit', { title: 'Another case', readOnly: false }],
    ['cancel', { title: 'A case', readOnly: false }],
  ] as const)('a file that somebody else is editing is asked about: %s', async (chosen, then) => {
    const editor = { user: 'maria', host: 'elsewhere', silent: false };
    const flow = flows({ ...asFile(GOOD), editor }).open();
    const { ask, answer } = await question('edited');
    expect(ask).toMatchObject({ name: 'other.kypho', ...editor });
    answer(chosen);
    await flow;
    const { title, readOnly } = then;
    expect(present()?.case.title).toBe(title);
    expect(documentStore.getState().open?.readOnly).toBe(readOnly);
  });
});

describe('starting', () => {
  const startWith = (found: Partial<Record<string, OpenedFile>>) => {
    documentStore.setState({ open: null, starting: true });
    const asked: string[] = [];
    const openFile: Platform['openFile'] = async ({ from }) => {
      asked.push(from);
      return ok(found[from] ?? null);
    };
    const flow = flows(null, { ...platformWith(null), openFile }).start();
    return { asked, flow };
  };

  test('brings back what stood open, looked at as it was, with nothing unsaved', async () => {
    viewStore.setState({ picture: 'scene', stage: 'before' });
    const view = JSON.stringify({ picture: 'films', stage: 'deflated' });
    const { flow } = startWith({ leftOpen: { ...asFile(GOOD), view } });
    await flow;
    expect(documentStore.getState().open).toMatchObject({
      handle: 'file',
      fileName: 'other.kypho',
    });
    expect(isDirty(documentStore.getState())).toBe(false);
    expect(viewStore.getState()).toMatchObject({ picture: 'films', stage: 'deflated' });
  });

  test('opens what it was given before what stood open, and the built-in patient without either', async () => {
    const given = encodeCaseFile({ ...CASE, case: { ...CASE.case, title: 'Given' } });
    const first = startWith({ offered: asFile(given), leftOpen: asFile(GOOD) });
    await first.flow;
    expect(present()?.case.title).toBe('Given');
    expect(first.asked).toEqual(['offered']);
    const second = startWith({});
    await second.flow;
    expect(present()?.case.title).toBe('Another case');
    expect(second.asked).toEqual(['offered', 'leftOpen']);
  });

  test('looks at recovered work as it was looked at', async () => {
    const view = JSON.stringify({ picture: 'drawings', namedView: 'superior' });
    const work = { name: 'x', bytes: bytesOf(GOOD), pictures: {}, edits: 2, torn: false, view };
    const journal = { id: 'j', name: 'x', lastEditAtMs: 1, edits: 2 };
    const flow = flows(null, {
      ...platformWith(null),
      listJournals: async () => ok([journal]),
      restoreJournal: async () => ok(work),
    }).start();
    (await question('restore')).answer('restore');
    await flow;
    expect(isDirty(documentStore.getState())).toBe(true);
    expect(viewStore.getState()).toMatchObject({ picture: 'drawings', namedView: 'superior' });
  });
});

describe('leaving a case with changes', () => {
  test('“cancel” stays', async () => {
    edit();
    const before = present();
    const flow = flows(asFile(GOOD)).open();
    (await question('unsaved')).answer('cancel');
    await flow;
    expect(present()).toBe(before);
    expect(isDirty(documentStore.getState())).toBe(true);
  });

  test('“don’t save” goes on', async () => {
    edit();
    const flow = flows(asFile(GOOD)).open();
    (await question('unsaved')).answer('discard');
    await flow;
    expect(calls).toEqual([]);
    expect(present()?.case.title).toBe('Another case');
  });

  test('“save” saves first, and stays when that fails', async () => {
    edit();
    saveFault = { code: 'diskFull' };
    const before = present();
    const flow = flows(asFile(GOOD)).open();
    (await question('unsaved')).answer('save');
    await Promise.resolve();
    (await question('error')).answer('close');
    await flow;
    expect(calls).toEqual(['save']);
    expect(present()).toBe(before);
  });

  test('closing the window asks too', async () => {
    edit();
    const files = flows();
    const flow = files.close();
    (await question('unsaved')).answer('discard');
    await flow;
    expect(calls).toEqual(['close']);
  });
});

describe('duplicating', () => {
  test('opens a copy under its own name and plan id, unsaved and without a file', async () => {
    edit();
    dispatch({ kind: 'editAfterwards', level: 'L1', field: 'placedCementMl', value: 4 });
    const original = present()!;
    const flow = flows().duplicate();
    (await question('unsaved')).answer('discard');
    await flow;
    const { open } = documentStore.getState();
    expect(open).toMatchObject({ handle: null, fileName: null });
    expect(isDirty(documentStore.getState())).toBe(true);
    expect(present()).toEqual({
      ...original,
      case: { ...original.case, title: 'Copy of A case' },
      plan: { ...original.plan, planId: 'KP-3' },
      // What was done was done by the first plan, and nobody has approved this one.
      ...NOTHING_BESIDES,
    });
    expect(original.afterwards).not.toEqual({});
    expect(decodeCaseFile(bytesOf(encodeCaseFile(present()!))).ok).toBe(true);
  });

  test('keeps the other levels and plans, under the new plan id', async () => {
    edit();
    dispatch({ kind: 'treatLevel', level: 'T12' });
    dispatch({ kind: 'addVariant' });
    const flow = flows().duplicate();
    (await question('unsaved')).answer('discard');
    await flow;
    const { aside, plan } = present()!;
    expect(aside.fractures.map(({ facts }) => facts.level)).toEqual(['L1']);
    expect(aside.plans.map((each) => each.plan.planId)).toEqual([
      plan.planId,
      plan.planId,
      plan.planId,
    ]);
    expect(decodeCaseFile(bytesOf(encodeCaseFile(present()!))).ok).toBe(true);
  });

  test('of the longest name, and of the longest in signs of two units, can be saved', async () => {
    for (const longest of ['x'.repeat(MAX_TITLE_LENGTH), '𝒳'.repeat(MAX_TITLE_LENGTH / 2)]) {
      const before = createDocument({ level: 'L1', title: longest, planId: 'KP-1' });
      openDocument({ document: before, handle: null, fileName: null, unsaved: false });
      await flows().duplicate();
      expect(present()!.case.title).not.toMatch(/[\ud800-\udfff]/u);
      expect(decodeCaseFile(bytesOf(encodeCaseFile(present()!))).ok).toBe(true);
    }
  });

  test('is given up with “cancel”, and the case stays', async () => {
    edit();
    const before = present();
    const flow = flows().duplicate();
    (await question('unsaved')).answer('cancel');
    await flow;
    expect(present()).toBe(before);
  });
});

describe('saving', () => {
  test('makes the case clean', async () => {
    edit();
    await flows().save();
    expect(calls).toEqual(['save']);
    expect(isDirty(documentStore.getState())).toBe(false);
  });

  test('a file changed by somebody else is replaced only after a question', async () => {
    edit();
    saveFault = { code: 'conflict', name: 'a.kypho' };
    const flow = flows().save();
    (await question('conflict')).answer('cancel');
    await flow;
    expect(calls).toEqual(['save']);
    expect(isDirty(documentStore.getState())).toBe(true);

    saveFault = { code: 'conflict', name: 'a.kypho' };
    const again = flows().save();
    (await question('conflict')).answer('overwrite');
    await again;
    expect(calls).toEqual(['save', 'save', 'overwrite']);
    expect(isDirty(documentStore.getState())).toBe(false);
  });

  test('a second save while the first is running does nothing', async () => {
    edit();
    const files = flows();
    await Promise.all([files.save(), files.save()]);
    expect(calls).toEqual(['save']);
  });
});
