/** A lossless JPEG (ITU-T T.81 annex H) of one component, predictor 1: enough to prove that ours is read. */

/** Every difference class 0–16 has the five-bit code of its own number. */
const CLASS_BITS = 5;

export function writeLosslessJpeg(
  samples: ArrayLike<number>,
  width: number,
  height: number,
  precision: number,
): Uint8Array {
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const before =
        column > 0 ? samples[at - 1]! : row > 0 ? samples[at - width]! : 2 ** (precision - 1);
      const difference = samples[at]! - before;
      const size = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference));
      put(size, CLASS_BITS);
      put(difference < 0 ? difference + 2 ** size - 1 : difference, size);
    }
  while (bits.length % 8) bits.push(1);
  const data: number[] = [];
  for (let i = 0; i < bits.length; i += 8) {
    const byte = bits.slice(i, i + 8).reduce((sum, bit) => 2 * sum + bit, 0);
    data.push(byte);
    if (byte === 0xff) data.push(0);
  }
  const u16 = (value: number) => [value >> 8, value & 0xff];
  const segment = (marker: number, body: readonly number[]) => [
    0xff,
    marker,
    ...u16(body.length + 2),
    ...body,
  ];
  // Seventeen codes of five bits.
  const lengths = Array.from({ length: 16 }, (_, i) => (i === CLASS_BITS - 1 ? 17 : 0));
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xc4, [0, ...lengths, ...Array.from({ length: 17 }, (_, i) => i)]),
    ...segment(0xc3, [precision, ...u16(height), ...u16(width), 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 1, 0, 0]),
    ...data,
    ...[0xff, 0xd9],
  ]);
}
