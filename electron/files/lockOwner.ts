/** Whose a lock is: the machine and the program, and whether that program still runs. */
import { hostname } from 'node:os';
import { errnoOf } from './faults.ts';

export const OURS = { host: hostname(), process: process.pid } as const;

/** What a file beside a case says; null: nothing that can be read. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A program of this machine, by its number. */
export function isHere(owner: unknown): owner is { readonly process: number } {
  const { host, process: id } = (owner ?? {}) as { host?: unknown; process?: unknown };
  return host === OURS.host && Number.isSafeInteger(id) && Number(id) > 0;
}

export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
