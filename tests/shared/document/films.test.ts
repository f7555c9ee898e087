/** Films in the document: every step can be undone and has a name, levels speak for themselves, pictures go by their hash. */
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../shared/document/commandLabel.ts';
import { applyCommand, type Command } from '../../../shared/document/commands.ts';
import { decodeCaseFile, MAX_TEXT_BYTES } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { record, startHistory, undo } from '../../../shared/document/history.ts';
import { projectedFilm } from '../film/projectSpine.ts';
import { buildDocument } from '../simulation/builders.ts';

const PNG = 'iVBORw0KGgo=';
const lateral = projectedFilm('lateral');
const { sha256 } = lateral.image;
const importLateral: Command = { kind: 'importFilm', film: lateral, png: PNG };

function edited(document: KyphoDocument, ...commands: readonly Command[]): KyphoDocument {
  return commands.reduce((before, command) => {
    const next = applyCommand(before, command);
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    return next.value;
  }, document);
}
const refusal = (document: KyphoDocument, command: Command) => {
  const next = applyCommand(document, command);
  return next.ok ? null : [next.error.code, next.error.path];
};
const plain = buildDocument();
const withFilm = edited(plain, importLateral);
const onLateral = <C extends object>(command: C) => ({ view: 'lateral' as const, ...command });

describe('a film of a case', () => {
  it('brings its picture, and takes it along when it is taken out; undo brings both back', () => {
    expect(withFilm.pictures).toEqual({ [sha256]: PNG });
    const history = record(
      record(startHistory(plain, true), withFilm, labelOf(importLateral)),
      edited(withFilm, onLateral({ kind: 'removeFilm' as const })),
      labelOf(onLateral({ kind: 'removeFilm' as const })),
    );
    expect(history.present).toMatchObject({ films: plain.films, pictures: {} });
    expect(undo(history).present).toBe(withFilm);
  });

  it('is confirmed anew after every change of a name, and not after a click on a named level', () => {
    const confirmed = (command: Command) =>
      edited(withFilm, command).films.lateral!.levelsConfirmed;
    expect(confirmed(onLateral({ kind: 'shiftFilmLevels' as const, by: 1 }))).toBe(false);
    expect(confirmed(onLateral({ kind: 'renameFilmLevel' as const, level: 'T11', to: 'T9' }))).toBe(
      false,
    );
    expect(confirmed(onLateral({ kind: 'addFilmLevel' as const, level: 'T8' }))).toBe(false);
    const click = (level: 'L1' | 'T7') =>
      onLateral({
        kind: 'clickPoint' as const,
        level,
        point: 'superiorAnterior' as const,
        clicks: [{ u: 1, v: 2 }],
      });
    expect(confirmed(click('T7'))).toBe(false);
    expect(confirmed(click('L1'))).toBe(true);
  });

  it('clears a point with no clicks, and leaves its neighbours', () => {
    const cleared = edited(
      withFilm,
      onLateral({
        kind: 'clickPoint' as const,
        level: 'L1' as const,
        point: 'superiorMiddle' as const,
        clicks: [],
      }),
    ).films.lateral!.levels.L1!;
    expect(Object.keys(cleared).length).toBe(5);
    expect('superiorMiddle' in cleared).toBe(false);
  });

  it.each<readonly [string, Command, string, string]>([
    [
      'a coordinate that is none',
      onLateral({
        kind: 'clickPoint',
        level: 'L1',
        point: 'superiorAnterior',
        clicks: [{ u: Number.NaN, v: 3 }],
      }),
      'notANumber',
      '/films/lateral/levels/L1/superiorAnterior/0/u',
    ],
    [
      'a point of the other view',
      onLateral({
        kind: 'clickPoint',
        level: 'L1',
        point: 'superiorRight',
        clicks: [{ u: 3, v: 3 }],
      }),
      'unknownKey',
      '/films/lateral/levels/L1/superiorRight',
    ],
    [
      'a ball in centimetres',
      onLateral({
        kind: 'calibrateFilm',
        calibration: {
          kind: 'ball',
          diameterMm: 2.5,
          rim: [
            { u: 1, v: 1 },
            { u: 2, v: 2 },
            { u: 3, v: 1 },
          ],
        },
      }),
      'outOfRange',
      '/films/lateral/calibration/diameterMm',
    ],
    [
      'names shifted off the spine',
      onLateral({ kind: 'shiftFilmLevels', by: 12 }),
      'absentLevel',
      '/films/lateral/levels',
    ],
    [
      'a name that is taken',
      onLateral({ kind: 'renameFilmLevel', level: 'L1', to: 'L2' }),
      'notAllowed',
      '/films/lateral/levels/L2',
    ],
    [
      'a level that this spine does not have',
      onLateral({ kind: 'addFilmLevel', level: 'L6' }),
      'absentLevel',
      '/films/lateral/levels/L6',
    ],
  ])('refuses %s and stays as it was', (_, command, code, path) => {
    expect(refusal(withFilm, command)).toEqual([code, path]);
  });

  it('asks again for names that were confirmed as another spine was counted', () => {
    const confirmed = edited(
      withFilm,
      onLateral({ kind: 'confirmFilmLevels' as const, confirmed: true }),
    );
    const six = edited(confirmed, { kind: 'editNumbering', field: 'lumbarCount', value: 6 });
    expect(six.films.lateral?.levelsConfirmed).toBe(false);
    const looked = edited(confirmed, {
      kind: 'editNumbering',
      field: 'transition',
      value: 'sacralised',
    });
    expect(looked.films).toBe(confirmed.films);
    const unconfirmed = edited(
      confirmed,
      onLateral({ kind: 'confirmFilmLevels' as const, confirmed: false }),
    );
    const counted = edited(unconfirmed, { kind: 'editNumbering', field: 'lumbarCount', value: 6 });
    expect(counted.films).toBe(unconfirmed.films);
  });

  it('holds a spine to the levels it was clicked on', () => {
    const low = edited(
      withFilm,
      onLateral({ kind: 'addFilmLevel' as const, level: 'L5' as const }),
    );
    expect(refusal(low, { kind: 'editNumbering', field: 'lumbarCount', value: 4 })).toEqual([
      'absentLevel',
      '/films/lateral/levels/L5',
    ]);
  });
});

