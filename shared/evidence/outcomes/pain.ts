/** Pain and function in series and reviews: none of it blinded. Pain runs from 0 to 10; a change below zero is relief. */
import { range, sd, study } from '../study.ts';

const lieberman = study({
  source: 'lieberman2001',
  year: 2001,
  design: 'series',
  modality: 'clinical',
  n: { patients: 30 },
  treatment: 'balloonKyphoplasty',
});
const crandall = study({
  source: 'crandall2004',
  year: 2004,
  design: 'series',
  modality: 'clinical',
  n: { patients: 47 },
  treatment: 'balloonKyphoplasty',
});
const winkelmann = study({
  source: 'winkelmann2018',
  year: 2018,
  design: 'series',
  modality: 'clinical',
  treatment: 'balloonKyphoplasty',
});
const evolve = study({
  source: 'evolve2019',
  year: 2019,
  design: 'series',
  modality: 'clinical',
  n: { patients: 350 },
  treatment: 'balloonKyphoplasty',
});
const hulme = study({
  source: 'hulme2006',
  year: 2006,
  design: 'metaAnalysis',
  modality: 'clinical',
  n: { studies: 69 },
});
const papanastassiou = study({
  source: 'papanastassiou2012',
  year: 2012,
  design: 'metaAnalysis',
  modality: 'clinical',
  n: { studies: 27 },
});
const beall = study({
  source: 'beall2018',
  year: 2018,
  design: 'metaAnalysis',
  modality: 'clinical',
});
const wall = study({
  source: 'posteriorWallSeries',
  year: null,
  design: 'series',
  modality: 'clinical',
  n: { patients: 98, levels: 157 },
  population: 'posteriorWallDisrupted',
  treatment: 'balloonKyphoplasty',
});
const burst = study({
  source: 'burstA31',
  year: null,
  design: 'series',
  modality: 'clinical',
  population: 'incompleteBurst',
  treatment: 'balloonKyphoplasty',
});

const BKP = { treatment: 'balloonKyphoplasty' } as const;
const VP = { treatment: 'vertebroplasty' } as const;
const care = { treatment: 'nonSurgical' } as const;
const memory = { confidence: 'memory' } as const;

const natural = study({
  source: 'naturalCourse',
  year: null,
  design: 'consensus',
  modality: 'clinical',
  treatment: 'nonSurgical',
});

export const PAIN_OUTCOMES = {
  settlesWithoutSurgery: natural('timeToSettle', null, 'week', {
    relation: 'about',
    spread: range(6, 12),
    tags: ['patient', 'consult'],
  }),
  liebermanBodilyPainBefore: lieberman('bodilyPainScore', 11.6, 'points', {
    ...memory,
    moment: 'before',
  }),
  liebermanBodilyPainAfter: lieberman('bodilyPainScore', 58.7, 'points', {
    ...memory,
    moment: 'after',
  }),
  crandallPainAcute: crandall('painRelieved', 90, 'percent', {
    population: 'acute',
    moment: '2weeks',
  }),
  crandallPainChronic: crandall('painRelieved', 87, 'percent', {
    population: 'chronic',
    moment: '2weeks',
  }),
  winkelmannPain: winkelmann('painChange', -5.1, 'points', { spread: sd(1.8) }),
  evolvePainBefore: evolve('pain', 8.7, 'points', { moment: 'before' }),
  evolvePainWeek: evolve('painChange', -5.2, 'points', { moment: '1week' }),
  evolvePainYear: evolve('painChange', -6.3, 'points', { moment: '12months' }),
  evolveDisabilityBefore: evolve('disability', 63.4, 'points', { moment: 'before' }),
  evolveDisabilityChange: evolve('disabilityChange', -36.2, 'points', { moment: '12months' }),
  evolvePhysicalBefore: evolve('physicalSummary', 24.2, 'points', { moment: 'before' }),
  evolvePhysicalChange: evolve('physicalSummaryChange', 13.8, 'points', { moment: '12months' }),
  posteriorWallPainBefore: wall('pain', 8.7, 'points', { moment: 'before' }),
  posteriorWallPainAfter: wall('pain', 2.5, 'points', { moment: '6weeks' }),
  burstPainBefore: burst('pain', 8.1, 'points', { moment: 'before' }),
  burstPainAfter: burst('pain', 1.6, 'points', { moment: 'after' }),
  hulmePainVertebroplasty: hulme('painRelieved', 87, 'percent', {
    ...VP,
    tags: ['patient', 'consult'],
  }),
  hulmePainKyphoplasty: hulme('painRelieved', 92, 'percent', {
    ...BKP,
    tags: ['patient', 'consult'],
  }),
  papanastassiouPainKyphoplasty: papanastassiou('painChange', -5.07, 'points', BKP),
  papanastassiouPainVertebroplasty: papanastassiou('painChange', -4.55, 'points', VP),
  papanastassiouPainCare: papanastassiou('painChange', -2.17, 'points', care),
  beallPainKyphoplasty: beall('painChange', -4.05, 'points', BKP),
  beallPainVertebroplasty: beall('painChange', -3.88, 'points', VP),
  beallPainCare: beall('painChange', -2.66, 'points', care),
  swissSpinePain: study({
    source: 'swissSpine2013',
    year: 2013,
    design: 'series',
    modality: 'clinical',
    n: { patients: 276 },
    treatment: 'balloonKyphoplasty',
  })('painScale100Change', -41, 'points'),
} as const;
