/** What a plan is, in one breath: level, sides, procedure and plan id. Whatever is seen or printed is traced by it. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import { text } from '../text/text.ts';

/** For the bar over the picture. */
export function identityLine({ case: { fracture }, plan }: KyphoDocument): string {
  return text('app.identity', {
    level: fracture.level,
    approach: text(`plan.approachNames.${plan.approach}`),
    procedure: text(`plan.procedureNames.${plan.procedure}`),
    planId: plan.planId,
  });
}

/** Written over a picture: the line that must never be cut off first. */
export function identityLines({ case: spine, plan }: KyphoDocument): readonly string[] {
  const procedure = text(`plan.procedureNames.${plan.procedure}`);
  return [
    text('viewport.identity', {
      level: spine.fracture.level,
      approach: text(`plan.approachNames.${plan.approach}`),
      planId: plan.planId,
    }),
    spine.origin === 'constructed' ? `${procedure} · ${text('viewport.constructed')}` : procedure,
  ];
}

/** Written into a picture that leaves the window: it must say by itself which moment it shows. */
export function pictureLines(document: KyphoDocument, caption: string): readonly string[] {
  const [first = '', ...rest] = identityLines(document);
  return [first, [...rest, caption].join(' · ')];
}
