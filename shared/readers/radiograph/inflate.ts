/**
 * Unpacks deflated bytes to at most as many as are expected. The library has no limit of its own, so the packed bytes go
 * in by small pieces and the first byte too many ends the work: 16 kB can become 16 MB, not a gigabyte.
 */
import { Inflate, Unzlib } from 'fflate';
import { guarded, type Read, radiographFault, refusal } from './radiographFault.ts';

const PIECE_BYTES = 16 * 1024;
/** A stream that goes on without giving anything has ended, or is made to waste time. */
const MAX_IDLE_PIECES = 4;

export interface Unpacked {
  readonly pieces: readonly Uint8Array[];
  readonly bytes: number;
}

export function inflateUpTo(
  packed: readonly Uint8Array[],
  most: number,
  wrapper: 'zlib' | 'none',
  where: string,
): Read<Unpacked> {
  return guarded(
    () => {
      const pieces: Uint8Array[] = [];
      let bytes = 0;
      let idle = 0;
      const take = (piece: Uint8Array) => {
        bytes += piece.length;
        idle = piece.length > 0 ? 0 : idle + 1;
        if (bytes > most) throw refusal(radiographFault('unpacksTooLarge', where, bytes));
        if (idle > MAX_IDLE_PIECES) throw refusal(radiographFault('damaged', where));
        if (piece.length > 0) pieces.push(piece);
      };
      const inflate = wrapper === 'zlib' ? new Unzlib(take) : new Inflate(take);
      for (const part of packed)
        for (let at = 0; at < part.length; at += PIECE_BYTES)
          inflate.push(part.subarray(at, at + PIECE_BYTES), false);
      // Throws when the stream is cut.
      inflate.push(new Uint8Array(), true);
      return { pieces, bytes };
    },
    'damaged',
    where,
  );
}
