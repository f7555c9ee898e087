/**
 * A film as WebM: coded pictures of one video track with their times, and a table to jump by (Matroska's elements, the
 * subset that WebM allows). Nothing is coded here.
 */
import { strToU8 } from 'fflate';

export interface CodedPicture {
  readonly bytes: Uint8Array;
  readonly timeMs: number;
  /** Can be shown without the pictures before it. */
  readonly key: boolean;
}

export interface Film {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationMs: number;
  /** In order of time, the first a key picture. */
  readonly pictures: readonly CodedPicture[];
  /** What wrote it. */
  readonly program: string;
}

const ID = {
  header: 0x1a45dfa3,
  version: 0x4286,
  readVersion: 0x42f7,
  maxIdLength: 0x42f2,
  maxSizeLength: 0x42f3,
  docType: 0x4282,
  docTypeVersion: 0x4287,
  docTypeReadVersion: 0x4285,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackUid: 0x73c5,
  trackType: 0x83,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cues: 0x1c53bb6b,
  cue: 0xbb,
  cueTime: 0xb3,
  cuePlace: 0xb7,
  cueTrack: 0xf7,
  cuePosition: 0xf1,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  block: 0xa3,
} as const;

const NS_PER_MS = 1_000_000;
const TRACK = 1;
const VIDEO_TRACK = 1;
const KEY_FLAG = 0x80;

export function writeWebm({ widthPx, heightPx, durationMs, pictures, program }: Film): Uint8Array {
  const header = element(ID.header, [
    unsigned(ID.version, 1),
    unsigned(ID.readVersion, 1),
    unsigned(ID.maxIdLength, 4),
    unsigned(ID.maxSizeLength, 8),
    words(ID.docType, 'webm'),
    unsigned(ID.docTypeVersion, 2),
    unsigned(ID.docTypeReadVersion, 2),
  ]);
  const info = element(ID.info, [
    unsigned(ID.timestampScale, NS_PER_MS),
    float(ID.duration, durationMs),
    words(ID.muxingApp, program),
    words(ID.writingApp, program),
  ]);
  const tracks = element(ID.tracks, [
    element(ID.track, [
      unsigned(ID.trackNumber, TRACK),
      unsigned(ID.trackUid, TRACK),
      unsigned(ID.trackType, VIDEO_TRACK),
      words(ID.codec, 'V_VP8'),
      element(ID.video, [unsigned(ID.width, widthPx), unsigned(ID.height, heightPx)]),
    ]),
  ]);
  const groups = groupByKey(pictures);
  const clusters = groups.map(cluster);
  // Places are told in eight bytes each: how long the table is does not hang on what it says.
  const before = info.length + tracks.length + cues(groups, clusters, 0).length;
  return joined([
    header,
    element(ID.segment, [info, tracks, cues(groups, clusters, before), ...clusters]),
  ]);
}

type Group = readonly CodedPicture[];

/** From one key picture to the next: a place to jump to. */
function groupByKey(pictures: readonly CodedPicture[]): readonly Group[] {
  const groups: CodedPicture[][] = [];
  for (const picture of pictures)
    if (picture.key || groups.length === 0) groups.push([picture]);
    else groups.at(-1)!.push(picture);
  return groups;
}

function cluster(group: Group): Uint8Array {
  const startMs = Math.round(group[0]!.timeMs);
  return element(ID.cluster, [
    unsigned(ID.timestamp, startMs),
    ...group.map(({ bytes, timeMs, key }) => {
      const since = Math.round(timeMs) - startMs;
      const head = Uint8Array.of(0x80 | TRACK, since >> 8, since & 0xff, key ? KEY_FLAG : 0);
      return element(ID.block, [head, bytes]);
    }),
  ]);
}

function cues(
  groups: readonly Group[],
  clusters: readonly Uint8Array[],
  beforeBytes: number,
): Uint8Array {
  let position = beforeBytes;
  return element(
    ID.cues,
    groups.map((group, i) => {
      const cue = element(ID.cue, [
        unsigned(ID.cueTime, Math.round(group[0]!.timeMs)),
        element(ID.cuePlace, [unsigned(ID.cueTrack, TRACK), unsigned(ID.cuePosition, position)]),
      ]);
      position += clusters[i]!.length;
      return cue;
    }),
  );
}

/** Id, length in eight bytes, content. */
function element(id: number, content: readonly Uint8Array[]): Uint8Array {
  const size = content.reduce((sum, { length }) => sum + length, 0);
  const length = eightBytes(size);
  length[0] = 0x01;
  return joined([idBytes(id), length, ...content]);
}

const unsigned = (id: number, value: number) => element(id, [eightBytes(value)]);
const words = (id: number, value: string) => element(id, [strToU8(value)]);

function float(id: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return element(id, [bytes]);
}

function eightBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** An id tells its own length by its first bit. */
function idBytes(id: number): Uint8Array {
  const bytes = [id >>> 24, (id >>> 16) & 0xff, (id >>> 8) & 0xff, id & 0xff];
  return Uint8Array.from(bytes.slice(bytes.findIndex((byte) => byte > 0)));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
