/** Every scheme as a row: its answer, what would narrow it, and where it comes from. */
import type { NotAvailable, Scheme } from '../../../shared/fracture/schemes/answer.ts';
import type { EastellAnswer } from '../../../shared/fracture/schemes/byHeight/eastellMelton.ts';
import type {
  GenantAnswer,
  ModifiedGrade,
} from '../../../shared/fracture/schemes/byHeight/genant.ts';
import type { McCloskeyAnswer } from '../../../shared/fracture/schemes/byHeight/mccloskeyKanis.ts';
import type { Classification } from '../../../shared/fracture/schemes/classification.ts';
import type { OutputId } from '../../../shared/pipeline/explain/outputs/outputs.ts';
import { SOURCES } from '../../../shared/quantities/sources.ts';
import { text } from '../../text/text.ts';
import { formatQuantity, formatShare } from '../formatQuantity.ts';
import {
  aoWords,
  distributedWords,
  gradeName,
  kummellName,
  magerlName,
  ofName,
  ofScoreWords,
  possibleWords,
  type SchemeWords,
  unavailableWords,
} from './schemeWords.ts';

type SchemeId = Exclude<keyof Classification, 'indices'> | 'aoBody';

export interface SchemeRow extends SchemeWords {
  readonly id: SchemeId;
  readonly name: string;
  /** The answer, to explain itself. */
  readonly output: OutputId;
  /** For the tooltip: citation and how well it is known. */
  readonly source: string;
}

function row<A>(
  id: SchemeId,
  { source, confidence, answer }: Scheme<A>,
  words: (answer: A) => SchemeWords,
): SchemeRow {
  const remembered =
    confidence === 'memory' || confidence === 'memoryWeak'
      ? [text(`classification.${confidence}`)]
      : [];
  const { answer: answered, notes } = isNotAvailable(answer)
    ? unavailableWords(answer)
    : words(answer);
  return {
    id,
    name: text(`classification.names.${id}`),
    output: id === 'aoBody' ? 'class.aoSpineBody' : `class.${id}`,
    answer: answered,
    notes: [...notes, ...remembered],
    source: SOURCES[source].citation,
  };
}

function isNotAvailable<A>(answer: A | NotAvailable): answer is NotAvailable {
  return (answer as NotAvailable).kind === 'notAvailable';
}

export function heightSchemeRows(classification: Classification): readonly SchemeRow[] {
  const { genant, genantByArea, modifiedSq, eastellMelton, mccloskeyKanis } = classification;
  return [
    row('genant', genant, genantWords),
    row('genantByArea', genantByArea, (answer) => {
      const { answer: grade, notes } = distributedWords(answer, gradeName);
      const lost = formatQuantity(answer.areaLossPercent.median, 'sharePercent');
      return { answer: text('classification.byArea', { grade, lost }), notes };
    }),
    row('modifiedSq', modifiedSq, (answer) => distributedWords(answer, modifiedName)),
    row('eastellMelton', eastellMelton, eastellWords),
    row('mccloskeyKanis', mccloskeyKanis, mccloskeyWords),
  ];
}

export function featureSchemeRows(classification: Classification): readonly SchemeRow[] {
  const { of, ofScore, aoSpine, magerl, kummell } = classification;
  return [
    row('of', of, (answer) => possibleWords(answer, ofName)),
    row('ofScore', ofScore, ofScoreWords),
    row('aoSpine', aoSpine, aoWords),
    row('aoBody', aoSpine, ({ body }) => possibleWords(body, (each) => each)),
    row('magerl', magerl, (answer) => possibleWords(answer, magerlName)),
    row('kummell', kummell, (answer) => possibleWords(answer, kummellName)),
  ];
}

function genantWords(answer: GenantAnswer): SchemeWords {
  const { answer: grade, notes } = distributedWords(answer, gradeName);
  const { best } = answer.shape;
  return {
    answer:
      best === 'none'
        ? grade
        : text('classification.shapeAnswer', { grade, shape: text(`assessment.shapes.${best}`) }),
    notes,
  };
}

function modifiedName(grade: ModifiedGrade): string {
  return grade === 'collapsed' ? text('classification.collapsed') : gradeName(Number(grade));
}

function eastellWords({ wedge, biconcave, compression, grade, adjacent }: EastellAnswer) {
  const ratios = text('classification.ratios', {
    wedge: wedge.best,
    biconcave: biconcave.best,
    compression:
      compression.kind === 'notAvailable'
        ? text('classification.notAvailable.noAdjacentNeighbour')
        : compression.best,
  });
  const whole =
    grade.kind === 'notAvailable' ? unavailableWords(grade) : distributedWords(grade, gradeName);
  return {
    answer: whole.answer,
    notes: [
      ratios,
      ...(adjacent ? [text('classification.adjacent', { level: adjacent })] : []),
      ...whole.notes,
    ],
  };
}

function mccloskeyWords({ deformed, deformities }: McCloskeyAnswer): SchemeWords {
  const { answer, notes } = distributedWords(deformed, (each) =>
    text(`classification.deformed.${each}`),
  );
  return {
    answer,
    notes: [
      text('classification.deformities', {
        wedge: formatShare(deformities.wedge),
        biconcave: formatShare(deformities.biconcave),
        crush: formatShare(deformities.crush),
      }),
      ...notes,
    ],
  };
}
