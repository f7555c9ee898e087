/** Refusals of anatomy packs in the four parts of the error dialog, and whose bones are drawn. */
import type { PlatformFault } from '../../shared/ipc/bridge.ts';
import { text } from '../text/text.ts';
import type { PackOutcome } from '../workers/buildPack.ts';
import { type ErrorWords, platformFaultWords } from './errorWords.ts';

export function packFaultWords(
  outcome: Exclude<PackOutcome, { kind: 'built' }>,
  fileName: string,
): ErrorWords {
  if (outcome.kind === 'failed')
    return {
      what: text('anatomyPack.failed'),
      where: fileName,
      found: outcome.message,
      next: text('anatomyPack.failedNext'),
      details: outcome.message,
    };
  const { code, where, found } = outcome.fault;
  return {
    what: text(`anatomyPack.faults.${code}.what`),
    where: where ? text('anatomyPack.place', { file: fileName, place: where }) : fileName,
    ...(found ? { found } : {}),
    expected: text(`anatomyPack.faults.${code}.expected`),
    next: text(`anatomyPack.faults.${code}.next`),
    details: `${code} ${where} ${found}`.trim(),
  };
}

/** Whose bones a printed picture shows. */
export function packCredit(pack: { readonly name: string; readonly copyright: string }): string {
  const { name, copyright } = pack;
  return copyright
    ? text('anatomyPack.creditWith', { name, copyright })
    : text('anatomyPack.credit', { name });
}

/** Size and name are judged by other rules than a case file's; the rest is the same disk. */
export function packFileFaultWords(fault: PlatformFault): ErrorWords {
  const words = platformFaultWords(fault);
  const { code } = fault;
  return code === 'tooLarge' || code === 'wrongExtension'
    ? { ...words, what: text(`anatomyPack.fileFaults.${code}`) }
    : words;
}
