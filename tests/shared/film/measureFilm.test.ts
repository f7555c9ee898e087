/** [M-FI-1] to [M-FI-8] on projections of the model's own segment: what is clicked comes back, with the error that is stated. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../shared/anatomy/heights.ts';
import { USUAL_NUMBERING } from '../../../shared/anatomy/numbering.ts';
import { createRandom } from '../../../shared/base/random.ts';
import { bodyFrame, edgesFrom, OPPOSITE } from '../../../shared/film/bodyFrame.ts';
import { calibrate } from '../../../shared/film/calibrate.ts';
import { checkPoints } from '../../../shared/film/checkPoints.ts';
import type { Calibration, Film, FilmPoint } from '../../../shared/film/film.ts';
import { withFilmHeights } from '../../../shared/film/filmHeights.ts';
import { countLevels, relabelLevel, shiftLevels } from '../../../shared/film/levelStrip.ts';
import { lineOnOther, linkFilms } from '../../../shared/film/linkFilms.ts';
import { localAngleDeg, measureFilm } from '../../../shared/film/measureFilm.ts';
import { measureWidths } from '../../../shared/film/measureWidths.ts';
import type { PointName } from '../../../shared/film/points.ts';
import { point } from '../../../shared/math/frames.ts';
import { writePng } from '../../../shared/readers/radiograph/png/writePng.ts';
import { filmOf } from '../readers/radiograph/reading.ts';
import { words, writeDicom } from '../readers/radiograph/writeDicom.ts';
import {
  CENTRE,
  films,
  MAGNIFICATION,
  PITCH_MM,
  paintedSamples,
  project,
  projectedFilm,
  SIZE_PX,
  shapes,
} from './projectSpine.ts';

const IMAGER = { rowMm: PITCH_MM, columnMm: PITCH_MM };
const FILE = {
  imagerPitch: IMAGER,
  magnification: MAGNIFICATION,
  pixelPitch: null,
  calibrationType: null,
};
const calibrated = (more: Partial<Film> = {}) =>
  projectedFilm('lateral', { spacing: FILE, calibration: { kind: 'file' }, ...more });

function measured(film: Film) {
  const made = measureFilm(film, USUAL_NUMBERING);
  if (!made.available) throw new Error(made.reason);
  return made;
}
const reasonOf = (film: Film) => {
  const made = measureFilm(film, USUAL_NUMBERING);
  return made.available ? 'available' : made.reason;
};
/** Three points of the rim of a ball in the plane of the spine, moved along the beam by so much. */
const ball = (nearerMm = 0, diameterMm = 25): Calibration => {
  const rim = [0, 130, 250].map((deg) => {
    const angle = (deg * Math.PI) / 180;
    return project(
      point<'patient'>(
        CENTRE.x + nearerMm,
        CENTRE.y + (diameterMm / 2) * Math.cos(angle) - 40,
        CENTRE.z + (diameterMm / 2) * Math.sin(angle),
      ),
      'lateral',
      CENTRE,
    );
  }) as unknown as readonly [FilmPoint, FilmPoint, FilmPoint];
  return { kind: 'ball', diameterMm, rim };
};

