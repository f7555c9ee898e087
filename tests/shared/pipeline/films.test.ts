/** [M-FI-7] [M-FI-9] From clicks through the document to the numbers of the case: typed first, and never a mixture. */
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { meanDepthMm, meanWidthMm } from '../../../shared/anatomy/morphometry.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import type { Film, Films } from '../../../shared/film/film.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { explain } from '../../../shared/pipeline/explain/explain.ts';
import { filmOrigin, usedCase } from '../../../shared/pipeline/usedCase.ts';
import type { Estimate } from '../../../shared/quantities/estimate.ts';
import { writeNumbers } from '../../../shared/writers/writeNumbers.ts';
import { MAGNIFICATION, PITCH_MM, projectedFilm, shapes } from '../film/projectSpine.ts';
import { buildDocument, measurement } from '../simulation/builders.ts';
import { FHIR_WORDS } from '../writers/plans.ts';

const scale: Partial<Film> = {
  spacing: {
    imagerPitch: { rowMm: PITCH_MM, columnMm: PITCH_MM },
    magnification: MAGNIFICATION,
    pixelPitch: null,
    calibrationType: null,
  },
  calibration: { kind: 'file' },
};
const lateral = projectedFilm('lateral', scale);
/** As the beam from behind makes it: the patient's right on the right. */
const ap = projectedFilm('ap', scale);
const mirrored = (film: Film): Film => ({
  ...film,
  levels: Object.fromEntries(
    Object.entries(film.levels).map(([level, points]) => [
      level,
      Object.fromEntries(
        Object.entries(points).map(([name, clicks]) => [
          name,
          clicks.map(({ u, v }) => ({ u: film.image.widthPx - 1 - u, v })),
        ]),
      ),
    ]),
  ),
});

/** The case of the projection, with nothing typed. */
const untyped = (films: Partial<Films>): KyphoDocument => {
  const document = buildDocument();
  return {
    ...document,
    case: { ...document.case, levels: {} },
    films: { lateral: null, ap: null, ...films },
  };
};
const fractured = shapes.find(({ level }) => level === 'L1')!;
const available = (document: KyphoDocument) => derive(document).fracture.available;

describe('a projected spine, clicked and not typed', () => {
  const document = untyped({ lateral });
  const derived = derive(document);

  it('gives each height within its stated error, and a loss', () => {
    for (const shape of shapes)
      for (const place of PLACES) {
        const used = derived.levels[shape.level]!;
        const valueMm = used[`${place}HeightMm`]!;
        expect(Math.abs(valueMm - shape.heightsMm[place])).toBeLessThan(used.heightsSdMm![place]);
      }
    expect(derived.levels.L1).toMatchObject({ modality: 'XR', pose: 'standing' });
    if (!derived.fracture.available) throw new Error(derived.fracture.reason);
    const typed = derive(buildDocument()).fracture;
    if (!typed.available) throw new Error(typed.reason);
    const { median, low, high } = derived.fracture.value.heights.anterior.lossPercent;
    const truth = typed.value.heights.anterior.lossPercent.median;
    expect(low).toBeLessThan(truth);
    expect(high).toBeGreaterThan(truth);
    expect(Math.abs(median - truth)).toBeLessThan(4);
  });

  it.each<readonly [string, Film]>([
    ['levels that nobody confirmed', { ...lateral, levelsConfirmed: false }],
    ['no scale', { ...lateral, calibration: null }],
    ['no direction', { ...lateral, sideEdge: null }],
    ['front and back turned over', { ...lateral, sideEdge: 'left' }],
    [
      'a magnification left out',
      { ...lateral, spacing: { ...lateral.spacing, magnification: null } },
    ],
    [
      'a landmark that contradicts the names',
      { ...lateral, landmarks: { lastRibs: 'T11', sacrum: null } },
    ],
  ])('gives no height with %s', (_, film) => {
    const nothing = untyped({ lateral: film });
    expect(usedCase(nothing)).toBe(nothing.case);
    expect(available(nothing)).toBe(false);
  });

  it('says of each number on which film and from which points', () => {
    const { inputs, equations, constants } = explain(document, 'heightLoss.anterior');
    expect(inputs).toContainEqual(
      expect.objectContaining({
        path: '/case/levels/L1/anteriorHeightMm',
        film: { view: 'lateral', level: 'L1', points: ['superiorAnterior', 'inferiorAnterior'] },
      }),
    );
    expect(inputs).toContainEqual(
      expect.objectContaining({ path: '/films/lateral/calibration/kind', value: 'file' }),
    );
    expect(equations).toEqual(expect.arrayContaining(['M-FI-1', 'M-FI-5', 'M-FI-6', 'M-FI-7']));
    expect(constants.map(({ name }) => name)).toContain('CLICK_SD_MM');
    const typed = explain(buildDocument(), 'heightLoss.anterior');
    expect(typed.equations.some((id) => id.startsWith('M-FI-'))).toBe(false);
    expect(typed.inputs.every(({ film }) => film === null)).toBe(true);
  });

  it('widens the loss with clumsy clicks and narrows it with steady ones', () => {
    const scattered = (byPx: number) =>
      untyped({
        lateral: {
          ...lateral,
          levels: Object.fromEntries(
            Object.entries(lateral.levels).map(([level, points]) => [
              level,
              Object.fromEntries(
                Object.entries(points).map(([name, [click]]) => [
                  name,
                  [-byPx, byPx].map((d) => ({ u: click!.u + d, v: click!.v + d })),
                ]),
              ),
            ]),
          ),
        },
      });
    const bandOf = (of: KyphoDocument) => {
      const { fracture } = derive(of);
      if (!fracture.available) throw new Error(fracture.reason);
      const { low, high } = fracture.value.heights.anterior.lossPercent;
      return high - low;
    };
    const usual = bandOf(document);
    expect(bandOf(scattered(0.2))).toBeLessThan(usual);
    expect(bandOf(scattered(12))).toBeGreaterThan(usual);
  });

  it('writes the heights it used under the film, not under what was typed', () => {
    const csv = new TextDecoder().decode(writeNumbers(document, 'csv', FHIR_WORDS, null));
    expect(csv).toContain('/films/lateral/levels/L1/anteriorHeightMm');
    expect(csv).not.toContain('/case/levels/L1/anteriorHeightMm');
  });
});

