/** Devices of the user's own, in a plan or in a file of devices: sizes within the table of quantities, a label, a stated source. */
import { z } from 'zod';
import { CEMENT_VISCOSITIES } from '../../devices/catalogue.ts';
import { number, plainText } from './leaves.ts';

export const MAX_LABEL_LENGTH = 60;
export const MAX_STATED_SOURCE_LENGTH = 300;

/** Blanks alone say nothing. */
const words = (max: number) => plainText(max).regex(/\S/);

const entered = {
  label: words(MAX_LABEL_LENGTH),
  statedSource: words(MAX_STATED_SOURCE_LENGTH),
};
const inflated = {
  nominalLengthMm: number('nominalLengthMm'),
  maxVolumeMl: number('maxVolumeMl'),
  maxPressureKpa: number('maxPressureKpa'),
  minInnerDiameterMm: number('minInnerDiameterMm'),
};

export const ownCannulaSchema = z
  .strictObject({
    ...entered,
    outerDiameterMm: number('outerDiameterMm'),
    innerDiameterMm: number('innerDiameterMm'),
  })
  .refine(({ innerDiameterMm, outerDiameterMm }) => innerDiameterMm < outerDiameterMm, {
    path: ['innerDiameterMm'],
    params: { lessThan: 'outerDiameterMm' },
  });

export const ownBalloonSchema = z.strictObject({ ...entered, ...inflated });

export const ownStentSchema = z.strictObject({ ...entered, ...inflated });

export const ownJackSchema = z
  .strictObject({
    ...entered,
    nominalLengthMm: number('nominalLengthMm'),
    closedHeightMm: number('closedHeightMm'),
    openHeightMm: number('openHeightMm'),
    maxForceN: number('maxForceN'),
    minInnerDiameterMm: number('minInnerDiameterMm'),
  })
  .refine(({ closedHeightMm, openHeightMm }) => closedHeightMm < openHeightMm, {
    path: ['closedHeightMm'],
    params: { lessThan: 'openHeightMm' },
  });

export const ownCementSchema = z
  .strictObject({
    ...entered,
    viscosity: z.enum(CEMENT_VISCOSITIES),
    injectionFromMin: number('injectionFromMin'),
    workingUntilMin: number('workingUntilMin'),
    hardAtMin: number('hardAtMin'),
  })
  .refine(({ injectionFromMin, workingUntilMin }) => injectionFromMin < workingUntilMin, {
    path: ['injectionFromMin'],
    params: { lessThan: 'workingUntilMin' },
  })
  .refine(({ workingUntilMin, hardAtMin }) => workingUntilMin < hardAtMin, {
    path: ['workingUntilMin'],
    params: { lessThan: 'hardAtMin' },
  });