describe('heights of a projected spine', () => {
  it.each([
    ['the file', calibrated()],
    ['a ball in the plane of the spine', projectedFilm('lateral', { calibration: ball() })],
  ])('[M-FI-1] [M-FI-6] come back by the scale of %s', (_, film) => {
    const { levels } = measured(film);
    expect(levels.length).toBe(shapes.length);
    for (const [i, { heightsMm }] of levels.entries())
      for (const place of PLACES) {
        const { value, sd } = heightsMm![place]!;
        expect(Math.abs(value - shapes[i]!.heightsMm[place])).toBeLessThan(0.02);
        expect(sd).toBeGreaterThan(0.9);
        expect(sd).toBeLessThan(1.6);
      }
  });

  it('[M-FI-1] do not come back when the magnification is left out: far outside the stated error', () => {
    const wrong = measured(calibrated({ spacing: { ...FILE, magnification: 1 } }));
    for (const [i, { heightsMm }] of wrong.levels.entries()) {
      const { value, sd } = heightsMm!.posterior!;
      expect(value - shapes[i]!.heightsMm.posterior).toBeGreaterThan(3 * sd);
    }
  });

  it('[M-FI-1] a ball held 100 mm off the spine misleads by more than is stated; 20 mm are covered', () => {
    const error = (nearerMm: number) => {
      const scale = calibrate(projectedFilm('lateral', { calibration: ball(nearerMm) }));
      if (!scale.calibrated) throw new Error(scale.reason);
      return Math.abs((scale.mmPerPx * MAGNIFICATION) / PITCH_MM - 1) / scale.relativeSd;
    };
    expect(error(20)).toBeLessThan(1.2);
    expect(error(100)).toBeGreaterThan(3);
  });

  it('[M-FI-5] [M-FI-6] scatter as stated when clicks scatter as stated', () => {
    const random = createRandom(20261128);
    const film = calibrated();
    const sdPx = measured(film).click.sdPx;
    let squares = 0;
    let count = 0;
    for (let round = 0; round < 60; round++) {
      const noisy = measured({ ...film, levels: jittered(film, () => sdPx * random.normal(), 1) });
      for (const [i, { heightsPx }] of noisy.levels.entries())
        for (const place of PLACES) {
          const truth = (shapes[i]!.heightsMm[place] * MAGNIFICATION) / PITCH_MM;
          squares += ((heightsPx[place]!.value - truth) / heightsPx[place]!.sd) ** 2;
          count++;
        }
    }
    // 900 independent errors: their spread is known to 2.4 %.
    expect(Math.sqrt(squares / count)).toBeGreaterThan(0.93);
    expect(Math.sqrt(squares / count)).toBeLessThan(1.07);
  });

  it('[M-FI-5] take the reader’s own repeats once there are enough, and the mean of them', () => {
    const random = createRandom(7);
    const film = calibrated();
    const twice = measured({ ...film, levels: jittered(film, () => 0.5 * random.normal(), 2) });
    expect(twice.click.from).toBe('ownRepeats');
    expect(twice.click.sdPx).toBeGreaterThan(0.35);
    expect(twice.click.sdPx).toBeLessThan(0.65);
    const { sd } = twice.levels[0]!.heightsPx.anterior!;
    expect(sd).toBeCloseTo(twice.click.sdPx, 9);
    expect(measured(film).click.from).toBe('usual');
  });

  it('[M-FI-6] need no scale for ratios and angles, and give no millimetre without one', () => {
    const plain = measured(projectedFilm('lateral'));
    const scaled = measured(calibrated());
    for (const [i, level] of plain.levels.entries()) {
      expect(level.heightsMm).toBeNull();
      expect(level.depthMm).toBeNull();
      const { anterior, posterior } = shapes[i]!.heightsMm;
      expect(level.anteriorRatio!.value).toBeCloseTo(anterior / posterior, 4);
      expect(level.wedgeDeg!.value).toBeCloseTo(scaled.levels[i]!.wedgeDeg!.value, 9);
    }
    const [upper, , lower] = shapes.slice(1, 4).map(({ level }) => level);
    const own = plain.levels.find(({ level }) => level === shapes[2]!.level)!;
    const local = localAngleDeg(projectedFilm('lateral'), upper!, lower!, USUAL_NUMBERING)!;
    expect(local.sd).toBeCloseTo(own.wedgeDeg!.sd, 0);
    expect(Number.isFinite(local.value)).toBe(true);
  });

  it('[M-FI-2] are the same however the film lies and whatever its pixels measure', () => {
    const film = calibrated();
    const turned = (to: (p: FilmPoint) => FilmPoint, more: Partial<Film>) => ({
      ...film,
      ...more,
      levels: Object.fromEntries(
        Object.entries(film.levels).map(([level, points]) => [
          level,
          Object.fromEntries(
            Object.entries(points!).map(([name, clicks]) => [name, clicks.map(to)]),
          ),
        ]),
      ),
    });
    const truth = measured(film).levels[1]!.heightsMm!.anterior!.value;
    const variants = [
      turned(({ u, v }) => ({ u: 900 - u, v }), { sideEdge: 'left' }),
      turned(({ u, v }) => ({ u: v, v: u }), { cranialEdge: 'left', sideEdge: 'bottom' }),
      turned(({ u, v }) => ({ u, v: v / 1.5 }), { image: { ...film.image, pixelAspect: 1.5 } }),
    ];
    for (const variant of variants)
      expect(measured(variant).levels[1]!.heightsMm!.anterior!.value).toBeCloseTo(truth, 9);
  });
});

