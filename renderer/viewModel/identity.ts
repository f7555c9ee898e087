/** What a plan is, in one breath: level, sides, procedure and plan id. Whatever is seen or printed is traced by it. */
import type { KyphoDocument } from '../../shared/document/document.ts';
import type { Stage } from '../../shared/simulation/result.ts';
import type { Moment } from '../../shared/simulation/timeline/moment.ts';
import { text } from '../text/text.ts';
import { stageName } from './stageWords.ts';
import { momentName } from './timelineWords.ts';

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
export function pictureLines(
  document: KyphoDocument,
  stage: Stage,
  moment: Moment | null,
): readonly string[] {
  const [first = '', ...rest] = identityLines(document);
  const { procedure } = document.plan;
  const what = moment ? momentName(moment, procedure) : stageName(stage, procedure);
  return [first, [...rest, what].join(' · ')];
}
