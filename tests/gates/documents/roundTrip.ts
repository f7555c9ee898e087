/** G29: what is written reads back as it was, and is written again byte for byte the same. */
import fc from 'fast-check';
import { isSame } from '../../../shared/base/same.ts';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { documents } from '../../shared/document/arbitraries.ts';
import { createFailures, type GateResult } from '../gate.ts';

const TRIPS = 10_000;
const SEED = 29;

export async function roundTrip(): Promise<GateResult> {
  const { list, note } = createFailures();
  let n = 0;
  for (const document of fc.sample(documents, { numRuns: TRIPS, seed: SEED })) {
    n++;
    try {
      const text = encodeCaseFile(document);
      const read = decodeCaseFile(text);
      if (!read.ok) note(`document ${n}: refused with ${read.error.code}`);
      else if (!isSame(read.value.document, document))
        note(`document ${n}: reads back differently`);
      else if (encodeCaseFile(read.value.document) !== text)
        note(`document ${n}: written otherwise`);
    } catch (error) {
      note(`document ${n}: ${String(error)}`);
    }
  }
  return { n, failures: list, seed: SEED };
}
