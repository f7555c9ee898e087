/** G13: names that reach a prototype, at every place of every text that is read. Nothing may change what objects inherit. */
import { readFileSync } from 'node:fs';
import { createRandom } from '../../../shared/base/random.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { decodeDeviceFile } from '../../../shared/document/deviceFile.ts';
import { readGlb } from '../../../shared/readers/glb/readGlb.ts';
import { createFailures, type GateResult } from '../gate.ts';

const PAYLOADS = 10_000;
const SEED = 13;

const NAMES = [
  '__proto__',
  '\\u005f_proto__',
  'constructor',
  'prototype',
  'constructor.prototype',
  '__defineGetter__',
  '__lookupSetter__',
  'toString',
  'valueOf',
  'hasOwnProperty',
];
const VALUES = [
  '{"polluted":true}',
  '{"prototype":{"polluted":true}}',
  'null',
  '[]',
  '1',
  '"x"',
  '{"__proto__":{"polluted":true}}',
];

/** Every inherited name and its value, of what readers build. */
function inherited(): string {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype]
    .map((prototype) => Object.getOwnPropertyNames(prototype).join())
    .join(';');
}

export async function pollution(): Promise<GateResult> {
  const random = createRandom(SEED);
  const { list, note } = createFailures();
  const before = inherited();
  const texts = [
    readFileSync('assets/cases/constructed.kypho', 'utf8'),
    readFileSync('tests/fixtures/cases/extensions.kypho', 'utf8'),
    readFileSync('tests/fixtures/cases/severalLevels.kypho', 'utf8'),
    '{"format":"kyphoplan-devices","version":1,"balloons":[],"stents":[],"jacks":[],"cannulae":[]}',
    '{"asset":{"version":"2.0"},"nodes":[{"name":"L1","mesh":0}],"meshes":[{"primitives":[]}]}',
  ];
  let accepted = 0;
  for (let n = 0; n < PAYLOADS; n++) {
    const text = texts[n % texts.length]!;
    const places = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
    const at = places[Math.floor(random.uniform() * places.length)]!;
    const name = NAMES[Math.floor(random.uniform() * NAMES.length)]!;
    const value = VALUES[Math.floor(random.uniform() * VALUES.length)]!;
    const rest = text.slice(at).trimStart().startsWith('}') ? '' : ',';
    const payload = `${text.slice(0, at)}"${name}":${value}${rest}${text.slice(at)}`;
    try {
      const isGlb = n % texts.length === 4;
      const read = isGlb
        ? readGlb(glbOf(payload), () => null)
        : n % texts.length === 3
          ? decodeDeviceFile(payload)
          : decodeCaseFile(payload);
      if (read.ok) accepted++;
    } catch (error) {
      note(`payload ${n} (${name}): threw ${String(error)}`);
    }
    if (inherited() !== before || 'polluted' in {} || 'polluted' in [])
      note(`payload ${n} (${name}): objects inherit something else`);
  }
  return {
    n: PAYLOADS,
    failures: list,
    seed: SEED,
    note: `case files, device files, GLB; ${accepted} were read with the name as plain data or without it`,
  };
}

function glbOf(json: string): Uint8Array {
  const body = Buffer.from(json.padEnd(Math.ceil(json.length / 4) * 4));
  const head = Buffer.alloc(20);
  head.write('glTF', 0);
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(20 + body.length, 8);
  head.writeUInt32LE(body.length, 12);
  head.write('JSON', 16);
  return new Uint8Array(Buffer.concat([head, body]));
}
