/** Older files, one step at a time: v → v+1, pure. Each step has a fixture of the version it starts from. */
import { NO_STATUS } from '../anatomy/clinicalStatus.ts';
import { USUAL_NUMBERING } from '../anatomy/numbering.ts';
import { NO_FEATURES } from '../fracture/features.ts';
import { NOTHING_ASKED } from '../fracture/safetyAnswers.ts';

export type Envelope = Readonly<Record<string, unknown>>;
/** Rewrites an envelope of its version as one of the next, `version` included. */
export type Migration = (envelope: Envelope) => Envelope;

/** At index i: from version i + 1 to version i + 2. */
export const MIGRATIONS: readonly Migration[] = [fromVersion1, fromVersion2, fromVersion3];

/** The envelope in the newest version the steps lead to. */
export function migrate(
  envelope: Envelope,
  version: number,
  steps: readonly Migration[] = MIGRATIONS,
): Envelope {
  return steps.slice(version - 1).reduce((older, step) => step(older), envelope);
}

/**
 * Version 1 knew spines of twelve and five alone, asked nothing of what version 2 asks more, and planned one thing: a
 * kyphoplasty through both pedicles, its cement of the usual viscosity.
 */
function fromVersion1(envelope: Envelope): Envelope {
  const planned = extended({ ...envelope, version: 2 }, 'plan', {
    procedure: 'kyphoplasty',
    approach: 'bilateral',
    stent: 'gen-stent-15',
    jack: 'gen-jack-5',
    cementViscosity: 'medium',
    cementVolumeMl: 4,
  });
  const counted = extended(planned, 'case', {
    clinical: NO_STATUS,
    numbering: USUAL_NUMBERING,
    earlier: null,
  });
  if (!isRecord(counted.case)) return counted;
  return { ...counted, case: extended(counted.case, 'fracture', NO_FEATURES) };
}

/**
 * Version 2 had one gauge for both sides, went through the pedicle and along the proposal alone, and asked no safety
 * question: none of them is answered by what it did not know.
 */
function fromVersion2(envelope: Envelope): Envelope {
  const asked = extended({ ...envelope, version: 3 }, 'case', { safety: NOTHING_ASKED });
  const { plan } = asked;
  if (!isRecord(plan) || !('access' in plan)) return asked;
  const { access, ...others } = plan;
  const side = { route: 'transpedicular', access, path: null, skinDepthMm: null };
  return { ...asked, plan: { sides: { left: side, right: side }, ...others } };
}

/** Version 3 filled both balloons alike: one volume stays one volume. */
function fromVersion3(envelope: Envelope): Envelope {
  return { ...envelope, version: 4 };
}

/** Adds fields to one record of the envelope; what is broken or missing in the old file stays so, for the schema to name. */
function extended(whole: Envelope, name: string, fields: object): Envelope {
  const part = whole[name];
  return isRecord(part) ? { ...whole, [name]: { ...fields, ...part } } : whole;
}

function isRecord(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
