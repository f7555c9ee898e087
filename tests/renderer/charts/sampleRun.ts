/** The run of the constructed case, as the window gets it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCaseFile } from '../../../shared/document/decode.ts';
import { derive } from '../../../shared/pipeline/derive.ts';

const decoded = decodeCaseFile(
  readFileSync(join(import.meta.dirname, '../../../assets/cases/constructed.kypho'), 'utf8'),
);
if (!decoded.ok) throw new Error(decoded.error.code);
export const DOCUMENT = decoded.value.document;
export const DERIVED = derive(DOCUMENT);
if (!DERIVED.run.available) throw new Error('the constructed case has no run');
export const RUN = DERIVED.run.value;
