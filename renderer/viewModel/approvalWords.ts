/** Approvals as sentences: for the header, the dialog and the print. */
import { type Approval, type ApprovalState, shortHash } from '../../shared/document/approval.ts';
import { LOCALE, text } from '../text/text.ts';

/** "Approved v1", "v2, draft", or nothing for what was never approved. */
export function approvalMark(state: ApprovalState): string {
  switch (state.kind) {
    case 'draft':
      return '';
    case 'approved':
      return text('approval.approved', { version: state.approval.version });
    case 'changed':
      return text('approval.changed', { version: state.version });
  }
}

/** "Version 1: AB, 4 March 2026, content 3f2a 9c01 77de". */
export function approvalLine({ version, initials, approvedOn, contentHash }: Approval): string {
  return text('approval.line', {
    version,
    initials,
    date: dateWords(approvedOn),
    hash: shortHash(contentHash),
  });
}

/** What the print says of approval; a draft says that it is one. */
export function approvalStatement(state: ApprovalState): string {
  switch (state.kind) {
    case 'draft':
      return text('approval.draft');
    case 'approved':
      return approvalLine(state.approval);
    case 'changed':
      return text('approval.changedSince', {
        version: state.version,
        last: approvalLine(state.last),
      });
  }
}

function dateWords(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }).format(
    new Date(year, month - 1, day),
  );
}
