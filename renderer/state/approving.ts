/** Approving: one question with what stands against the plan, then the record in the document. */
import { MODEL } from '../../shared/base/model.ts';
import { text } from '../text/text.ts';
import { derivationOf } from './derived.ts';
import { ask } from './dialogStore.ts';
import { dispatch, documentStore } from './documentStore.ts';
import { say } from './noticeStore.ts';

export function createApprove(now: () => Date) {
  return async (): Promise<void> => {
    const { open } = documentStore.getState();
    if (!open) return;
    const document = open.history.present;
    const derivation = derivationOf(document);
    // The window already shows what stopped the calculation: nothing can be approved that nobody could look at.
    if (!derivation.ok) return;
    const given = await ask('approve', { document, findings: derivation.derived.findings });
    if (!given) return;
    const dangers = derivation.derived.findings
      .filter(({ severity }) => severity === 'danger')
      .map(({ code }) => code);
    dispatch({
      kind: 'approvePlan',
      approval: {
        ...given,
        approvedOn: isoDate(now()),
        dangers: [...new Set(dangers)],
        modelVersion: MODEL.version,
      },
    });
    say(text('approval.done', { initials: given.initials }));
  };
}

/** The day where the machine stands: a plan approved at night is not dated tomorrow. */
function isoDate(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
