/** Every classification and index, each as its scheme answers. */
import { PLACES } from '../../../anatomy/heights.ts';
import { KYPHOSIS_DEFINITIONS } from '../../../fracture/indices/kyphosis.ts';
import type { DistributedAnswer, PossibleAnswer } from '../../../fracture/schemes/answer.ts';
import type { Reading } from '../explanation.ts';
import { INTACT } from './fractureOutputs.ts';
import { answered, each, estimated, given, type Output } from './output.ts';

function distributed(answer: DistributedAnswer<string | number>): Reading {
  return given({
    kind: 'distributed',
    best: String(answer.best),
    borderlineWith: answer.borderlineWith.map(String),
    probabilities: answer.probabilities,
  });
}

function possible({ classes, undecidedBy }: PossibleAnswer<string, string>): Reading {
  return given({ kind: 'possible', classes, undecidedBy });
}

const CLASS_OUTPUTS_BY_HEIGHT = {
  'class.genant': {
    equations: [...INTACT, 'M-FR-6'],
    sources: ['wang2019'],
    read: ({ classification }) => answered(classification.genant.answer, distributed),
  },
  'class.genantShape': {
    equations: [...INTACT, 'M-FR-6'],
    sources: ['wang2019'],
    read: ({ classification }) =>
      answered(classification.genant.answer, ({ shape }) => distributed(shape)),
  },
  'class.genantByArea': {
    equations: [...INTACT, 'M-FR-9'],
    sources: ['wang2019'],
    read: ({ classification }) => answered(classification.genantByArea.answer, distributed),
  },
  areaLoss: {
    equations: [...INTACT, 'M-FR-9'],
    sources: ['wang2019'],
    read: ({ classification }) =>
      answered(classification.genantByArea.answer, ({ areaLossPercent }) =>
        estimated(areaLossPercent, 'sharePercent'),
      ),
  },
  'class.modifiedSq': {
    equations: [...INTACT, 'M-FR-9'],
    sources: ['wangModifiedSq'],
    read: ({ classification }) => answered(classification.modifiedSq.answer, distributed),
  },
  'class.eastellMelton': {
    equations: ['M-FR-5', 'M-FR-10'],
    sources: ['eastell1991'],
    read: ({ classification }) =>
      answered(classification.eastellMelton.answer, ({ grade }) => answered(grade, distributed)),
  },
  'class.mccloskeyKanis': {
    equations: ['M-FR-5', 'M-FR-11'],
    sources: ['mccloskey1993'],
    read: ({ classification }) =>
      answered(classification.mccloskeyKanis.answer, ({ deformed }) => distributed(deformed)),
  },
} as const satisfies Record<string, Output>;

const CLASS_OUTPUTS_BY_FEATURE = {
  'class.of': {
    equations: ['M-FR-12', 'M-FR-13'],
    sources: ['schnake2018'],
    read: ({ classification }) => answered(classification.of.answer, possible),
  },
  'class.ofScore': {
    equations: ['M-FR-12', 'M-FR-13'],
    inputs: ['status', 'density'],
    sources: ['schnake2018'],
    read: ({ classification }) =>
      answered(classification.ofScore.answer, ({ sums, undecidedBy }) =>
        given({ kind: 'possible', classes: sums.map(String), undecidedBy }),
      ),
  },
  'class.aoSpine': {
    equations: ['M-FR-12', 'M-FR-14'],
    inputs: ['neurology'],
    sources: ['vaccaro2013'],
    read: ({ classification }) =>
      answered(classification.aoSpine.answer, ({ injury }) => answered(injury, possible)),
  },
  'class.aoSpineBody': {
    equations: ['M-FR-12', 'M-FR-14'],
    sources: ['vaccaro2013'],
    read: ({ classification }) =>
      answered(classification.aoSpine.answer, ({ body }) => answered(body, possible)),
  },
  'class.magerl': {
    equations: ['M-FR-12', 'M-FR-14'],
    inputs: ['frame'],
    sources: ['magerl1994'],
    read: ({ classification }) => answered(classification.magerl.answer, possible),
  },
  'class.kummell': {
    equations: ['M-FR-12', 'M-FR-15'],
    sources: ['kummellStages'],
    read: ({ classification }) => answered(classification.kummell.answer, possible),
  },
} as const satisfies Record<string, Output>;

const INDEX_OUTPUTS = {
  ...each('compressionRatio', PLACES, (place) => ({
    equations: [...INTACT, 'M-FR-16'],
    read: ({ classification: { indices } }) =>
      answered(indices.heights.answer, ({ compressionRatioPercent }) =>
        estimated(compressionRatioPercent[place], 'sharePercent'),
      ),
  })),
  alternativeBeckIndex: {
    equations: ['M-FR-5', 'M-FR-16'],
    sources: ['beck1971'],
    read: ({ classification: { indices } }) =>
      answered(indices.heights.answer, ({ alternativeBeckIndex }) =>
        estimated(alternativeBeckIndex, 'ratio'),
      ),
  },
  posteriorShare: {
    equations: [...INTACT, 'M-FR-16'],
    read: ({ classification: { indices } }) =>
      answered(indices.heights.answer, ({ posteriorSharePercent }) =>
        answered(posteriorSharePercent, (found) => estimated(found, 'sharePercent')),
      ),
  },
  ...each('kyphosis', KYPHOSIS_DEFINITIONS, (definition) => ({
    equations: ['M-AN-5', 'M-AN-9', 'M-FR-5', 'M-FR-7', 'M-FR-16'],
    read: ({ classification: { indices } }) =>
      answered(indices.kyphosis.answer, (measures) =>
        estimated(measures.find((found) => found.definition === definition)!.angleDeg, 'angleDeg'),
      ),
  })),
  sagittalIndex: {
    equations: ['M-AN-9', 'M-FR-5', 'M-FR-7', 'M-FR-16'],
    sources: ['farcy1990'],
    read: ({ classification: { indices } }) =>
      answered(indices.sagittalIndex.answer, ({ indexDeg }) => estimated(indexDeg, 'angleDeg')),
  },
  segmentalKyphosis: {
    equations: ['M-AN-9', 'M-FR-5', 'M-FR-7', 'M-FR-16'],
    sources: ['farcy1990'],
    read: ({ classification: { indices } }) =>
      answered(indices.sagittalIndex.answer, ({ segmentalKyphosisDeg }) =>
        estimated(segmentalKyphosisDeg, 'angleDeg'),
      ),
  },
  canalCompromise: {
    equations: ['M-FR-16'],
    inputs: ['canal'],
    sources: ['mumford1993'],
    read: ({ classification: { indices } }) =>
      answered(indices.canalCompromisePercent.answer, (found) => estimated(found, 'sharePercent')),
  },
} as const satisfies Record<string, Output>;

export const CLASS_OUTPUTS = {
  ...CLASS_OUTPUTS_BY_HEIGHT,
  ...CLASS_OUTPUTS_BY_FEATURE,
  ...INDEX_OUTPUTS,
};
