/** Builds vertebrae away from the window's thread: heavy, once per level. */
import type { Level } from '../../shared/anatomy/levels.ts';
import {
  buildVertebraTemplate,
  type VertebraTemplate,
} from '../../shared/anatomy/vertebraTemplate.ts';
import { vertexNormals } from '../../shared/mesh/vertexNormals.ts';
import { bakeOcclusion } from './occlusion.ts';
import { buffersOf } from './transfer.ts';

/** A template with its baked shade. */
export interface DrawnTemplate {
  readonly template: VertebraTemplate;
  /** Per vertex, 255 = open sky. */
  readonly openness: Uint8Array;
}

export type MeshReply =
  | { readonly level: Level; readonly drawn: DrawnTemplate }
  | { readonly level: Level; readonly failure: string };

self.onmessage = ({ data: level }: MessageEvent<Level>) => {
  let reply: MeshReply;
  try {
    reply = { level, drawn: build(level) };
  } catch (error) {
    reply = { level, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply, { transfer: buffersOf(reply) });
};

function build(level: Level): DrawnTemplate {
  const template = buildVertebraTemplate(level);
  const { positionsMm, triangles } = template;
  const normals = new Float32Array(positionsMm.length);
  vertexNormals(positionsMm, triangles, normals);
  return { template, openness: bakeOcclusion(positionsMm, normals, triangles) };
}
