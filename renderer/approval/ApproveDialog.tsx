/** What stands against the plan, who approves it all the same, and what was approved before. */
import { useId, useState } from 'react';
import { approvalState, contentHash, shortHash } from '../../shared/document/approval.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import {
  MAX_INITIALS_LENGTH,
  MAX_REASON_LENGTH,
} from '../../shared/document/schema/approvalSchema.ts';
import type { Finding } from '../../shared/plan/finding.ts';
import { Answer } from '../controls/Answer.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Scrolled } from '../controls/Scrolled.tsx';
import { SeverityShape } from '../plan/SeverityShape.tsx';
import { text } from '../text/text.ts';
import { approvalLine } from '../viewModel/approvalWords.ts';
import { findingRows } from '../viewModel/findingRows.ts';

export interface GivenApproval {
  readonly initials: string;
  /** null without a danger. */
  readonly reason: string | null;
}

interface ApproveDialogProps {
  readonly document: KyphoDocument;
  readonly findings: readonly Finding[];
  readonly onAnswer: (given: GivenApproval | null) => void;
}

/** Findings that do not need a reason, but are read before approving. */
const TOLD = new Set<Finding['severity']>(['danger', 'notAssessed', 'caution']);

export function ApproveDialog({ document, findings, onAnswer }: ApproveDialogProps) {
  const reasonId = useId();
  const [initials, setInitials] = useState('');
  const [reason, setReason] = useState('');
  const approved = approvalState(document).kind === 'approved';
  const told = findingRows(findings.filter(({ severity }) => TOLD.has(severity)));
  const dangers = told.filter(({ severity }) => severity === 'danger').length;
  const isGiven = initials.trim() !== '' && (dangers === 0 || reason.trim() !== '');
  return (
    <Dialog
      wide
      testId="approve-dialog"
      title={text(approved ? 'approval.titleApproved' : 'approval.title')}
      onDismiss={() => onAnswer(null)}
      answers={
        <>
          <Answer
            words={text(approved ? 'actions.close' : 'actions.cancel')}
            onPress={() => onAnswer(null)}
          />
          {!approved && (
            <Answer
              main
              words={text('approval.approve')}
              testId="approve-do"
              isDisabled={!isGiven}
              onPress={() =>
                onAnswer({
                  initials: initials.trim(),
                  reason: dangers > 0 ? reason.trim() : null,
                })
              }
            />
          )}
        </>
      }
    >
      <p>{text('approval.what')}</p>
      <dl className="error-parts">
        <div>
          <dt>{text('approval.content')}</dt>
          <dd data-testid="approve-hash">{shortHash(contentHash(document))}</dd>
        </div>
        {document.approvals.map((approval) => (
          <div key={approval.version}>
            <dt>{text('approval.version', { version: approval.version })}</dt>
            <dd>
              {approvalLine(approval)}
              {approval.reason && ` · ${text('approval.because', { reason: approval.reason })}`}
            </dd>
          </div>
        ))}
      </dl>
      {told.length === 0 ? (
        <p>{text('report.noFindings')}</p>
      ) : (
        <Scrolled className="approve-told scroll" label={text('sections.findings')}>
          <ul className="approve-findings">
            {told.map((row) => (
              <li key={row.key} data-severity={row.severity}>
                <SeverityShape severity={row.severity} />
                <span>
                  <strong>{row.severityWord}</strong> {row.title}
                  {row.where && ` (${row.where})`}
                </span>
              </li>
            ))}
          </ul>
        </Scrolled>
      )}
      {!approved && (
        <>
          {dangers > 0 && (
            <label className="field" htmlFor={reasonId}>
              <span className="field-label">{text('approval.reason', { count: dangers })}</span>
              <textarea
                id={reasonId}
                className="approve-reason"
                rows={3}
                maxLength={MAX_REASON_LENGTH}
                data-testid="approve-reason"
                value={reason}
                // The file holds one line: a line end typed here is a blank.
                onChange={(event) => setReason(event.target.value.replace(/\s/g, ' '))}
              />
              <span className="hint">{text('approval.reasonWhy')}</span>
            </label>
          )}
          <label className="field approve-initials">
            <span className="field-label">{text('approval.initials')}</span>
            <span className="field-box">
              <input
                className="field-input"
                type="text"
                autoComplete="off"
                maxLength={MAX_INITIALS_LENGTH}
                data-testid="approve-initials"
                value={initials}
                onChange={(event) => setInitials(event.target.value)}
              />
            </span>
          </label>
        </>
      )}
    </Dialog>
  );
}
