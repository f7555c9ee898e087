/** The treated levels, cranial first, each with its count of dangers. */
import { Radio, RadioGroup } from 'react-aria-components';
import type { Level } from '../../../shared/anatomy/levels.ts';
import type { Session } from '../../../shared/pipeline/session.ts';
import { SeverityShape } from '../../plan/SeverityShape.tsx';
import { dispatch } from '../../state/documentStore.ts';
import { text } from '../../text/text.ts';
import { countBySeverity } from '../../viewModel/findingRows.ts';

interface LevelChipsProps {
  readonly session: Session;
  readonly shown: Level;
}

export function LevelChips({ session, shown }: LevelChipsProps) {
  return (
    <>
      <span className="plans-label" aria-hidden>
        {text('plans.level')}
      </span>
      <RadioGroup
        className="segmented"
        aria-label={text('plans.level')}
        orientation="horizontal"
        data-testid="levels"
        value={shown}
        onChange={(level) => dispatch({ kind: 'showLevel', level: level as Level })}
      >
        <div className="segmented-track">
          {session.levels.map(({ level, findings }) => {
            const dangers =
              countBySeverity(findings).find(({ severity }) => severity === 'danger')?.count ?? 0;
            return (
              <Radio
                key={level}
                value={level}
                className="segment level-chip"
                data-testid={`level-${level}`}
              >
                {level}
                {dangers > 0 && <DangerCount count={dangers} />}
              </Radio>
            );
          })}
        </div>
      </RadioGroup>
    </>
  );
}

function DangerCount({ count }: { readonly count: number }) {
  const words = text('severity.count', { severity: text('severity.danger'), count });
  return (
    <span className="severity-count" data-severity="danger" title={words}>
      <SeverityShape severity="danger" />
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
