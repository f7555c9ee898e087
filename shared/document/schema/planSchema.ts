/** What is planned. A combination that no hospital could use is a finding, not a fault of the file. */
import { z } from 'zod';
import { ACCESS_IDS, BALLOON_IDS, JACK_IDS, STENT_IDS } from '../../devices/catalogue.ts';
import { APPROACHES, CEMENT_VISCOSITIES, PROCEDURES } from '../../plan/plan.ts';
import { number } from './leaves.ts';

export const planSchema = z.strictObject({
  planId: z
    .string()
    .max(24)
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
  procedure: z.enum(PROCEDURES),
  approach: z.enum(APPROACHES),
  access: z.enum(ACCESS_IDS),
  balloon: z.enum(BALLOON_IDS),
  stent: z.enum(STENT_IDS),
  jack: z.enum(JACK_IDS),
  inflationVolumePerSideMl: number('inflationVolumePerSideMl'),
  balloonDepthShare: number('balloonDepthShare'),
  cementViscosity: z.enum(CEMENT_VISCOSITIES),
  cementVolumeMl: number('cementVolumeMl'),
});
