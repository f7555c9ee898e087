/** What all treated levels come to: how many, and their cement with its band. */
import type { Session } from '../../../shared/pipeline/session.ts';
import { ExplainedNumber } from '../../controls/ExplainedNumber.tsx';
import { sessionWords } from '../../viewModel/sessionWords.ts';

export function SessionTotal({ session }: { readonly session: Session }) {
  const { levels, cement, without } = sessionWords(session);
  return (
    <p className="plans-total" data-testid="session-total">
      {`${levels} · `}
      <ExplainedNumber output="sessionCement" className="plans-number">
        {cement}
      </ExplainedNumber>
      {without && <span className="plans-without">{` ${without}`}</span>}
    </p>
  );
}
