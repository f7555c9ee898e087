/** A word in bytes, in any of the ways in which programs write words. Capital and small letters are the same. */
import { streamsOf } from './streams.ts';

/** Names of the ways in which the word stands in the bytes, or in what unpacks from them; empty: nowhere. */
export function findMark(bytes: Uint8Array, mark: string): readonly string[] {
  const ways = waysOf(mark);
  const found = new Set<string>();
  for (const stream of streamsOf(Buffer.from(bytes))) {
    const small = smallLetters(stream);
    for (const { name, plain } of ways)
      if (plain.some((each) => small.includes(each))) found.add(name);
    for (const { name, coded } of ways)
      if (coded.some((each) => stream.includes(each))) found.add(`${name}, Base64`);
  }
  return [...found];
}

interface Way {
  readonly name: string;
  /** Made small: of the word as it is written, and of the word in small letters. */
  readonly plain: readonly Buffer[];
  /** In Base64, wherever in a longer text it begins: only what its neighbours cannot change. */
  readonly coded: readonly string[];
}

function waysOf(mark: string): readonly Way[] {
  const words = (text: string) => {
    const utf16 = Buffer.from(text, 'utf16le');
    return [
      { name: 'UTF-8', bytes: Buffer.from(text, 'utf8') },
      { name: 'UTF-16LE', bytes: utf16 },
      { name: 'UTF-16BE', bytes: Buffer.from(utf16).swap16() },
      { name: 'hexadecimal', bytes: Buffer.from(Buffer.from(text).toString('hex')) },
    ];
  };
  return words(mark).map(({ name, bytes }, i) => ({
    name,
    plain: [bytes, words(mark.toLowerCase())[i]!.bytes].map(smallLetters),
    coded: [0, 1, 2].map((before) => middleInBase64(bytes, before)),
  }));
}

function middleInBase64(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const from = Math.ceil((before * 4) / 3);
  const whole = Math.floor((before + bytes.length) / 3) * 4;
  return text.slice(from, whole);
}

function smallLetters(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)));
}
