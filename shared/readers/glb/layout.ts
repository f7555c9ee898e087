/** Words and sizes of a binary glTF 2.0 file, for the reader and the writer. */
export const MAGIC = 0x46546c67;
export const VERSION = 2;
export const JSON_CHUNK = 0x4e4f534a;
export const BINARY_CHUNK = 0x004e4942;
export const HEADER_BYTES = 12;
export const CHUNK_HEADER_BYTES = 8;
