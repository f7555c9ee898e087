/** The report of one case: the text for a person, and the same numbers as JSON for a program. */
import type { DecodedCase } from '../../shared/document/decode.ts';
import type { Derived } from '../../shared/pipeline/derived.ts';
import type { Verb } from './commandLine.ts';
import { findingsText, findingWords } from './findings.ts';
import { fractureText } from './fractureText.ts';
import { paragraph, section } from './layout.ts';
import { planLines, runText } from './runText.ts';
import { text } from './words.ts';

export function textReport(verb: Verb, { document }: DecodedCase, derived: Derived): string {
  const { case: kase, plan } = document;
  const { fracture, run, fracturedLevel, findings, modelVersion } = derived;
  const lines = [
    text(`cli.titles.${verb}`),
    ...(kase.title ? [kase.title] : []),
    verb === 'plan'
      ? [fracturedLevel, text('plan.approach'), plan.planId].join(' · ')
      : fracturedLevel,
    ...(kase.origin === 'constructed'
      ? [`${text('app.constructed').toUpperCase()}. ${text('app.constructedWhy')}`]
      : []),
    text('cli.notice', { version: modelVersion }),
    ...(verb === 'plan' ? findingsText(findings) : []),
    ...(fracture.available
      ? fractureText(fracture.value)
      : section(text('cli.noFracture'), paragraph(text(`unavailable.${fracture.reason}`)))),
  ];
  if (verb === 'plan') {
    lines.push(...planLines(plan));
    lines.push(
      ...(run.available
        ? runText(run.value)
        : section(text('outcome.noRun'), paragraph(text(`unavailable.${run.reason}`)))),
    );
  }
  const bands = verb === 'plan' && run.available ? run.value.draws : null;
  lines.push(
    ...section(text('cli.about'), [
      ...paragraph(text('cli.bands')),
      ...(bands === null ? [] : paragraph(text('app.draws', { draws: bands }))),
      ...paragraph(text('outcome.modelEstimate')),
      ...(kase.attribution ? paragraph(kase.attribution) : []),
    ]),
  );
  return `${lines.join('\n')}\n`;
}

export function jsonReport(
  verb: Verb,
  { document, warnings }: DecodedCase,
  derived: Derived,
): string {
  const { title, origin, attribution } = document.case;
  const { fracture, run, fracturedLevel, findings, modelVersion } = derived;
  const report = {
    format: `kyphoplan-${verb}`,
    version: 1,
    notice: text('cli.notice', { version: modelVersion }),
    modelVersion,
    case: { title, origin, attribution, level: fracturedLevel },
    warnings,
    fracture,
    ...(verb === 'plan' ? { plan: document.plan, run, findings: findingWords(findings) } : {}),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
