/** Values of DICOM elements, strictly: a value that is not what its kind promises is no value. */
import type { Element } from 'dicom-parser';

export interface DataSet {
  readonly elements: Readonly<Record<string, Element>>;
  /** Text without padding; null when there is none. */
  text(tag: string): string | null;
  /** The parts of a text between backslashes. */
  texts(tag: string): readonly string[];
  /** Decimal numbers of a text, all finite, or none. */
  numbers(tag: string): readonly number[];
  /** An unsigned number of two bytes. */
  uint16(tag: string): number | null;
}

/** Longer values are not what is asked for here. */
const MAX_TEXT = 1024;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

export function dataSetOf(elements: Readonly<Record<string, Element>>, bytes: Uint8Array): DataSet {
  const valueBytes = (tag: string): Uint8Array | null => {
    const element = elements[tag];
    if (!element || element.length === 0 || element.length > MAX_TEXT) return null;
    const end = element.dataOffset + element.length;
    return end <= bytes.length ? bytes.subarray(element.dataOffset, end) : null;
  };
  const texts = (tag: string): readonly string[] => {
    const value = valueBytes(tag);
    if (!value) return [];
    return String.fromCharCode(...value)
      .split('\\')
      .map((part) => part.replace(/[\0 ]+$/, '').trimStart());
  };
  return {
    elements,
    texts,
    text: (tag) => texts(tag).join('\\') || null,
    numbers: (tag) => {
      const parts = texts(tag);
      return parts.every((part) => DECIMAL.test(part)) ? parts.map(Number) : [];
    },
    uint16: (tag) => {
      const value = valueBytes(tag);
      return value?.length === 2 ? value[0]! | (value[1]! << 8) : null;
    },
  };
}
