/** Who approved which content, against which dangers, and a line to sign on. */
import { approvalState } from '../../shared/document/approval.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { FindingCode } from '../../shared/plan/finding.ts';
import { hasText, text } from '../text/text.ts';
import { approvalStatement } from '../viewModel/approvalWords.ts';
import { findingRow, findingTitle } from '../viewModel/findingRows.ts';

interface ApprovalPartProps {
  readonly document: KyphoDocument;
  readonly derived: Derived;
}

export function ApprovalPart({ document, derived }: ApprovalPartProps) {
  const state = approvalState(document);
  const approval = state.kind === 'approved' ? state.approval : null;
  return (
    <section className="report-sign">
      <div>
        <h2>{text('report.approvalTitle')}</h2>
        <p>{approvalStatement(state)}</p>
        {approval?.reason && (
          <p>
            {text('report.approvedWith', {
              dangers: approval.dangers.map((code) => dangerWords(code, derived)).join('; '),
              reason: approval.reason,
            })}
          </p>
        )}
      </div>
      <p className="report-line">{text('report.signature')}</p>
    </section>
  );
}

/** With the numbers of the plan. A file may name a danger that this version does not find, or does not know: its code is shown then. */
function dangerWords(code: string, { findings }: Derived): string {
  const found = findings.filter((finding) => finding.code === code).map(findingRow);
  if (found.length > 0) return found.map(findingTitle).join('; ');
  const key = `findings.${code as FindingCode}.title` as const;
  return hasText(key) ? text(key) : code;
}