describe('typed heights', () => {
  it('win over a film level by level, and no level mixes both', () => {
    const levels = { L1: measurement([14, null, null], { endplateWidthMm: null }) };
    const document = untyped({ lateral });
    const both = { ...document, case: { ...document.case, levels } };
    const used = usedCase(both).levels;
    expect(used.L1).toBe(levels.L1);
    expect(used.L2!.heightsSdMm).toBeDefined();
    expect(filmOrigin(both, 'L1', 'anteriorHeightMm')).toBeNull();
    expect(filmOrigin(both, 'L1', 'middleHeightMm')).toBeNull();
    expect(filmOrigin(both, 'L2', 'anteriorHeightMm')?.view).toBe('lateral');
  });

  it('stand as they were beside a film, which adds the levels that nobody typed', () => {
    const document = buildDocument();
    const beside = { ...document, films: { lateral, ap: null } };
    const used = usedCase(beside).levels;
    for (const level of ['T12', 'L1', 'L2'] as const)
      expect(used[level]).toBe(document.case.levels[level]);
    expect(used.L3!.modality).toBe('XR');
  });
});

describe('an AP film', () => {
  it('gives the width of a body where none was typed, whichever way it lies', () => {
    for (const film of [ap, { ...mirrored(ap), sideEdge: 'left' as const }]) {
      const document = untyped({ lateral, ap: film });
      const widthMm = usedCase(document).levels.L1!.endplateWidthMm!;
      expect(Math.abs(widthMm - meanWidthMm(fractured))).toBeLessThan(1);
      expect(filmOrigin(document, 'L1', 'endplateWidthMm')).toMatchObject({ view: 'ap' });
    }
  });

  it('hands its own error on to the volume of the body, and the lateral film its own to the angle', () => {
    // A needle is thin: a tenth of its width is the error of two marks on its walls.
    const coarse: Partial<Film> = {
      calibration: {
        kind: 'needle',
        gauge: '8G',
        walls: [
          { u: 0, v: 0 },
          { u: 0, v: (4.19 * MAGNIFICATION) / PITCH_MM },
        ],
      },
    };
    const bands = (films: Partial<Films>) => {
      const { fracture, shapes: own } = derive(untyped(films));
      if (!fracture.available) throw new Error(fracture.reason);
      const share = ({ median, low, high }: Estimate) => (high - low) / median;
      return {
        volume: share(fracture.value.bodyVolumeMl),
        wedge: share(fracture.value.wedgeAngleDeg),
        sdMm: own.find(({ level }) => level === 'L1')!.endplateSdMm,
      };
    };
    const fine = bands({ lateral, ap });
    const wide = bands({ lateral, ap: { ...ap, ...coarse } });
    expect(fine.sdMm.width! / meanWidthMm(fractured)).toBeLessThan(0.05);
    expect(wide.sdMm.width! / meanWidthMm(fractured)).toBeCloseTo(0.1, 1);
    expect(wide.volume).toBeGreaterThan(1.3 * fine.volume);
    const deep = bands({ lateral: { ...lateral, ...coarse }, ap });
    expect(deep.sdMm.depth! / meanDepthMm(fractured)).toBeCloseTo(0.1, 1);
    expect(deep.sdMm.width).toBe(fine.sdMm.width);
    const typed = untyped({ lateral, ap });
    const levels = { L1: measurement([null, null, null], { endplateWidthMm: 45 }) };
    const known = derive({ ...typed, case: { ...typed.case, levels } });
    expect(known.shapes.find(({ level }) => level === 'L1')!.endplateSdMm.width).toBeNull();
  });

  it('gives none while right and left are turned over: left is never right', () => {
    const document = untyped({ lateral, ap: mirrored(ap) });
    expect(usedCase(document).levels.L1!.endplateWidthMm).toBeNull();
  });

  it('alone measures nothing', () => {
    const document = untyped({ ap });
    expect(usedCase(document)).toBe(document.case);
  });
});
