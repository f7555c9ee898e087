/** Builds vertebrae away from the window's thread: heavy, once per level. */
import type { Level } from '../../shared/anatomy/levels.ts';
import { buildVertebraTemplate } from '../../shared/anatomy/vertebraTemplate.ts';
import { type DrawnTemplate, drawTemplate } from './drawnTemplate.ts';
import { buffersOf } from './transfer.ts';

export type MeshReply =
  | { readonly level: Level; readonly drawn: DrawnTemplate }
  | { readonly level: Level; readonly failure: string };

self.onmessage = ({ data: level }: MessageEvent<Level>) => {
  let reply: MeshReply;
  try {
    reply = { level, drawn: drawTemplate(buildVertebraTemplate(level)) };
  } catch (error) {
    reply = { level, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply, { transfer: buffersOf(reply) });
};