describe('a painted film of the same spine', () => {
  const samples = paintedSamples();

  it('as PNG is read pixel by pixel and stays without millimetres', () => {
    const read = filmOf(writePng({ ...SIZE_PX, samples, bits: 12 }));
    expect(read.samples.findIndex((sample, i) => sample !== samples[i])).toBe(-1);
    expect(
      calibrate(projectedFilm('lateral', { spacing: read.spacing, calibration: { kind: 'file' } })),
    ).toEqual({
      calibrated: false,
      reason: 'noImagerSpacing',
    });
  });

  it('as DICOM brings its scale and directions, and the heights come back', () => {
    const read = filmOf(
      writeDicom({
        columns: SIZE_PX.widthPx,
        rows: SIZE_PX.heightPx,
        bitsStored: 12,
        pixels: words(samples),
        more: [
          { tag: '00181164', vr: 'DS', value: `${PITCH_MM}\\${PITCH_MM}` },
          { tag: '00181114', vr: 'DS', value: MAGNIFICATION.toFixed(6) },
          { tag: '00200020', vr: 'CS', value: 'A\\F' },
        ],
      }),
    );
    const film = calibrated({ spacing: read.spacing, ...edgesFrom(read.view, 'lateral') });
    expect(film).toMatchObject({ cranialEdge: 'top', sideEdge: 'right' });
    for (const [i, { heightsMm }] of measured(film).levels.entries())
      expect(heightsMm!.middle!.value).toBeCloseTo(shapes[i]!.heightsMm.middle, 1);
    // Bone is where it was clicked.
    const { u, v } = film.levels.L1!.superiorMiddle![0]!;
    expect(read.samples[Math.round(v + 20) * SIZE_PX.widthPx + Math.round(u)]).toBe(3000);
  });

  it('with Pixel Spacing alone is uncalibrated, whatever its calibration type', () => {
    const spacing = {
      ...FILE,
      imagerPitch: null,
      pixelPitch: IMAGER,
      calibrationType: 'FIDUCIAL' as const,
    };
    expect(calibrate(calibrated({ spacing }))).toEqual({
      calibrated: false,
      reason: 'pixelSpacingOfProjection',
    });
    expect(calibrate(calibrated({ spacing: { ...FILE, magnification: null } }))).toEqual({
      calibrated: false,
      reason: 'noMagnification',
    });
  });
});

describe('[M-FI-1] marks', () => {
  const p = (u: number, v: number): FilmPoint => ({ u, v });
  const reason = (calibration: Calibration) => {
    const scale = calibrate(projectedFilm('lateral', { calibration }));
    return scale.calibrated ? 'calibrated' : scale.reason;
  };

  it.each([
    ['on one place', { kind: 'length', lengthMm: 50, ends: [p(5, 5), p(5, 6)] }, 'marksCoincide'],
    [
      'on a line',
      { kind: 'ball', diameterMm: 25, rim: [p(0, 0), p(50, 0), p(100, 0)] },
      'rimOnALine',
    ],
    [
      'in another unit',
      { kind: 'length', lengthMm: 50_000, ends: [p(0, 0), p(300, 0)] },
      'scaleNotCredible',
    ],
    [
      'too short to trust',
      { kind: 'length', lengthMm: 2, ends: [p(0, 0), p(12, 0)] },
      'scaleTooUncertain',
    ],
  ] as const)('%s give no scale', (_, calibration, expected) => {
    expect(reason(calibration)).toBe(expected);
  });

  it('of a needle give its own scale, as coarse as it is thin', () => {
    const scale = calibrate(
      projectedFilm('lateral', {
        calibration: { kind: 'needle', gauge: '8G', walls: [p(0, 0), p(0, 20.95)] },
      }),
    );
    expect(scale.calibrated && scale.mmPerPx).toBeCloseTo(0.2, 9);
    expect(scale.calibrated && scale.relativeSd).toBeCloseTo((0.3 * Math.SQRT2) / 4.19, 9);
  });

  it('three points of any circle give its diameter', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (radius, turn) => {
          const rim = [0, 1.9, 4.1].map((angle) =>
            p(500 + radius * Math.cos(angle + turn), 500 + radius * Math.sin(angle + turn)),
          ) as unknown as readonly [FilmPoint, FilmPoint, FilmPoint];
          const scale = calibrate(
            projectedFilm('lateral', { calibration: { kind: 'ball', diameterMm: 25, rim } }),
          );
          expect(scale.calibrated && scale.mmPerPx).toBeCloseTo(25 / (2 * radius), 9);
        },
      ),
      { seed: 20261128, numRuns: 100 },
    );
  });
});

