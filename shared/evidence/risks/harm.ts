/** Harm other than a leak: embolism, new fractures, recollapse, nerves, heart. Population rates, never a personal risk. */
import { range, study } from '../study.ts';

const embolism = study({
  source: 'embolismSeries',
  year: null,
  design: 'series',
  modality: 'CT',
  treatment: 'augmentation',
});
const oxygen = study({
  source: 'embolismSeries',
  year: null,
  design: 'series',
  modality: 'clinical',
  treatment: 'augmentation',
});
const fractures = study({
  source: 'newFractureReview',
  year: null,
  design: 'metaAnalysis',
  modality: 'mixed',
  n: { patients: 9372, events: 1255 },
  treatment: 'augmentation',
});
const adjacency = study({
  source: 'adjacency2024',
  year: 2024,
  design: 'series',
  modality: 'mixed',
  treatment: 'augmentation',
});
const odds = study({
  source: 'newFractureRisk',
  year: null,
  design: 'metaAnalysis',
  modality: 'mixed',
  treatment: 'augmentation',
});
const papanastassiou = study({
  source: 'papanastassiou2012',
  year: 2012,
  design: 'metaAnalysis',
  modality: 'XR',
  n: { studies: 27 },
});
const bouza = study({
  source: 'bouza2006',
  year: 2006,
  design: 'metaAnalysis',
  modality: 'XR',
  n: { studies: 26 },
  treatment: 'balloonKyphoplasty',
});
const contact = study({
  source: 'recollapse2020',
  year: 2020,
  design: 'series',
  modality: 'XR',
  treatment: 'augmentation',
});
const recollapse = study({
  source: 'recollapseRisk',
  year: null,
  design: 'series',
  modality: 'mixed',
  treatment: 'augmentation',
});
const pattern = study({
  source: 'cementPattern',
  year: null,
  design: 'series',
  modality: 'mixed',
  treatment: 'augmentation',
});
const during = study({
  source: 'intraoperative',
  year: null,
  design: 'series',
  modality: 'clinical',
  n: { patients: 297, events: 1 },
  treatment: 'balloonKyphoplasty',
});
const wall = study({
  source: 'posteriorWallSeries',
  year: null,
  design: 'series',
  modality: 'clinical',
  n: { patients: 98, levels: 157, events: 0 },
  population: 'posteriorWallDisrupted',
  treatment: 'balloonKyphoplasty',
});
const practice = study({
  source: 'complicationPractice',
  year: null,
  design: 'consensus',
  modality: 'clinical',
  treatment: 'augmentation',
});

const memory = { confidence: 'memory' } as const;
const shown = { tags: ['patient', 'consult'] } as const;
const consult = { tags: ['consult'] } as const;

export const HARM_RISKS = {
  embolismCt: embolism('pulmonaryEmbolism', 1.9, 'percent', {
    ...shown,
    n: { patients: 1782, events: 34 },
  }),
  embolismReviews: embolism('pulmonaryEmbolism', null, 'percent', {
    modality: 'mixed',
    spread: range(2.1, 26),
  }),
  embolismOtherReview: embolism('pulmonaryEmbolism', null, 'percent', {
    modality: 'mixed',
    spread: range(3.5, 23),
  }),
  embolismOxygenSmall: oxygen('embolismNeedingOxygen', 0, 'percent', { factor: 'under3.5Ml' }),
  embolismOxygenMedium: oxygen('embolismNeedingOxygen', 0.11, 'percent', {
    factor: '3.5To7Ml',
  }),
  embolismOxygenLarge: oxygen('embolismNeedingOxygen', 0.9, 'percent', { factor: 'over7Ml' }),
  newFracture: fractures('newFracture', 13.4, 'percent', consult),
  newFractureAdjacent: fractures('adjacentFracture', 8.6, 'percent', { ...consult, n: null }),
  newFractureTwoYears: fractures('newFracture', 12.2, 'percent', {
    ...shown,
    n: null,
    moment: '24months',
  }),
  newFractureSeries: fractures('newFracture', 15.7, 'percent', { n: { patients: 650 } }),
  newFractureBouza: bouza('newFracture', 16, 'percent'),
  // Arms pooled from unlike studies, not compared within one: only beside a trial's own two arms (M-AFT-7).
  newFractureKyphoplasty: papanastassiou('newFracture', 11, 'percent', {
    treatment: 'balloonKyphoplasty',
  }),
  newFractureVertebroplasty: papanastassiou('newFracture', 11, 'percent', {
    treatment: 'vertebroplasty',
  }),
  newFractureCare: papanastassiou('newFracture', 22, 'percent', { treatment: 'nonSurgical' }),
  oneLevelAway: adjacency('newFractureHazardRatio', 3.99, '1', { factor: 'oneLevelAway' }),
  twoLevelsAway: adjacency('newFractureHazardRatio', 1.97, '1', { factor: 'twoLevelsAway' }),
  inFirstYear: adjacency('newFractureInFirstYear', 56.6, 'percent'),
  leakOdds: odds('newFractureOddsRatio', 2.05, '1', { factor: 'leak' }),
  femaleOdds: odds('newFractureOddsRatio', 1.34, '1', { factor: 'femaleSex' }),
  previousFractureOdds: odds('newFractureOddsRatio', 1.93, '1', { factor: 'previousFracture' }),
  recollapseTouching: contact('recollapse', 5.2, 'percent', { factor: 'bothEndplatesTouched' }),
  recollapseNotTouching: contact('recollapse', 16.5, 'percent', { factor: 'endplateNotTouched' }),
  recollapseSolidLump: recollapse('recollapseOddsRatio', 3.11, '1', { factor: 'solidLump' }),
  recollapseCleft: recollapse('recollapseOddsRatio', 2.97, '1', { factor: 'cleft' }),
  recollapseJunction: recollapse('recollapseOddsRatio', 2.09, '1', {
    factor: 'thoracolumbarJunction',
  }),
  adjacentSponge: pattern('adjacentFracture', 8.1, 'percent', { factor: 'spongePattern' }),
  adjacentBlock: pattern('adjacentFracture', 19.8, 'percent', { factor: 'blockPattern' }),
  posteriorWallNeurology: wall('neurologicalDeficit', 0, 'percent', consult),
  arrest: during('cardiacArrest', 0.34, 'percent'),
  hypotension: during('hypotension', 0.34, 'percent', { moment: 'inflation' }),
  complicationsBouza: bouza('anyComplication', 2, 'percent'),
  infectionOrNerve: practice('infectionOrNerveInjury', null, 'percent', {
    ...memory,
    relation: 'below',
    spread: range(0.1, 0.5),
  }),
  seriousOsteoporotic: practice('seriousComplication', null, 'percent', {
    ...memory,
    relation: 'about',
    spread: range(1, 2),
  }),
  seriousMalignant: practice('seriousComplication', null, 'percent', {
    ...memory,
    relation: 'about',
    population: 'malignant',
    spread: range(5, 10),
  }),
  painOddsSmallVolume: study({
    source: 'swissSpine2013',
    year: 2013,
    design: 'series',
    modality: 'clinical',
    n: { patients: 276 },
    treatment: 'balloonKyphoplasty',
  })('oddsOfPainRelief', 0.4, '1', { relation: 'about', factor: 'under4.5Ml' }),
} as const;
