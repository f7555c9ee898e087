/** What augmentation did to the height of the broken body, with the pose of the picture before it. */
import { range, sd, study } from '../study.ts';

const lieberman = study({
  source: 'lieberman2001',
  year: 2001,
  design: 'series',
  modality: 'XR',
  n: { patients: 30, levels: 70 },
  treatment: 'balloonKyphoplasty',
});
const ledlie = study({
  source: 'ledlie2006',
  year: 2006,
  design: 'series',
  modality: 'XR',
  n: { patients: 96, levels: 133 },
  treatment: 'balloonKyphoplasty',
});
const crandall = study({
  source: 'crandall2004',
  year: 2004,
  design: 'series',
  modality: 'XR',
  n: { patients: 47, levels: 86 },
  treatment: 'balloonKyphoplasty',
});
const liu = study({
  source: 'liu2014',
  year: 2014,
  design: 'series',
  modality: 'XR',
  n: { patients: 50 },
  population: 'acute',
  treatment: 'balloonKyphoplasty',
  preFilmPose: 'standing',
});
const winkelmann = study({
  source: 'winkelmann2018',
  year: 2018,
  design: 'series',
  modality: 'CT',
  n: { levels: 252 },
  treatment: 'balloonKyphoplasty',
  preFilmPose: 'supine',
});
const stents = study({
  source: 'vbsReview2013',
  year: 2013,
  design: 'series',
  modality: 'XR',
  n: { levels: 103 },
  treatment: 'vertebralBodyStent',
});
const series = study({
  source: 'kyphoplastySeries',
  year: null,
  design: 'series',
  modality: 'XR',
  treatment: 'balloonKyphoplasty',
});
const posture = study({
  source: 'posture2020',
  year: 2020,
  design: 'series',
  modality: 'XR',
  n: { patients: 15 },
  population: 'acute',
  treatment: 'posture',
});

const memory = { confidence: 'memory' } as const;
const weak = { confidence: 'memoryWeak' } as const;
const used = { tags: ['validation'] } as const;

export const HEIGHT_OUTCOMES = {
  liebermanResponders: lieberman('respondersInHeight', 70, 'percent', { ...memory, ...used }),
  liebermanRestorationOfResponders: lieberman('restorationOfLost', 47, 'percent', {
    ...memory,
    ...used,
  }),
  liebermanRestoration: lieberman('restorationOfLost', 35, 'percent', memory),
  ledlieAnteriorBefore: ledlie('anteriorHeightOfNormal', 66, 'percent', {
    ...weak,
    moment: 'before',
  }),
  ledlieAnteriorAfter: ledlie('anteriorHeightOfNormal', 89, 'percent', {
    ...weak,
    ...used,
    moment: '1month',
  }),
  ledlieAnteriorLater: ledlie('anteriorHeightOfNormal', null, 'percent', {
    ...weak,
    spread: range(83, 85),
    moment: '12months',
  }),
  ledlieMiddleBefore: ledlie('middleHeightOfNormal', 65, 'percent', { ...weak, moment: 'before' }),
  ledlieMiddleAfter: ledlie('middleHeightOfNormal', 90, 'percent', {
    ...weak,
    ...used,
    moment: '1month',
  }),
  crandallAcuteBefore: crandall('anteriorHeightOfNormal', 58, 'percent', {
    population: 'acute',
    moment: 'before',
  }),
  crandallAcuteAfter: crandall('anteriorHeightOfNormal', 86, 'percent', {
    ...used,
    population: 'acute',
    moment: 'after',
  }),
  crandallChronicBefore: crandall('anteriorHeightOfNormal', 56, 'percent', {
    population: 'chronic',
    moment: 'before',
  }),
  crandallChronicAfter: crandall('anteriorHeightOfNormal', 79, 'percent', {
    ...used,
    population: 'chronic',
    moment: 'after',
  }),
  crandallAcuteNearNormal: crandall('nearNormalHeight', 60, 'percent', { population: 'acute' }),
  crandallChronicNearNormal: crandall('nearNormalHeight', 26, 'percent', {
    population: 'chronic',
  }),
  liuAnteriorProne: liu('anteriorHeightGain', 5.51, 'mm', { ...used, moment: 'prone' }),
  liuMiddleProne: liu('middleHeightGain', 4.35, 'mm', { ...used, moment: 'prone' }),
  liuAnteriorAfter: liu('anteriorHeightGain', 4.62, 'mm', { ...used, moment: 'after' }),
  liuMiddleAfter: liu('middleHeightGain', 3.66, 'mm', { ...used, moment: 'after' }),
  winkelmannAnterior: winkelmann('anteriorHeightGain', 1.5, 'mm', {
    spread: sd(2.9),
    moment: 'after',
    tags: ['validation', 'patient'],
  }),
  winkelmannMiddle: winkelmann('middleHeightGain', 2.1, 'mm', {
    spread: sd(2.9),
    moment: 'after',
    tags: ['validation', 'patient'],
  }),
  stentAnteriorBefore: stents('anteriorHeight', 20.3, 'mm', { moment: 'before' }),
  stentAnteriorAfter: stents('anteriorHeight', 24.5, 'mm', { ...used, moment: 'after' }),
  stentMiddleBefore: stents('middleHeight', 17.6, 'mm', { moment: 'before' }),
  stentMiddleAfter: stents('middleHeight', 24.6, 'mm', { ...used, moment: 'after' }),
  stentPosteriorBefore: stents('posteriorHeight', 28.0, 'mm', { moment: 'before' }),
  stentPosteriorAfter: stents('posteriorHeight', 30.4, 'mm', { ...used, moment: 'after' }),
  stentBeckBefore: stents('beckIndex', 0.73, '1', { moment: 'before' }),
  stentBeckAfter: stents('beckIndex', 0.81, '1', { moment: 'after' }),
  stentAlternativeBeckBefore: stents('alternativeBeckIndex', 0.63, '1', { moment: 'before' }),
  stentAlternativeBeckAfter: stents('alternativeBeckIndex', 0.8, '1', { moment: 'after' }),
  noAppreciableRestoration: stents('nonRespondersInHeight', 33, 'percent', {
    relation: 'below',
    treatment: 'balloonKyphoplasty',
    n: null,
  }),
  seriesMidlineBefore: series('middleHeightOfNormal', 66, 'percent', { ...weak, moment: 'before' }),
  seriesMidlineAfter: series('middleHeightOfNormal', 84, 'percent', { ...weak, moment: 'after' }),
  usualGainOnCt: study({
    source: 'winkelmann2018',
    year: 2018,
    design: 'series',
    modality: 'CT',
    treatment: 'balloonKyphoplasty',
    preFilmPose: 'supine',
  })('heightGain', null, 'mm', { relation: 'about', spread: range(1, 3), tags: ['patient'] }),
  postureAnteriorSitting: posture('anteriorHeight', 18.3, 'mm', {
    spread: sd(3.3),
    preFilmPose: 'sitting',
  }),
  postureAnteriorLateral: posture('anteriorHeight', 20.7, 'mm', {
    spread: sd(2.8),
    preFilmPose: 'lateralDecubitus',
  }),
  postureAnteriorSupine: posture('anteriorHeight', 24.3, 'mm', {
    spread: sd(3.5),
    preFilmPose: 'supine',
    tags: ['validation'],
  }),
} as const;
