/**
 * G61: hostile values in every field, in files and in commands. Each is refused or is a number that can be counted with, and
 * nothing that is derived from what was accepted is NaN or infinite.
 */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { createRandom } from '../../../shared/base/random.ts';
import { applyCommand, type Command } from '../../../shared/document/commands.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { UNMEASURED } from '../../../shared/fracture/facts.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { NOTHING_AFTERWARDS } from '../../../shared/plan/afterwards.ts';
import { documents } from '../../shared/document/arbitraries.ts';
import { createFailures, type GateResult } from '../gate.ts';
import { HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile.ts';
import { notFinite } from './notFinite.ts';

const SEED = 61;
const RANDOM_COMMANDS = 1_000_000;
/** Documents whose fields are gathered, and in which random numbers are put. */
const DOCUMENTS = 60;
const DERIVED = 60;

export async function hostileValues(): Promise<GateResult> {
  const random = createRandom(SEED);
  const { list, note } = createFailures();
  const accepted: (readonly [() => string, KyphoDocument])[] = [];
  let n = 0;
  let hits = 0;
  const accept = (where: () => string, document: KyphoDocument) => {
    const [bad] = notFinite(document);
    if (bad !== undefined) note(`${where()}: accepted, with ${bad}`);
    // Any of those accepted so far is as likely to be kept as any other.
    const at = Math.floor(random.uniform() * ++hits);
    if (accepted.length < DERIVED) accepted.push([where, document]);
    else if (at < DERIVED) accepted[at] = [where, document];
  };

  const samples = fc.sample(documents, { numRuns: DOCUMENTS, seed: SEED });
  const seen = new Set<string>();
  for (const document of samples) {
    const { sha256: _, extensions: __, ...file } = JSON.parse(encodeCaseFile(document));
    for (const path of leavesOf(file)) {
      const field = path.map((key) => (/^([TL]\d+|\d+|[0-9a-f]{64})$/.test(key) ? '*' : key));
      if (seen.has(field.join('/'))) continue;
      seen.add(field.join('/'));
      const [before, after] = around(file, path);
      for (const text of HOSTILE_TEXTS) {
        n++;
        const read = decodeCaseFile(before + text + after);
        if (read.ok) accept(() => `${path.join('/')} = ${text.slice(0, 20)}`, read.value.document);
      }
    }
  }

  const edits = editsOf(samples[0]!);
  const tryOne = (document: KyphoDocument, edit: (value: unknown) => Command, value: unknown) => {
    n++;
    const command = edit(value);
    const where = () =>
      `${command.kind} ${'field' in command ? command.field : ''} ${inspect(value).slice(0, 40)}`;
    try {
      const result = applyCommand(document, command);
      if (result.ok && result.value !== document) accept(where, result.value);
    } catch (error) {
      note(`${where()}: threw ${String(error)}`);
    }
  };
  for (const edit of edits) for (const value of HOSTILE_VALUES) tryOne(samples[0]!, edit, value);
  const bits = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < RANDOM_COMMANDS; i++) {
    // Every pattern of bits a number can have, and as often one of a size that fields know.
    bits.setUint32(0, Math.floor(random.uniform() * 2 ** 32));
    bits.setUint32(4, Math.floor(random.uniform() * 2 ** 32));
    const value = i % 2 === 0 ? bits.getFloat64(0) : (random.uniform() - 0.2) * 10 ** (i % 7);
    tryOne(samples[i % DOCUMENTS]!, edits[i % edits.length]!, value);
  }

  for (const [where, document] of accepted)
    try {
      const [bad] = notFinite(derive(document));
      if (bad !== undefined) note(`${where()}: derived ${bad}`);
    } catch (error) {
      note(`${where()}: deriving threw ${String(error)}`);
    }
  return {
    n,
    failures: list,
    seed: SEED,
    note: `${seen.size} fields of files × ${HOSTILE_TEXTS.length}, ${edits.length} of commands × ${HOSTILE_VALUES.length}, ${RANDOM_COMMANDS} random numbers; ${hits} accepted, of ${accepted.length} everything was derived`,
  };
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Ways to everything that is not itself made of parts. */
function leavesOf(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]))];
}

const PLACE = '"@ here @"';

/** The text before and behind one value of a file. */
function around(file: Json, path: readonly string[]): readonly [string, string] {
  const [before = '', after = ''] = JSON.stringify(put(file, path)).split(PLACE);
  return [before, after];
}

function put(value: Json, [key, ...rest]: readonly string[]): Json {
  if (key === undefined) return JSON.parse(PLACE) as string;
  if (Array.isArray(value))
    return value.map((each, i) => (String(i) === key ? put(each, rest) : each));
  const parts = value as { readonly [key: string]: Json };
  return { ...parts, [key]: put(parts[key]!, rest) };
}

/** One command for every field that a command can set. */
function editsOf({ case: kase, plan }: KyphoDocument): readonly ((value: unknown) => Command)[] {
  const { level } = kase.fracture;
  const fields = (part: object, skipped: readonly string[], more: object) =>
    Object.keys(part)
      .filter((field) => !skipped.includes(field))
      .map((field) => (value: unknown) => ({ ...more, field, value }) as unknown as Command);
  const densities = [
    (value: unknown) => ({ kind: 'qct', densityMgPerCm3: value }),
    (value: unknown) => ({ kind: 'tScore', tScore: value }),
    (value: unknown) => ({
      kind: 'hounsfield',
      hounsfieldUnits: value,
      calibrationSlope: value,
      calibrationInterceptMgPerCm3: value,
    }),
  ];
  return [
    ...fields(kase.patient, ['boneDensity'], { kind: 'editPatient' }),
    ...densities.map(
      (density) => (value: unknown) =>
        ({ kind: 'setBoneDensity', boneDensity: density(value) }) as unknown as Command,
    ),
    ...fields(kase.clinical, [], { kind: 'editClinical' }),
    ...fields(kase.safety, [], { kind: 'editSafety' }),
    ...fields(kase.numbering, [], { kind: 'editNumbering' }),
    ...fields(kase.fracture, ['level'], { kind: 'editFracture' }),
    ...fields(UNMEASURED, [], { kind: 'editLevel', level }),
    ...fields(UNMEASURED, [], { kind: 'editEarlierLevel', level }),
    ...fields({ daysBefore: 0, afterAugmentation: 0 }, [], { kind: 'editEarlier' }),
    ...fields(NOTHING_AFTERWARDS, [], { kind: 'editAfterwards', level }),
    ...fields(plan, ['planId', 'sides'], { kind: 'editPlan' }),
    ...fields(plan.sides.left, [], { kind: 'editSide', side: 'left' }),
    (value) => ({ kind: 'renameCase', title: value }) as unknown as Command,
  ];
}
