/** What is planned. A combination that no hospital could use is a finding, not a fault of the file. */
import { z } from 'zod';
import {
  ACCESS_IDS,
  BALLOON_IDS,
  CEMENT_VISCOSITIES,
  JACK_IDS,
  STENT_IDS,
} from '../../devices/catalogue.ts';
import type { Point } from '../../math/frames.ts';
import { APPROACHES, PROCEDURES, ROUTES } from '../../plan/plan.ts';
import {
  ownBalloonSchema,
  ownCannulaSchema,
  ownCementSchema,
  ownJackSchema,
  ownStentSchema,
} from './deviceSchema.ts';
import { number, orUnknown } from './leaves.ts';

/** RAS, of the fractured level as measured. */
const pointSchema = z.strictObject({
  x: number('pathCoordinateMm'),
  y: number('pathCoordinateMm'),
  z: number('pathCoordinateMm'),
  // The frame is a mark of the type alone: nothing of it is in the file.
}) as unknown as z.ZodType<Point<'vertebra'>>;

export const sideSchema = z.strictObject({
  route: z.enum(ROUTES),
  access: z.union([z.enum(ACCESS_IDS), ownCannulaSchema]),
  path: z.strictObject({ entry: pointSchema, target: pointSchema }).nullable(),
  skinDepthMm: orUnknown('skinDepthMm'),
});

export const planSchema = z.strictObject({
  planId: z
    .string()
    .max(24)
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
  procedure: z.enum(PROCEDURES),
  approach: z.enum(APPROACHES),
  sides: z.strictObject({ left: sideSchema, right: sideSchema }),
  balloon: z.union([z.enum(BALLOON_IDS), ownBalloonSchema]),
  stent: z.union([z.enum(STENT_IDS), ownStentSchema]),
  jack: z.union([z.enum(JACK_IDS), ownJackSchema]),
  inflationVolumePerSideMl: z.union([
    number('inflationVolumePerSideMl'),
    z.strictObject({
      left: number('inflationVolumePerSideMl'),
      right: number('inflationVolumePerSideMl'),
    }),
  ]),
  balloonDepthShare: number('balloonDepthShare'),
  cementViscosity: z.union([z.enum(CEMENT_VISCOSITIES), ownCementSchema]),
  cementVolumeMl: number('cementVolumeMl'),
});
