/**
 * A file of devices of the user's own: read strictly, because a number in a wrong unit would be planned with. Written as a
 * case is: canonical, and read back before it leaves.
 */
import { z } from 'zod';
import { assert } from '../base/assert.ts';
import { ok, type Result } from '../base/result.ts';
import type { OwnBalloon, OwnCannula, OwnCement, OwnJack, OwnStent } from '../devices/ownDevice.ts';
import { explainIssue } from './explainIssue.ts';
import type { FileError } from './fault.ts';
import { type FileKind, readEnvelope, refuse, refuseAll } from './readEnvelope.ts';
import {
  ownBalloonSchema,
  ownCannulaSchema,
  ownCementSchema,
  ownJackSchema,
  ownStentSchema,
} from './schema/deviceSchema.ts';

export const DEVICE_FORMAT = 'kyphoplan-devices';
export const DEVICE_VERSION = 1;
/** Some hundred devices with long words; nobody has more. */
export const MAX_DEVICE_FILE_BYTES = 256 * 1024;
/** Of one kind: more is no list to choose from. */
export const MAX_OWN_DEVICES = 60;

const KIND: FileKind = {
  format: DEVICE_FORMAT,
  version: DEVICE_VERSION,
  maxBytes: MAX_DEVICE_FILE_BYTES,
  maxTextBytes: MAX_DEVICE_FILE_BYTES,
};

/** By kind, in the order they were entered. */
export interface OwnDevices {
  readonly balloons: readonly OwnBalloon[];
  readonly stents: readonly OwnStent[];
  readonly jacks: readonly OwnJack[];
  readonly cannulas: readonly OwnCannula[];
  readonly cements: readonly OwnCement[];
}

export const NO_OWN_DEVICES: OwnDevices = {
  balloons: [],
  stents: [],
  jacks: [],
  cannulas: [],
  cements: [],
};

export const DEVICE_KINDS = ['balloons', 'stents', 'jacks', 'cannulas', 'cements'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** One device of each kind, as files and shelves hold it. */
export const DEVICE_SCHEMAS = {
  balloons: ownBalloonSchema,
  stents: ownStentSchema,
  jacks: ownJackSchema,
  cannulas: ownCannulaSchema,
  cements: ownCementSchema,
} as const;

const deviceFileSchema = z.strictObject({
  format: z.literal(DEVICE_FORMAT),
  version: z.literal(DEVICE_VERSION),
  balloons: z.array(ownBalloonSchema).max(MAX_OWN_DEVICES),
  stents: z.array(ownStentSchema).max(MAX_OWN_DEVICES),
  jacks: z.array(ownJackSchema).max(MAX_OWN_DEVICES),
  cannulas: z.array(ownCannulaSchema).max(MAX_OWN_DEVICES),
  /** Left out where there are none: as files were before cements could be entered. */
  cements: z.array(ownCementSchema).max(MAX_OWN_DEVICES).optional(),
});

/** The published JSON Schema (draft 2020-12). That a bore is less than its tube, or one minute before another, it cannot say. */
export function deviceJsonSchema(): object {
  return {
    title: 'Kyphoplan devices',
    description:
      'Instruments of a user, beside the catalogue. Lengths in mm, volumes in mL, pressures in kPa, forces in N; times in minutes since mixing began, at 22 °C. A bore is less than its outer diameter, a closed height less than the open one; injection starts before the working time ends, and that is before the cement is hard.',
    ...z.toJSONSchema(deviceFileSchema),
  };
}

export function decodeDeviceFile(file: Uint8Array | string): Result<OwnDevices, FileError> {
  const read = readEnvelope(file, KIND);
  if (!read.ok) return read;
  const checked = deviceFileSchema.safeParse(read.value);
  if (!checked.success) {
    const faults = checked.error.issues.flatMap((issue) => explainIssue(issue, read.value));
    return refuseAll(faults) ?? refuse('wrongType', { kind: 'object', values: {} }, read.value);
  }
  const { balloons, stents, jacks, cannulas, cements = [] } = checked.data;
  return ok({ balloons, stents, jacks, cannulas, cements });
}

export function encodeDeviceFile({ cements, ...others }: OwnDevices): string {
  const file = {
    format: DEVICE_FORMAT,
    version: DEVICE_VERSION,
    ...others,
    ...(cements.length > 0 && { cements }),
  };
  // The schema rebuilds every object in its own key order.
  const text = `${JSON.stringify(deviceFileSchema.parse(file), null, 2)}\n`;
  assert(decodeDeviceFile(text).ok, 'the devices written are refused');
  return text;
}
