/** Who approved what, as sentences. */
import { type Approval, approvalState, shortHash } from '../../../shared/document/approval.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { hasText, text } from './words.ts';

/** A draft says that it is one. */
export function approvalText(document: KyphoDocument): string {
  const state = approvalState(document);
  switch (state.kind) {
    case 'draft':
      return text('approval.draft');
    case 'approved':
      return line(state.approval);
    case 'changed':
      return text('approval.changedSince', { version: state.version, last: line(state.last) });
  }
}

/** The dangers that an approval stands against, with its reason; null where there is none. */
export function overruledText(document: KyphoDocument): string | null {
  const state = approvalState(document);
  if (state.kind !== 'approved' || !state.approval.reason) return null;
  const { dangers, reason } = state.approval;
  return text('report.approvedWith', { dangers: dangers.map(dangerText).join(', '), reason });
}

function line({ version, initials, approvedOn, contentHash }: Approval): string {
  return text('approval.line', {
    version,
    initials,
    date: approvedOn,
    hash: shortHash(contentHash),
  });
}

/** A file may name a danger that this version does not know: its code is shown then. */
function dangerText(code: string): string {
  const key = `findings.${code}.title`;
  return hasText(key) ? text(key) : code;
}
