/** Refusals of films in the parts of the error dialog. */
import type { RadiographFault } from '../../../shared/readers/radiograph/radiographFault.ts';
import { text } from '../../text/text.ts';
import type { ErrorWords } from '../errorWords.ts';

export function filmFaultWords({ code, where, found }: RadiographFault, file: string): ErrorWords {
  return {
    what: text(`radiograph.faults.${code}.what`, { where, found }),
    where: where ? text('films.place', { file, place: where }) : file,
    why: text(`radiograph.faults.${code}.why`, { where, found }),
    next: text(`radiograph.faults.${code}.next`, { where, found }),
    details: `${code} ${where} ${found}`.trim(),
  };
}

export function filmFailureWords(message: string, file: string): ErrorWords {
  return {
    what: text('films.failed'),
    where: file,
    found: message,
    next: text('films.failedNext'),
    details: message,
  };
}