describe('[M-FI-3] points that cannot be', () => {
  const film = calibrated();
  const frame = bodyFrame(film)!;
  const faults = (changed: Film) => checkPoints(changed, frame, USUAL_NUMBERING);
  const swap = (level: 'L1' | 'T12', pairs: readonly (readonly [PointName, PointName])[]): Film => {
    const points = { ...film.levels[level] };
    for (const [a, b] of pairs) [points[a], points[b]] = [points[b]!, points[a]!];
    return { ...film, levels: { ...film.levels, [level]: points } };
  };

  it('none in a good film', () => {
    expect(faults(film)).toEqual([]);
  });

  it.each([
    [
      'upsideDown',
      [
        ['superiorAnterior', 'inferiorAnterior'],
        ['superiorMiddle', 'inferiorMiddle'],
        ['superiorPosterior', 'inferiorPosterior'],
      ],
    ],
    ['endplatesCross', [['superiorAnterior', 'inferiorAnterior']]],
    [
      'backToFront',
      [
        ['superiorAnterior', 'superiorPosterior'],
        ['inferiorAnterior', 'inferiorPosterior'],
      ],
    ],
    ['middleOutside', [['superiorMiddle', 'superiorAnterior']]],
  ] as const)('%s is named with its points, and nothing is measured', (code, pairs) => {
    const wrong = swap('L1', pairs);
    const found = faults(wrong);
    expect(found.map((fault) => fault.code)).toContain(code);
    expect(found.find((fault) => fault.code === code)!.points).toContain(pairs[0][0]);
    expect(found.every(({ levels }) => levels[0] === 'L1')).toBe(true);
    expect(reasonOf(wrong)).toBe('pointsWrong');
  });

  it('right and left the other way round are named as that, on the film that has them', () => {
    const ap = { ...films.ap, sideEdge: films.ap.sideEdge && OPPOSITE[films.ap.sideEdge] };
    const found = checkPoints(ap, bodyFrame(ap)!, USUAL_NUMBERING);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['rightToLeft']));
    expect(found[0]!.points).toEqual(['superiorRight', 'superiorLeft']);
    const lateral = { ...film, sideEdge: film.sideEdge && OPPOSITE[film.sideEdge] };
    const turned = checkPoints(lateral, bodyFrame(lateral)!, USUAL_NUMBERING);
    expect(new Set(turned.map(({ code }) => code))).toEqual(new Set(['backToFront']));
  });

  it('an AP film asks for the patient’s right, a lateral one for the front', () => {
    const ap = measureWidths({ ...films.ap, sideEdge: null }, USUAL_NUMBERING);
    expect(ap).toMatchObject({ available: false, reason: 'sidesUnknown' });
    expect(reasonOf({ ...film, sideEdge: null })).toBe('directionUnknown');
  });

  it('two levels that changed names are out of order', () => {
    const { T12, L1, ...others } = film.levels;
    const found = faults({ ...film, levels: { ...others, T12: L1!, L1: T12! } });
    expect(found).toContainEqual({ code: 'levelsOutOfOrder', levels: ['T12', 'L1'], points: [] });
  });

  it('a body that was left out shows as a step too long', () => {
    const { T11, T12, L1, L2, L3 } = film.levels;
    const found = faults({ ...film, levels: { T10: T11!, T11: T12!, T12: L2!, L1: L3! } });
    expect(found.map(({ code }) => code)).toContain('levelSkipped');
    expect(L1).toBeDefined();
  });
});

