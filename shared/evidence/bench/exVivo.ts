/** Broken cadaver bodies on the bench: how much a device opens, how much is lost again, how strong the result is. */
import { range, sd, study } from '../study.ts';

const bench = { design: 'bench', modality: 'bench', population: 'cadaver' } as const;
const belkoff = study({
  ...bench,
  source: 'belkoff2001',
  year: 2001,
  n: { specimens: 16 },
  treatment: 'balloonKyphoplasty',
});
const rotter = study({ ...bench, source: 'rotter2010', year: 2010, n: { specimens: 24 } });
const steinmann = study({
  ...bench,
  source: 'steinmann2005',
  year: 2005,
  n: { specimens: 30 },
  treatment: 'balloonKyphoplasty',
});
const chen = study({
  ...bench,
  source: 'chen2011',
  year: 2011,
  n: { specimens: 30 },
  treatment: 'vertebroplasty',
});
const tohmeh = study({
  ...bench,
  source: 'tohmeh1999',
  year: 1999,
  n: { specimens: 10 },
  treatment: 'vertebroplasty',
});
const cyclic = study({
  ...bench,
  source: 'cyclicLoading',
  year: 2006,
  treatment: 'balloonKyphoplasty',
});
const boger = study({ ...bench, source: 'boger2007', year: 2007 });
const bilateral = study({
  ...bench,
  source: 'bilateralBench',
  year: null,
  treatment: 'balloonKyphoplasty',
});

const stent = { treatment: 'vertebralBodyStent' } as const;
const balloon = { treatment: 'balloonKyphoplasty' } as const;
const used = { tags: ['validation'] } as const;
const memory = { confidence: 'memory' } as const;

export const EX_VIVO = {
  belkoffTamp: belkoff('restorationOfLost', 97, 'percent', used),
  belkoffVertebroplasty: belkoff('restorationOfLost', 30, 'percent', {
    ...used,
    treatment: 'vertebroplasty',
  }),
  belkoffGain: belkoff('heightGain', 2.5, 'mm', { spread: sd(0.7) }),
  belkoffElastic: belkoff('elasticRecovery', 50, 'percent', {
    relation: 'about',
    treatment: 'none',
  }),
  rotterBalloonLoss: rotter('heightLostAtDeflation', 11.7, 'percent', {
    ...balloon,
    ...used,
    spread: sd(6.2),
    moment: 'deflation',
  }),
  rotterStentLoss: rotter('heightLostAtDeflation', 3.7, 'percent', {
    ...stent,
    ...used,
    spread: sd(3.8),
    moment: 'deflation',
  }),
  rotterBalloonGain: rotter('restorationOfNormal', 8.0, 'percent', {
    ...balloon,
    ...used,
    spread: sd(9.4),
    moment: 'after',
  }),
  rotterStentGain: rotter('restorationOfNormal', 13.3, 'percent', {
    ...stent,
    ...used,
    spread: sd(7.6),
    moment: 'after',
  }),
  steinmannStrengthBilateral: steinmann('failureLoad', 1.4, 'kN', {
    factor: 'bilateral',
    spread: sd(0.38),
  }),
  steinmannStrengthUnilateral: steinmann('failureLoad', 1.57, 'kN', {
    factor: 'unilateral',
    spread: sd(0.55),
  }),
  steinmannStiffnessBilateral: steinmann('stiffness', 0.439, 'kN/mm', {
    factor: 'bilateral',
    spread: sd(0.21),
  }),
  steinmannStiffnessUnilateral: steinmann('stiffness', 0.688, 'kN/mm', {
    factor: 'unilateral',
    spread: sd(0.318),
  }),
  chenCrossing: chen('crossingFill', 15, 'percent', { factor: 'unilateral', relation: 'about' }),
  chenBilateral: chen('crossingFill', 20, 'percent', { factor: 'bilateral', relation: 'about' }),
  tohmehUnilateral: tohmeh('cementVolume', 6, 'mL', { ...memory, factor: 'unilateral' }),
  tohmehBilateral: tohmeh('cementVolume', 10, 'mL', { ...memory, factor: 'bilateral' }),
  cyclicLoss: cyclic('heightLostUnderCycling', null, 'percent', {
    confidence: 'memoryWeak',
    spread: range(20, 30),
  }),
  bogerControl: boger('failureStress', 3.6, 'MPa', { treatment: 'none', spread: sd(1.3) }),
  bogerSoft: boger('failureStress', 3.3, 'MPa', {
    treatment: 'vertebroplasty',
    factor: 'softCement',
    spread: sd(1.0),
  }),
  bogerRegular: boger('failureStress', 2.9, 'MPa', {
    treatment: 'vertebroplasty',
    factor: 'regularCement',
    spread: sd(1.2),
  }),
  bilateralForce: bilateral('liftForceRatio', 2.05, '1', { factor: 'bilateral' }),
  bilateralContact: bilateral('contactAreaRatio', 2.79, '1', { factor: 'bilateral' }),
  bilateralStress: bilateral('endplateStressChange', -26, 'percent', { factor: 'bilateral' }),
} as const;
