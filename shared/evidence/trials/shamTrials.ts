/** Trials against a sham operation. Every outcome stands with both arms, or as the difference between them. */
import { ci95, sd, study } from '../study.ts';

const trial = { design: 'RCTsham', modality: 'trial', treatment: 'vertebroplasty' } as const;
const buchbinder = study({
  ...trial,
  source: 'buchbinder2009',
  year: 2009,
  n: { patients: 71 },
  trial: 'buchbinder',
});
const invest = study({
  ...trial,
  source: 'invest2009',
  year: 2009,
  n: { patients: 131 },
  trial: 'invest',
});
const vertos4 = study({
  ...trial,
  source: 'vertos4',
  year: 2018,
  n: { patients: 180 },
  trial: 'vertos4',
});
const vapour = study({
  ...trial,
  source: 'vapour2016',
  year: 2016,
  n: { patients: 120 },
  population: 'acute',
  trial: 'vapour',
});
const cochrane = study({
  ...trial,
  design: 'metaAnalysis',
  source: 'cochrane2018',
  year: 2018,
});

const sanli = study({
  ...trial,
  design: 'metaAnalysis',
  source: 'sanli2020',
  year: 2020,
});

const sham = { treatment: 'sham' } as const;
const minusSham = { versus: 'sham' } as const;
const shown = { tags: ['patient', 'consult'] } as const;
const consult = { tags: ['consult'] } as const;

export const SHAM_TRIALS = {
  buchbinderRandomised: buchbinder('participants', 78, 'people'),
  buchbinderPainTreated: buchbinder('painChange', -2.6, 'points', {
    ...consult,
    confidence: 'memory',
    moment: '3months',
  }),
  buchbinderPainSham: buchbinder('painChange', -1.9, 'points', {
    ...sham,
    ...consult,
    confidence: 'memory',
    moment: '3months',
  }),
  buchbinderCement: buchbinder('cementVolume', 2.8, 'mL', { spread: sd(1.2) }),
  investDisability: invest('rolandMorris', 0.7, 'points', {
    ...minusSham,
    ...shown,
    spread: ci95(-1.3, 2.8),
    moment: '1month',
  }),
  investPain: invest('pain', 0.7, 'points', {
    ...minusSham,
    ...shown,
    spread: ci95(-0.3, 1.7),
    moment: '1month',
  }),
  investCrossover: invest('crossover', 43, 'percent', sham),
  vertos4Month: vertos4('pain', 0.41, 'points', { ...minusSham, ...shown, moment: '1month' }),
  vertos4ThreeMonths: vertos4('pain', 0.21, 'points', {
    ...minusSham,
    ...shown,
    moment: '3months',
  }),
  vertos4SixMonths: vertos4('pain', 0.39, 'points', { ...minusSham, ...shown, moment: '6months' }),
  vertos4Year: vertos4('pain', 0.45, 'points', { ...minusSham, ...shown, moment: '12months' }),
  vapourTreated: vapour('painBelowFour', 44, 'percent', { ...shown, moment: '2weeks' }),
  vapourSham: vapour('painBelowFour', 21, 'percent', { ...sham, ...shown, moment: '2weeks' }),
  vapourCement: vapour('cementVolume', 7.5, 'mL', { spread: sd(2.8) }),
  vapourHeight: vapour('heightPreservation', 36, 'percent', {
    ...minusSham,
    ...consult,
    moment: '6months',
  }),
  cochraneParticipants: cochrane('participants', 541, 'people', { n: { studies: 5 } }),
  sanliParticipants: sanli('participants', 2165, 'people', { n: { studies: 18 } }),
  cochranePain: cochrane('pain', 0.7, 'points', {
    ...minusSham,
    ...consult,
    relation: 'about',
    confidence: 'memory',
    moment: '1month',
  }),
} as const;
