/** The report of one case: the text for a person, and the same numbers as JSON for a program. */
import { planMark } from '../../shared/document/aside/treated.ts';
import { OF_PLAN } from './exitCode.ts';
import { findingWords } from './text/findings.ts';
import { paragraph, section } from './text/layout.ts';
import { text } from './text/words.ts';
import type { Answer, Asked } from './verbs/answer.ts';

export function textReport(asked: Asked, { lines }: Answer): string {
  const { request, document, derived } = asked;
  const { case: kase, plan } = document;
  const { run, fracturedLevel, modelVersion } = derived;
  const ofPlan = OF_PLAN.includes(request.verb);
  const all = [
    text(`cli.titles.${request.verb}`),
    ...(kase.title ? [kase.title] : []),
    ofPlan
      ? [
          fracturedLevel,
          text(`plan.procedureNames.${plan.procedure}`),
          text(`plan.approachNames.${plan.approach}`),
          planMark(document),
        ].join(' · ')
      : fracturedLevel,
    ...(kase.origin === 'constructed'
      ? [`${text('app.constructed').toUpperCase()}. ${text('app.constructedWhy')}`]
      : []),
    text('cli.notice', { version: modelVersion }),
    ...lines,
    ...(ofPlan && request.verb !== 'plan' ? briefFindings(asked) : []),
    ...section(text('cli.about'), [
      ...paragraph(text('cli.bands')),
      ...(ofPlan && run.available ? paragraph(text('app.draws', { draws: run.value.draws })) : []),
      ...paragraph(text('outcome.modelEstimate')),
      ...(kase.attribution ? paragraph(kase.attribution) : []),
    ]),
  ];
  return `${all.join('\n')}\n`;
}

/** A command that shows a part of a plan still says what speaks against the plan. */
function briefFindings({ derived: { findings } }: Asked): string[] {
  const grave = findings.filter(({ severity }) => severity === 'danger' || severity === 'caution');
  return section(
    text('cli.findingsBrief'),
    findingWords(grave).flatMap(({ code, severity, title }) =>
      paragraph(`${text(`severity.${severity}`).toUpperCase()}: ${title} [${code}]`),
    ),
  );
}

export function jsonReport(
  { request, opened, document, derived }: Asked,
  { data }: Answer,
): string {
  const { title, origin, attribution } = document.case;
  const { fracturedLevel, modelVersion, findings } = derived;
  return jsonText({
    format: `kyphoplan-${request.verb}`,
    version: 1,
    notice: text('cli.notice', { version: modelVersion }),
    modelVersion,
    case: { title, origin, attribution, level: fracturedLevel, variant: document.aside.variant },
    warnings: opened.warnings,
    ...(OF_PLAN.includes(request.verb)
      ? { plan: document.plan, findings: findingWords(findings) }
      : {}),
    ...data,
  });
}

export function jsonText(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
