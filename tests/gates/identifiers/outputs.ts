/** Everything that leaves a case as bytes or words, made without a window. */

import { planPage } from '../../../electron/cli/html/planPage.ts';
import { lookUp } from '../../../electron/cli/text/words.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { encodeCaseFile } from '../../../shared/document/encode.ts';
import { derive } from '../../../shared/pipeline/derive.ts';
import { exportWords } from '../../../shared/writers/exportWords.ts';
import {
  MODEL_FORMATS,
  type ModelFormat,
  NUMBER_FORMATS,
} from '../../../shared/writers/formats.ts';
import { writeModel } from '../../../shared/writers/writeModel.ts';
import { clipboardText, writeNumbers } from '../../../shared/writers/writeNumbers.ts';
import { making } from '../../shared/writers/plans.ts';

export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const DAY = '2026-01-01T00:00:00.000Z';

/** Models take seconds: a test may leave them out. */
export function outputsOf(
  document: KyphoDocument,
  models: readonly ModelFormat[] = MODEL_FORMATS,
): readonly Output[] {
  const words = exportWords(document, lookUp);
  const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });
  return [
    text('case file', encodeCaseFile(document)),
    text('journal', encodeCaseFile(document, 'leftOut')),
    text('clipboard', clipboardText(document, words.notice)),
    text('report', planPage({ document, derived: derive(document) })),
    ...NUMBER_FORMATS.map((name) => ({ name, bytes: writeNumbers(document, name, words, DAY) })),
    ...models.map((name) => {
      const made = writeModel({ document, format: name, stage: 'planned', words }, making);
      if (!made.ok) throw new Error(made.error);
      return { name, bytes: made.value };
    }),
  ];
}