describe('[M-FI-4] levels', () => {
  const film = calibrated();

  it('give no number before they are confirmed, nor without a direction, nor on an AP film', () => {
    expect(reasonOf({ ...film, levelsConfirmed: false })).toBe('levelsNotConfirmed');
    expect(reasonOf({ ...film, sideEdge: null })).toBe('directionUnknown');
    expect(reasonOf(films.ap)).toBe('notLateral');
  });

  it('move by one together, there and back, and must be confirmed again', () => {
    const down = shiftLevels(film, 1, USUAL_NUMBERING)!;
    expect(down.levels.L2).toBe(film.levels.L1);
    expect(down.levelsConfirmed).toBe(false);
    expect(shiftLevels(down, -1, USUAL_NUMBERING)!.levels).toEqual(film.levels);
    expect(shiftLevels(film, 3, USUAL_NUMBERING)).toBeNull();
    expect(relabelLevel(film, 'T11', 'T10')!.levels.T10).toBe(film.levels.T11);
    expect(relabelLevel(film, 'T11', 'L1')).toBeNull();
  });

  it('are counted from two landmarks', () => {
    const count = (lastRibs: 'T11' | 'T12' | 'L1' | null, sacrum: 'L4' | 'L5' | null) =>
      countLevels({ ...film, landmarks: { lastRibs, sacrum } }, USUAL_NUMBERING);
    expect(count(null, null)).toEqual({ kind: 'noLandmark' });
    expect(count('T12', 'L5')).toEqual({ kind: 'agrees', landmarks: 2 });
    expect(count('T12', null)).toEqual({ kind: 'agrees', landmarks: 1 });
    expect(count('T11', 'L4')).toEqual({ kind: 'shift', by: 1 });
    expect(count('T12', 'L4')).toEqual({ kind: 'disagrees', lumbarCounted: 4, lumbarExpected: 5 });
    expect(count('T11', 'L5')).toEqual({ kind: 'disagrees', lumbarCounted: 6, lumbarExpected: 5 });
    expect(reasonOf({ ...film, landmarks: { lastRibs: 'T11', sacrum: 'L5' } })).toBe(
      'countsDisagree',
    );
  });
});

describe('[M-FI-7] into the case', () => {
  const only = { lateral: calibrated(), ap: null };

  it('heights stand where none was typed, as XR with their standard errors', () => {
    const levels = withFilmHeights({}, only, USUAL_NUMBERING);
    expect(Object.keys(levels)).toEqual(shapes.map(({ level }) => level));
    expect(levels.L1).toMatchObject({ modality: 'XR', pose: 'standing', fractured: false });
    expect(levels.L1!.heightsSdMm!.anterior).toBeGreaterThan(0.9);
  });

  it('a typed height is never overruled', () => {
    const typed = withFilmHeights({}, only, USUAL_NUMBERING).L1!;
    const { heightsSdMm: _, ...own } = { ...typed, anteriorHeightMm: 11, fractured: true };
    const levels = withFilmHeights({ L1: own }, only, USUAL_NUMBERING);
    expect(levels.L1).toBe(own);
  });

  it('nothing comes from a film that is not calibrated or not confirmed, or whose scale makes no vertebra', () => {
    const none = {};
    const from = (more: Partial<Film>) =>
      withFilmHeights(none, { lateral: calibrated(more), ap: null }, USUAL_NUMBERING);
    expect(from({ calibration: null })).toBe(none);
    expect(from({ levelsConfirmed: false })).toBe(none);
    expect(from({ spacing: { ...FILE, imagerPitch: { rowMm: 1, columnMm: 1 } } })).toBe(none);
  });
});

describe('[M-FI-8] two views', () => {
  it('a point of one lies on its line in the other, to within what the divergence of the rays leaves', () => {
    const link = linkFilms(films)!;
    expect(link.scale).toBeGreaterThan(0.9);
    expect(link.residualPx).toBeLessThan(12);
    const at = point<'patient'>(CENTRE.x, CENTRE.y, CENTRE.z + 5);
    const line = lineOnOther(project(at, 'lateral', CENTRE), films.lateral, films.ap, link)!;
    const truth = project(at, 'ap', CENTRE);
    expect(line[0].v).toBeCloseTo(line[1].v, 9);
    expect(Math.abs(line[0].v - truth.v)).toBeLessThan(12);
  });

  it('needs two heights in common and both directions', () => {
    expect(linkFilms({ ...films, ap: { ...films.ap, levels: {} } })).toBeNull();
    expect(linkFilms({ ...films, ap: { ...films.ap, sideEdge: null } })).toBeNull();
    expect(linkFilms({ ...films, ap: null })).toBeNull();
  });
});

/** Every click moved, each point clicked so many times. */
function jittered(film: Film, noise: () => number, times: number): Film['levels'] {
  return Object.fromEntries(
    Object.entries(film.levels).map(([level, points]) => [
      level,
      Object.fromEntries(
        Object.entries(points!).map(([name, [click]]) => [
          name,
          Array.from({ length: times }, () => ({ u: click!.u + noise(), v: click!.v + noise() })),
        ]),
      ),
    ]),
  );
}
