/** Limits of practice: contraindications, red flags, and what a plan is warned about. Most are consensus from memory. */
import { range, study } from './study.ts';

const consensus = study({
  source: 'contraindications',
  year: null,
  design: 'consensus',
  modality: 'clinical',
  treatment: 'augmentation',
});
const volumes = study({
  source: 'cementVolumes',
  year: null,
  design: 'consensus',
  modality: 'clinical',
  treatment: 'augmentation',
});
const needles = study({
  source: 'needleGauge',
  year: null,
  design: 'consensus',
  modality: 'clinical',
  treatment: 'augmentation',
});
const kao = study({
  source: 'kao2019',
  year: 2019,
  design: 'series',
  modality: 'XR',
  treatment: 'augmentation',
});
const front = study({
  source: 'frontSurg2022',
  year: 2022,
  design: 'series',
  modality: 'clinical',
  treatment: 'augmentation',
});
const thesis = study({
  source: 'fillFraction2017',
  year: 2017,
  design: 'series',
  modality: 'CT',
  n: { patients: 160 },
  treatment: 'augmentation',
});

const memory = { confidence: 'memory' } as const;
const warn = { confidence: 'memory', tags: ['warning'], relation: 'above' } as const;

export const THRESHOLDS = {
  clottingRatio: consensus('clottingRatioLimit', null, '1', {
    ...memory,
    relation: 'above',
    spread: range(1.4, 1.5),
  }),
  platelets: consensus('plateletLimit', null, '10^9/L', {
    ...memory,
    relation: 'below',
    spread: range(50, 60),
  }),
  canalCompromise: consensus('canalCompromiseLimit', null, 'percent', {
    ...warn,
    spread: range(20, 30),
  }),
  vertebraPlana: consensus('heightLossLimit', null, 'percent', {
    ...memory,
    relation: 'above',
    spread: range(65, 70),
  }),
  heightLossWarning: consensus('heightLossLimit', 70, 'percent', warn),
  levelsPerSession: consensus('levelsPerSessionLimit', 3, 'levels', warn),
  anaestheticRisk: consensus('anaestheticRiskLimit', 3, '1', { ...memory, relation: 'above' }),
  fractureAge: consensus('fractureAgeLimit', 365, 'day', warn),
  youngAge: consensus('ageRedFlag', 50, 'year', {
    ...memory,
    relation: 'below',
    tags: ['warning'],
  }),
  pedicleMargin: needles('pedicleMargin', 2, 'mm', {
    ...memory,
    relation: 'below',
    tags: ['warning'],
  }),
  cementFillWarning: volumes('cementFillLimit', 25, 'percent', warn),
  cementVolumeWarning: volumes('cementVolumeLimit', 8, 'mL', warn),
  sessionVolumeWarning: volumes('sessionVolumeLimit', null, 'mL', {
    ...warn,
    spread: range(20, 25),
  }),
  canalLeakPath: consensus('canalLeakPathLimit', 3, 'mm', {
    ...memory,
    relation: 'below',
    tags: ['warning'],
  }),
  plumbLine: kao('plumbLineRisk', 60, 'mm', { relation: 'above' }),
  sagittalAxis: kao('sagittalAxisRisk', 50, 'mm', { relation: 'above' }),
  painReliefFill: thesis('fillForPainRelief', 24.98, 'percent', { relation: 'above' }),
  leakFill: thesis('fillForLeak', 25.52, 'percent', { relation: 'above' }),
  painReliefFillOther: study({
    source: 'nieuwenhuijse2012',
    year: 2012,
    design: 'series',
    modality: 'CT',
    treatment: 'vertebroplasty',
  })('fillForPainRelief', 24, 'percent', { ...memory, relation: 'above' }),
  smallFill: study({
    source: 'worldNeurosurg2018',
    year: 2018,
    design: 'series',
    modality: 'notStated',
    n: { patients: 130 },
    treatment: 'augmentation',
  })('fillForPainRelief', 11.6, 'percent', { ...memory, relation: 'above' }),
  painReliefVolume: front('volumeForPainRelief', 5, 'mL', { relation: 'above' }),
  painVolumeCorrelation: study({
    source: 'alAli2009',
    year: 2009,
    design: 'series',
    modality: 'clinical',
    n: { patients: 357 },
    treatment: 'vertebroplasty',
  })('painVolumeCorrelation', -0.029, '1'),
} as const;
