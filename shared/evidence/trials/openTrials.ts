/** Trials that everybody could see: against care without an operation, or one operation against another. */
import { ci95, sd, study } from '../study.ts';

const open = { design: 'RCTopen', modality: 'trial' } as const;
const vertos2 = study({
  ...open,
  source: 'vertos2',
  year: 2010,
  n: { patients: 202 },
  population: 'acute',
  treatment: 'vertebroplasty',
  trial: 'vertos2',
});
const vertos2Fractures = study({
  ...open,
  source: 'vertos2Fractures',
  year: null,
  modality: 'XR',
  population: 'acute',
  treatment: 'vertebroplasty',
  trial: 'vertos2',
});
const free = study({
  ...open,
  source: 'free2009',
  year: 2009,
  n: { patients: 149 },
  treatment: 'balloonKyphoplasty',
  trial: 'free',
});
const freeCare = study({
  ...open,
  source: 'free2009',
  year: 2009,
  n: { patients: 151 },
  treatment: 'nonSurgical',
  trial: 'free',
});
const freeVolumes = study({
  ...open,
  source: 'free2013',
  year: 2013,
  treatment: 'balloonKyphoplasty',
  trial: 'free',
});
const sakosJack = study({
  ...open,
  source: 'sakos2019',
  year: 2019,
  modality: 'XR',
  n: { patients: 68 },
  treatment: 'mechanicalJack',
  trial: 'sakos',
});
const sakosBalloon = study({
  ...open,
  source: 'sakos2019',
  year: 2019,
  modality: 'XR',
  n: { patients: 73 },
  treatment: 'balloonKyphoplasty',
  trial: 'sakos',
});
const kaviar = study({
  ...open,
  source: 'kaviar2014',
  year: 2014,
  treatment: 'balloonKyphoplasty',
  trial: 'kaviar',
});

const care = { treatment: 'nonSurgical' } as const;
const shown = { tags: ['patient', 'consult'] } as const;
const consult = { tags: ['consult'] } as const;

export const OPEN_TRIALS = {
  vertos2PainMonth: vertos2('pain', 2.6, 'points', {
    ...consult,
    versus: 'nonSurgical',
    confidence: 'memory',
    moment: '1month',
  }),
  vertos2PainYear: vertos2('pain', 2.0, 'points', {
    ...consult,
    versus: 'nonSurgical',
    confidence: 'memory',
    moment: '12months',
  }),
  vertos2NewFracturesTreated: vertos2Fractures('newFracture', 16.5, 'percent', {
    ...shown,
    n: { patients: 91, events: 15 },
  }),
  vertos2NewFracturesCare: vertos2Fractures('newFracture', 24.7, 'percent', {
    ...care,
    ...shown,
    n: { patients: 85, events: 21 },
  }),
  vertos2HeightLossTreated: vertos2Fractures('furtherHeightLoss', 12.1, 'percent', {
    ...shown,
    n: { patients: 91, events: 11 },
  }),
  vertos2HeightLossCare: vertos2Fractures('furtherHeightLoss', 41.2, 'percent', {
    ...care,
    ...shown,
    n: { patients: 85, events: 35 },
  }),
  freePhysicalBefore: free('physicalSummary', 26.0, 'points', { ...shown, moment: 'before' }),
  freePhysicalMonth: free('physicalSummary', 33.4, 'points', { ...shown, moment: '1month' }),
  freePhysicalCareBefore: freeCare('physicalSummary', 25.5, 'points', {
    ...shown,
    moment: 'before',
  }),
  freePhysicalCareMonth: freeCare('physicalSummary', 27.4, 'points', {
    ...shown,
    moment: '1month',
  }),
  freePhysicalDifference: free('physicalSummaryChange', 5.2, 'points', {
    ...shown,
    n: { patients: 300 },
    versus: 'nonSurgical',
    spread: ci95(2.9, 7.4),
    moment: '1month',
  }),
  freeBalloonPerSide: freeVolumes('balloonVolumePerSide', 2.4, 'mL', { tags: ['validation'] }),
  freeCementPerSide: freeVolumes('cementPerSide', 2.4, 'mL', { tags: ['validation'] }),
  freeCement: freeVolumes('cementVolume', 4.8, 'mL', {
    factor: 'bilateral',
    tags: ['validation'],
  }),
  sakosJackSixMonths: sakosJack('middleHeightGain', 1.14, 'mm', {
    spread: sd(2.61),
    moment: '6months',
    tags: ['consult', 'validation'],
  }),
  sakosBalloonSixMonths: sakosBalloon('middleHeightGain', 0.31, 'mm', {
    spread: sd(2.22),
    moment: '6months',
    tags: ['consult', 'validation'],
  }),
  sakosJackYear: sakosJack('middleHeightGain', 1.31, 'mm', { moment: '12months' }),
  sakosBalloonYear: sakosBalloon('middleHeightGain', 1.31, 'mm', {
    relation: 'below',
    moment: '12months',
  }),
  sakosJackSuccess: sakosJack('compositeSuccess', 79.7, 'percent', {
    ...consult,
    moment: '12months',
  }),
  sakosBalloonSuccess: sakosBalloon('compositeSuccess', 59.3, 'percent', {
    ...consult,
    moment: '12months',
  }),
  sakosJackAdjacent: sakosJack('adjacentFracture', 12.9, 'percent', { confidence: 'memory' }),
  sakosBalloonAdjacent: sakosBalloon('adjacentFracture', 27.3, 'percent', {
    confidence: 'memory',
  }),
  kaviarRandomised: kaviar('participants', 381, 'people'),
} as const;
