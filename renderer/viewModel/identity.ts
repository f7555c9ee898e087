/** What a plan is, in one breath: level, sides, procedure and plan id. Whatever is seen or printed is traced by it. */
import { planMark } from '../../shared/document/aside/treated.ts';
import type { KyphoDocument } from '../../shared/document/document.ts';
import { text } from '../text/text.ts';

/** For the bar over the picture. */
export function identityLine(document: KyphoDocument): string {
  const { case: kase, plan } = document;
  return text('app.identity', {
    level: kase.fracture.level,
    approach: text(`plan.approachNames.${plan.approach}`),
    procedure: text(`plan.procedureNames.${plan.procedure}`),
    planId: planMark(document),
  });
}

/** Written over a picture: the line that must never be cut off first. */
export function identityLines(document: KyphoDocument): readonly string[] {
  const { case: spine, plan, aside } = document;
  const procedure = text(`plan.procedureNames.${plan.procedure}`);
  return [
    text('viewport.identity', {
      level: spine.fracture.level,
      approach: text(`plan.approachNames.${plan.approach}`),
      planId: planMark(document),
    }),
    spine.origin === 'constructed' ? `${procedure} · ${text('viewport.constructed')}` : procedure,
    ...(aside.fractures.length > 0
      ? [
          text('plans.alsoTreated', {
            levels: aside.fractures.map(({ facts }) => facts.level).join(', '),
          }),
        ]
      : []),
  ];
}

/** Written into a picture that leaves the window: it must say by itself which moment it shows. */
export function pictureLines(document: KyphoDocument, caption: string): readonly string[] {
  const [first = '', ...rest] = identityLines(document);
  return [first, [...rest, caption].join(' · ')];
}
