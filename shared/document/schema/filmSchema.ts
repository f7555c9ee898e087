/** The films of a case: what was clicked on them, and their pictures by the name they go by. */
import { z } from 'zod';
import { ALL_LEVELS } from '../../anatomy/levels.ts';
import { NEEDLE_IDS } from '../../devices/catalogue.ts';
import { type FilmView, IMAGE_EDGES } from '../../film/film.ts';
import { MAX_CLICKS, POINT_NAMES, type PointName } from '../../film/points.ts';
import { MAX_STORED_BYTES } from '../../film/storedPicture.ts';
import { POSES } from '../../fracture/facts.ts';
import { MAX_SIDE_PX } from '../../readers/radiograph/limits.ts';
import { CALIBRATION_TYPES } from '../../readers/radiograph/spacingFacts.ts';
import { number, wordOrUnknown } from './leaves.ts';
import { closedObject } from './openness.ts';

const MAX_SAMPLE = 65_535;

/** Of the picture; half a pixel is outside the centre of the first. */
const coordinate = z
  .number()
  .min(-0.5)
  .max(MAX_SIDE_PX)
  .overwrite((value) => value + 0)
  .meta({ unit: 'px' });
const filmPointSchema = z.strictObject({ u: coordinate, v: coordinate });

const pitch = z.number().min(0.001).max(10);
const pitchSchema = z.strictObject({ rowMm: pitch, columnMm: pitch }).nullable();
const spacingSchema = z.strictObject({
  imagerPitch: pitchSchema,
  magnification: z.number().min(0.1).max(10).nullable(),
  pixelPitch: pitchSchema,
  calibrationType: wordOrUnknown(CALIBRATION_TYPES),
});

const two = z.tuple([filmPointSchema, filmPointSchema]);
export const calibrationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file') }),
  z.strictObject({
    kind: z.literal('ball'),
    diameterMm: number('ballDiameterMm'),
    rim: z.tuple([filmPointSchema, filmPointSchema, filmPointSchema]),
  }),
  z.strictObject({ kind: z.literal('length'), lengthMm: number('knownLengthMm'), ends: two }),
  z.strictObject({ kind: z.literal('needle'), gauge: z.enum(NEEDLE_IDS), walls: two }),
]);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const side = z.int().min(1).max(MAX_SIDE_PX);
const level = z.enum(ALL_LEVELS).nullable();
const clicks = z.exactOptional(z.array(filmPointSchema).min(1).max(MAX_CLICKS));

function filmOf<V extends FilmView>(view: V) {
  const points = z.exactOptional(
    z.strictObject(
      Object.fromEntries(POINT_NAMES[view].map((name) => [name, clicks])) as Record<
        PointName,
        typeof clicks
      >,
    ),
  );
  return z.strictObject({
    view: z.literal(view),
    image: z.strictObject({
      sha256,
      widthPx: side,
      heightPx: side,
      pixelAspect: z.number().min(0.1).max(10),
    }),
    spacing: spacingSchema,
    calibration: calibrationSchema.nullable(),
    cranialEdge: wordOrUnknown(IMAGE_EDGES),
    sideEdge: wordOrUnknown(IMAGE_EDGES),
    pose: wordOrUnknown(POSES),
    landmarks: z.strictObject({ lastRibs: level, sacrum: level }),
    levels: closedObject(
      Object.fromEntries(ALL_LEVELS.map((each) => [each, points])) as Record<
        (typeof ALL_LEVELS)[number],
        typeof points
      >,
    ),
    levelsConfirmed: z.boolean(),
    window: z.strictObject({
      low: z.int().min(0).max(MAX_SAMPLE),
      high: z.int().min(1).max(MAX_SAMPLE),
    }),
  });
}

export const filmSchemas = { lateral: filmOf('lateral'), ap: filmOf('ap') };

/** At most one of each view. */
export const filmsSchema = z.strictObject({
  lateral: filmSchemas.lateral.nullable(),
  ap: filmSchemas.ap.nullable(),
});

/** Grey PNG in base64, by its SHA-256. Whether it is the picture it is called, the reader of the picture finds out. */
export const picturesSchema = z.record(
  sha256,
  z
    .string()
    .max(4 * Math.ceil(MAX_STORED_BYTES / 3))
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
);
