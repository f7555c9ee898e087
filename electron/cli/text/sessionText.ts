/** All treated levels of the plan as text; nothing while there is one. */
import type { Session } from '../../../shared/pipeline/session.ts';
import { section, table } from './layout.ts';
import { estimate } from './numbers.ts';
import { text } from './words.ts';

export function sessionLines(session: Session | null): string[] {
  return session ? section(text('plans.session'), table(sessionRows(session))) : [];
}

export function sessionRows({ levels, cementMl, missing }: Session): string[][] {
  const cementText = (found: typeof cementMl) =>
    found ? estimate(found, 'volumeMl') : text('plans.cementUnknown');
  const without = missing.length > 0 ? text('plans.without', { levels: missing.join(', ') }) : '';
  return [
    ['', text('plans.cementHead'), text('plans.dangers')],
    ...levels.map((each) => [
      each.level,
      cementText(each.cementMl),
      String(each.findings.filter(({ severity }) => severity === 'danger').length),
    ]),
    [text('plans.total'), cementText(cementMl), without],
  ];
}
