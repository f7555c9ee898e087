/** Who approved which content, against which dangers, and a line to sign on. */
import { approvalState } from '../../shared/document/approval.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { FindingCode } from '../../shared/plan/finding.ts';
import { hasText, text } from '../text/text.ts';
import { approvalStatement } from '../viewModel/approvalWords.ts';

export function ApprovalPart({ document }: { readonly document: KyphoDocument }) {
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
              dangers: approval.dangers.map(dangerWords).join(', '),
              reason: approval.reason,
            })}
          </p>
        )}
      </div>
      <p className="report-line">{text('report.signature')}</p>
    </section>
  );
}

/** A file may name a danger that this version does not know: its code is shown then. */
function dangerWords(code: string): string {
  const key = `findings.${code as FindingCode}.title` as const;
  return hasText(key) ? text(key) : code;
}
