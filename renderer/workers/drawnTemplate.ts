/** A template with its baked shade: what the picture needs of one level. */
import type { VertebraTemplate } from '../../shared/anatomy/vertebraTemplate.ts';
import { vertexNormals } from '../../shared/mesh/vertexNormals.ts';
import { bakeOcclusion } from './occlusion.ts';

export interface DrawnTemplate {
  readonly template: VertebraTemplate;
  /** Per vertex, 255 = open sky. */
  readonly openness: Uint8Array;
}

export function drawTemplate(template: VertebraTemplate): DrawnTemplate {
  const { positionsMm, triangles } = template;
  const normals = new Float32Array(positionsMm.length);
  vertexNormals(positionsMm, triangles, normals);
  return { template, openness: bakeOcclusion(positionsMm, normals, triangles) };
}
