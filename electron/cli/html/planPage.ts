/** The plan as a page: what the printed plan shows, with its drawings. The same case gives the same page. */
import { contentHash } from '../../../shared/document/approval.ts';
import { planMark } from '../../../shared/document/aside/treated.ts';
import { drawSegment } from '../../../shared/drawings/drawings.ts';
import { drawnSegment } from '../../../shared/drawings/segmentDrawing.ts';
import { DRAWING_VIEWS } from '../../../shared/drawings/view.ts';
import { answersOf, SAFETY_QUESTIONS } from '../../../shared/fracture/safetyAnswers.ts';
import type { PlannedPath } from '../../../shared/plan/path/planPaths.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { approvalText, overruledText } from '../text/approvalText.ts';
import { type FindingWords, findingWords, whereText } from '../text/findings.ts';
import { figureRows, heightRows, referenceRows } from '../text/fractureText.ts';
import { pathHeading, pathMarginRows, pathNumberRows } from '../text/pathText.ts';
import { outputRows } from '../text/readingText.ts';
import {
  assumptionText,
  narrowingRows,
  outcomeRows,
  planRows,
  stageRows,
} from '../text/runText.ts';
import { sessionRows } from '../text/sessionText.ts';
import { text } from '../text/words.ts';
import { AFTER_IDS } from '../verbs/after.ts';
import type { Asked } from '../verbs/answer.ts';
import { CONTACT_IDS, leakRows, lungText } from '../verbs/cement.ts';
import { drawingSvg } from './drawingSvg.ts';
import { html, type Markup } from './markup.ts';
import { pageText } from './page.ts';
import { grid, list, part, sentence, soft } from './parts.ts';

type Of = Pick<Asked, 'document' | 'derived'>;

export function planPage(of: Of): string {
  const { document, derived } = of;
  const name = text(`report.titles.${document.plan.procedure}`);
  const title = [name, derived.fracturedLevel, planMark(document)].join(' · ');
  return pageText(
    title,
    html`${head(name, of)}<main>
${[findingsPart, drawingsPart, fracturePart, planPart, runPart, safetyPart, approvalPart, aboutPart].map((each) => each(of))}</main>
<footer><p>${text('report.footer')}</p></footer>`,
  );
}

function head(name: string, { document, derived }: Of): Markup {
  const { case: kase, plan } = document;
  return html`<header>
<h1>${name}</h1>
<p>${kase.title || text('app.untitled')}</p>
<ul class="facts soft">
${[
  derived.fracturedLevel,
  text(`plan.approachNames.${plan.approach}`),
  text('report.plan', { planId: planMark(document) }),
  text('report.model', { version: derived.modelVersion }),
  approvalText(document),
].map(
  (fact) => html`<li>${fact}</li>
`,
)}</ul>
<p>${text('cli.notice', { version: derived.modelVersion })}</p>
${
  kase.origin === 'constructed'
    ? html`<p class="constructed">${text('report.constructedBand')}</p>
`
    : null
}</header>
`;
}

function findingsPart({ derived: { findings, session } }: Of): Markup {
  return part(
    text('report.findings'),
    ...(findings.length > 0
      ? findingWords(findings).map(findingMarkup)
      : [sentence(text('report.noFindings'))]),
    session
      ? html`<h3>${text('plans.session')}</h3>
${grid(text('plans.session'), sessionRows(session))}`
      : null,
  );
}

function findingMarkup({ severity, title, why, next, source, side }: FindingWords): Markup {
  return html`<div class="finding ${severity}">
<h3><span class="severity">${text(`severity.${severity}`)}</span> ${title}${whereText(side)}</h3>
<p>${why}</p>
<p>${text('severity.next')}: ${next}</p>
<p class="soft">${text('severity.source')}: ${source}</p>
</div>
`;
}

/** As printed: with the cement where there is some. */
function drawingsPart({ document, derived }: Of): Markup {
  const stage = derived.run.available ? 'cemented' : 'before';
  const drawings = drawSegment(drawnSegment(derived, stage), derived);
  const { case: kase, plan } = document;
  const identity = [
    text('viewport.identity', {
      level: derived.fracturedLevel,
      approach: text(`plan.approachNames.${plan.approach}`),
      planId: planMark(document),
    }),
    [
      text(`plan.procedureNames.${plan.procedure}`),
      ...(kase.origin === 'constructed' ? [text('viewport.constructed')] : []),
    ].join(' · '),
  ];
  return part(
    text('drawings.name'),
    html`<div class="drawings">
${DRAWING_VIEWS.map(
  (view) => html`<figure>
${drawingSvg(drawings[view], identity)}<figcaption>${text(`drawings.views.${view}`)}, ${text(`drawings.notes.${view}`)}</figcaption>
</figure>
`,
)}</div>
`,
    soft(text('report.legend')),
  );
}

