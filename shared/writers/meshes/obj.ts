/** Wavefront OBJ in millimetres, LPS, one named group a part. */
import { strToU8 } from 'fflate';
import type { Provenance } from '../provenance.ts';
import type { Solid } from '../solids/solid.ts';
import { lpsPositionsMm } from './lps.ts';

/** 10 nm: far below what a float of another program keeps. */
const DECIMALS = 5;

export function writeObj(solids: readonly Solid[], provenance: Provenance): Uint8Array {
  const lines = [
    '# Kyphoplan SPACE=LPS UNIT=mm',
    ...Object.entries(provenance).map(([key, value]) => `# ${key}: ${oneLine(value)}`),
  ];
  let first = 1;
  for (const { name, surface } of solids) {
    const p = lpsPositionsMm(surface);
    const { triangles } = surface;
    // A blank would part the name into two groups.
    lines.push(`g ${name.replaceAll(' ', '_')}`);
    for (let v = 0; v < p.length; v += 3)
      lines.push(`v ${fixed(p[v]!)} ${fixed(p[v + 1]!)} ${fixed(p[v + 2]!)}`);
    for (let t = 0; t < triangles.length; t += 3)
      lines.push(
        `f ${first + triangles[t]!} ${first + triangles[t + 1]!} ${first + triangles[t + 2]!}`,
      );
    first += p.length / 3;
  }
  return strToU8(`${lines.join('\n')}\n`);
}

function fixed(value: number): string {
  const text = value.toFixed(DECIMALS);
  return Number(text) === 0 ? '0' : text;
}

/** A comment ends with its line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
