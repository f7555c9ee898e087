/** The pieces an encoded picture is cut into (PS3.5 A.4), joined for the first frame. */
import { ok } from '../../../base/result.ts';
import { type Read, refuse } from '../radiographFault.ts';

const ITEM = 0xe000;
const SEQUENCE_END = 0xe0dd;
const DELIMITER_GROUP = 0xfffe;
const ITEM_HEADER_BYTES = 8;
const MAX_FRAGMENTS = 100_000;

interface Piece {
  /** Of its item header, from the first piece's. */
  readonly offset: number;
  readonly data: Uint8Array;
}

export function firstFrameBytes(bytes: Uint8Array, from: number, frames: number): Read<Uint8Array> {
  const items = readItems(bytes, from);
  if (!items.ok) return items;
  const [table, ...pieces] = items.value;
  if (!table || pieces.length === 0) return refuse('noPicture', '(7FE0,0010)');
  const base = pieces[0]!.offset;
  const first = frames === 1 ? pieces : piecesOfFirst(table.data, pieces, base, frames);
  if (!first) return refuse('badStructure', '(7FE0,0010)', `${pieces.length} / ${frames}`);
  const whole = new Uint8Array(first.reduce((sum, { data }) => sum + data.length, 0));
  let at = 0;
  for (const { data } of first) {
    whole.set(data, at);
    at += data.length;
  }
  return ok(whole);
}

function readItems(bytes: Uint8Array, from: number): Read<readonly Piece[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const items: Piece[] = [];
  let at = from;
  for (;;) {
    if (at + ITEM_HEADER_BYTES > bytes.length) return refuse('truncated', '(7FE0,0010)');
    const group = view.getUint16(at, true);
    const element = view.getUint16(at + 2, true);
    if (group === DELIMITER_GROUP && element === SEQUENCE_END) return ok(items);
    if (group !== DELIMITER_GROUP || element !== ITEM) return refuse('badStructure', '(7FE0,0010)');
    const length = view.getUint32(at + 4, true);
    const start = at + ITEM_HEADER_BYTES;
    if (start + length > bytes.length) return refuse('truncated', '(7FE0,0010)');
    if (items.length > MAX_FRAGMENTS) return refuse('tooManyElements', '(7FE0,0010)');
    items.push({ offset: at, data: bytes.subarray(start, start + length) });
    at = start + length;
  }
}

/** By the table of offsets, or one piece a frame; without either nobody knows where the frame ends. */
function piecesOfFirst(
  table: Uint8Array,
  pieces: readonly Piece[],
  base: number,
  frames: number,
): readonly Piece[] | undefined {
  if (table.length === 4 * frames) {
    const second = new DataView(table.buffer, table.byteOffset, table.length).getUint32(4, true);
    const count = pieces.findIndex(({ offset }) => offset - base === second);
    return count > 0 ? pieces.slice(0, count) : undefined;
  }
  return pieces.length === frames ? pieces.slice(0, 1) : undefined;
}
