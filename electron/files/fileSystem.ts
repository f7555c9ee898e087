/** The part of `node:fs/promises` that files are saved with, so that tests can put faults at every call. */
import * as fs from 'node:fs/promises';

export type FileSystem = Pick<
  typeof fs,
  | 'access'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'readFile'
  | 'realpath'
  | 'rename'
  | 'stat'
  | 'statfs'
  | 'unlink'
  | 'utimes'
  | 'writeFile'
>;

export const realFileSystem: FileSystem = fs;