describe('a case file with films', () => {
  const text = encodeCaseFile(withFilm);
  const read = (file: string) => {
    const decoded = decodeCaseFile(file);
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
    return decoded.value.document;
  };
  const faultOf = (file: string) => {
    const decoded = decodeCaseFile(file);
    return decoded.ok ? null : [decoded.error.code, decoded.error.path];
  };
  const changed = (
    change: (file: {
      films: { lateral: Record<string, Record<string, unknown>> };
      pictures: Record<string, unknown>;
    }) => void,
  ) => {
    const file = JSON.parse(text);
    change(file);
    return JSON.stringify(file);
  };

  it('comes back whole, and without its pictures when they are kept elsewhere', () => {
    expect(read(text)).toEqual(withFilm);
    const leftOut = encodeCaseFile(withFilm, 'leftOut');
    expect(leftOut).not.toContain(PNG);
    expect(read(leftOut)).toEqual({ ...withFilm, pictures: {} });
  });

  it('is as it was when there are none', () => {
    expect(encodeCaseFile(plain)).not.toMatch(/"films"|"pictures"/);
  });

  it.each([
    [
      'a hash that is none',
      '/films/lateral/image/sha256',
      (f) => (f.films.lateral.image!.sha256 = 'x'),
    ],
    [
      '20,000 rows',
      '/films/lateral/image/heightPx',
      (f) => (f.films.lateral.image!.heightPx = 20_000),
    ],
    ['no rows', '/films/lateral/image/heightPx', (f) => (f.films.lateral.image!.heightPx = 0)],
    ['a picture that is no base64', `/pictures/${sha256}`, (f) => (f.pictures[sha256] = '<svg>')],
    ['a picture with another name', '/pictures/picture', (f) => (f.pictures.picture = PNG)],
    [
      'a click beyond any film',
      '/films/lateral/levels/L1/superiorAnterior/0/v',
      (f) =>
        ((f.films.lateral.levels!.L1 as Record<string, unknown>).superiorAnterior = [
          { u: 1, v: 1e6 },
        ]),
    ],
  ] satisfies readonly (readonly [string, string, Parameters<typeof changed>[0]])[])(
    'with %s is refused by its place',
    (_, path, change) => {
      // The pointer shortens a long key.
      expect(path.startsWith(String(faultOf(changed(change))?.[1]).replace(/…$/, ''))).toBe(true);
    },
  );

  it('drops a picture that no film names', () => {
    expect(read(changed((file) => (file.pictures['f'.repeat(64)] = PNG))).pictures).toEqual({
      [sha256]: PNG,
    });
  });

  it('may be large for its pictures and for nothing else', () => {
    const picture = 'A'.repeat(MAX_TEXT_BYTES);
    expect(faultOf(changed((file) => (file.pictures[sha256] = picture)))).toBeNull();
    const fields = changed((file) =>
      Object.assign(file, { extensions: { x: '-'.repeat(MAX_TEXT_BYTES) } }),
    );
    expect(faultOf(fields)).toEqual(['tooLarge', '']);
  });
});