function fracturePart({ derived: { fracture } }: Of): Markup {
  if (!fracture.available)
    return part(text('cli.noFracture'), sentence(text(`unavailable.${fracture.reason}`)));
  const found = fracture.value;
  const pose = found.pose ? text(`pose.${found.pose}`) : text('cli.poseUnknown');
  const modality = found.modality
    ? text(`modality.${found.modality}`)
    : text('cli.modalityUnknown');
  return part(
    text('cli.fracture', { level: found.level, pose, modality }),
    grid(text('sections.assessment'), heightRows(found)),
    list(text('report.fracture'), figureRows(found)),
    list(text('cli.references'), referenceRows(found.heights.anterior)),
    soft(text('cli.gradeSource', { source: SOURCES.wang2019.citation })),
  );
}

function planPart({ document, derived: { paths } }: Of): Markup {
  return part(
    text('report.planned'),
    list(text('cli.html.chosen'), planRows(document)),
    ...paths.flatMap((path) => [
      html`<h3>${pathHeading(path)}</h3>
`,
      list(ofNeedle(path, text('cli.pathsTitle')), pathNumberRows(path)),
      grid(ofNeedle(path, text('report.pathMargins')), [
        [text('paths.margin'), text('paths.room'), text('paths.wanted'), text('cli.html.state')],
        ...pathMarginRows(path),
      ]),
    ]),
    soft(text('paths.modelWhy')),
  );
}

/** Two needles have tables alike: each says whose it is. */
function ofNeedle({ side }: PlannedPath, caption: string): string {
  return `${text(`paths.side.${side}`)}: ${caption}`;
}

function runPart(of: Of): Markup {
  const { run } = of.derived;
  if (!run.available)
    return part(text('outcome.noRun'), sentence(text(`unavailable.${run.reason}`)));
  const lung = lungText(of);
  return part(
    text('report.results'),
    grid(text('sections.procedure'), stageRows(run.value)),
    list(text('sections.outcome'), outcomeRows(run.value)),
    list(text('cli.cementTitle'), outputRows(CONTACT_IDS, of)),
    list(text('cli.leaks'), leakRows(of)),
    lung === null ? null : soft(lung),
    list(text('cli.after'), outputRows(AFTER_IDS, of)),
    soft(text('cli.afterWhy')),
    list(
      text('sections.narrowing'),
      narrowingRows(run.value.narrowing).map(([share = '', ...factor]) => [...factor, share]),
    ),
  );
}

function safetyPart({ document: { case: kase } }: Of): Markup {
  const { safety, clinical, fracture } = kase;
  const answers = answersOf({ safety, clinical, facts: fracture });
  return part(
    text('report.safety'),
    list(
      text('safety.what'),
      SAFETY_QUESTIONS.map((question) => {
        const answer = answers[question];
        return [
          text(`safety.questions.${question}`),
          answer === null ? text('field.notAssessed') : text(`features.yesNo.${answer}`),
        ];
      }),
    ),
  );
}

function approvalPart({ document }: Of): Markup {
  const overruled = overruledText(document);
  return part(
    text('report.approvalTitle'),
    sentence(approvalText(document)),
    overruled === null ? null : sentence(overruled),
    html`<p>${text('approval.content')}: <code>${contentHash(document)}</code></p>
`,
  );
}

function aboutPart({ document, derived: { run } }: Of): Markup {
  const { attribution } = document.case;
  const assumed = run.available ? run.value.assumptions.map(assumptionText).join('; ') : '';
  return part(
    text('cli.about'),
    sentence(text('cli.bands')),
    ...(run.available
      ? [
          sentence(text('report.rangeNote', { draws: run.value.draws, seed: run.value.seed })),
          sentence(
            assumed ? text('report.assumptions', { list: assumed }) : text('report.noAssumptions'),
          ),
        ]
      : []),
    sentence(text('outcome.modelEstimate')),
    sentence(text('cli.html.pictures')),
    attribution ? sentence(attribution) : null,
  );
}
