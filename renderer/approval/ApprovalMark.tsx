/** Beside the title: which version this is, and whether anybody approved it. Nothing for a draft. */
import { BadgeCheck, PencilLine } from 'lucide-react';
import { Button } from 'react-aria-components';
import { approvalState } from '../../shared/document/approval.ts';
import { useOpenDocument } from '../state/derived.ts';
import { approvalMark, approvalStatement } from '../viewModel/approvalWords.ts';

export function ApprovalMark({ onOpen }: { readonly onOpen: () => void }) {
  const document = useOpenDocument();
  const state = document && approvalState(document);
  if (!state || state.kind === 'draft') return null;
  const Icon = state.kind === 'approved' ? BadgeCheck : PencilLine;
  return (
    <Button
      className="approval-mark"
      data-kind={state.kind}
      data-testid="approval-mark"
      aria-description={approvalStatement(state)}
      onPress={onOpen}
    >
      <Icon size={14} aria-hidden />
      <span>{approvalMark(state)}</span>
    </Button>
  );
}
