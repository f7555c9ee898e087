/** An empty case: a level, a plan to start from, and nothing known. */
import { NO_STATUS } from '../anatomy/clinicalStatus.ts';
import type { Level } from '../anatomy/levels.ts';
import { USUAL_NUMBERING } from '../anatomy/numbering.ts';
import { assert } from '../base/assert.ts';
import { NOTHING_KNOWN } from '../fracture/facts.ts';
import { NOTHING_ASKED } from '../fracture/safetyAnswers.ts';
import { type KyphoDocument, NOTHING_BESIDES } from './document.ts';
import { startingPlan } from './startingPlan.ts';

const PLAN_ID_BYTES = 3;

/** "KP-7F3A-21" from three random bytes; the randomness comes from the caller, as every input does. */
export function createPlanId(randomBytes: Uint8Array): string {
  assert(randomBytes.length >= PLAN_ID_BYTES, `a plan id needs ${PLAN_ID_BYTES} random bytes`);
  const digits = Array.from(randomBytes.subarray(0, PLAN_ID_BYTES), (byte) =>
    byte.toString(16).padStart(2, '0').toUpperCase(),
  ).join('');
  return `KP-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

export function createDocument(input: {
  readonly level: Level;
  readonly title: string;
  readonly planId: string;
}): KyphoDocument {
  return {
    ...NOTHING_BESIDES,
    case: {
      title: input.title,
      origin: 'measured',
      attribution: '',
      patient: { sex: null, ageYears: null, statureMm: null, weightKg: null, boneDensity: null },
      clinical: NO_STATUS,
      safety: NOTHING_ASKED,
      numbering: USUAL_NUMBERING,
      fracture: { ...NOTHING_KNOWN, level: input.level },
      levels: {},
      earlier: null,
    },
    plan: startingPlan(input.planId),
  };
}
