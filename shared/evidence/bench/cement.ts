/** Cement: how much is used, how much is needed, how it flows, sets and warms. */
import { range, sd, study } from '../study.ts';

const bench = { design: 'bench', modality: 'bench', population: 'cadaver' } as const;
const belkoff = study({
  ...bench,
  source: 'belkoff2001Volume',
  year: 2001,
  treatment: 'augmentation',
});
const molloy = study({
  ...bench,
  source: 'molloy2003',
  year: 2003,
  n: { specimens: 120 },
  treatment: 'vertebroplasty',
});
const liebschner = study({
  ...bench,
  source: 'liebschner2001',
  year: 2001,
  design: 'finiteElement',
  treatment: 'vertebroplasty',
});
const kim = study({
  ...bench,
  source: 'kim2012',
  year: 2012,
  design: 'finiteElement',
  treatment: 'vertebroplasty',
});
const soft = study({
  ...bench,
  source: 'softCement',
  year: null,
  population: 'material',
});
const standard = study({
  source: 'iso5833',
  year: null,
  design: 'standard',
  modality: 'bench',
  population: 'material',
});
const handling = study({
  source: 'cementHandling',
  year: null,
  design: 'consensus',
  modality: 'bench',
  population: 'material',
});
const practice = study({
  source: 'cementVolumes',
  year: null,
  design: 'consensus',
  modality: 'clinical',
  treatment: 'augmentation',
});
const heat = study({
  ...bench,
  source: 'belkoff2003Heat',
  year: 2003,
  treatment: 'vertebroplasty',
});
const inVivo = study({
  source: 'anselmetti2009',
  year: 2009,
  design: 'series',
  modality: 'clinical',
  treatment: 'vertebroplasty',
});
const canal = study({
  source: 'canalHeat',
  year: null,
  design: 'bench',
  modality: 'bench',
  treatment: 'vertebroplasty',
});
const baroud = study({ ...bench, source: 'baroud2004', year: 2004, n: { specimens: 34 } });
const nauman = study({ ...bench, source: 'nauman1999', year: 1999 });

const memory = { confidence: 'memory' } as const;
const model = { tags: ['cementModel'] } as const;
const remembered = { ...memory, ...model } as const;

export const CEMENT_BENCH = {
  strengthVolume: belkoff('volumeForStrength', 2, 'mL', remembered),
  stiffnessVolumeThoracic: belkoff('volumeForStiffness', 4, 'mL', {
    ...remembered,
    factor: 'thoracic',
  }),
  stiffnessVolumeJunction: belkoff('volumeForStiffness', null, 'mL', {
    ...remembered,
    factor: 'thoracolumbar',
    spread: range(4, 6),
  }),
  stiffnessVolumeLumbar: belkoff('volumeForStiffness', null, 'mL', {
    ...remembered,
    factor: 'lumbar',
    spread: range(6, 8),
  }),
  molloyStrength: molloy('fillForStrength', 16.2, 'percent', remembered),
  molloyStiffness: molloy('fillForStiffness', 29.8, 'percent', remembered),
  liebschnerStiffness: liebschner('fillForStiffness', null, 'percent', {
    ...remembered,
    spread: range(14, 15),
  }),
  liebschnerVolume: liebschner('volumeForStiffness', 3.5, 'mL', memory),
  kimStiffness: kim('fillForStiffness', 30, 'percent', model),
  modulus: soft('modulus', 1937, 'MPa', { factor: 'regularCement', spread: sd(478) }),
  modulusSoft: soft('modulus', 954, 'MPa', { factor: 'softCement', spread: sd(141) }),
  fatigue: soft('fatigueLoad', 1764, 'N', { factor: 'regularCement', spread: sd(49) }),
  fatigueSoft: soft('fatigueLoad', 1544, 'N', { factor: 'softCement', spread: sd(55) }),
  standardModulus: standard('modulus', 1800, 'MPa', { ...memory, relation: 'above' }),
  standardStrength: standard('cementStrength', 70, 'MPa', { ...memory, relation: 'above' }),
  compositeModulus: handling('modulus', null, 'MPa', { ...memory, spread: range(800, 1200) }),
  volumeCleft: study({
    source: 'cleftStress2018',
    year: 2018,
    design: 'series',
    modality: 'clinical',
    population: 'cleft',
    treatment: 'vertebroplasty',
  })('cementVolume', 5.5, 'mL', { spread: sd(1.8) }),
  volumeCadaverL1: study({ ...bench, source: 'cadaverVolumeL1', year: null })(
    'cementVolume',
    4.4,
    'mL',
    { spread: range(3.8, 5.0), factor: 'lumbar' },
  ),
  volumeMidThoracic: practice('cementVolume', null, 'mL', {
    ...memory,
    factor: 'midThoracic',
    spread: range(2, 3.5),
  }),
  volumeLowThoracic: practice('cementVolume', null, 'mL', {
    ...memory,
    factor: 'lowThoracic',
    spread: range(3, 5),
  }),
  volumeLumbar: practice('cementVolume', null, 'mL', {
    ...memory,
    factor: 'lumbar',
    spread: range(4, 7),
  }),
  viscosityWindow: handling('injectionViscosity', null, 'Pa s', {
    ...memory,
    factor: 'lowViscosity',
    spread: range(50, 200),
  }),
  viscosityDough: handling('injectionViscosity', null, 'Pa s', {
    ...memory,
    spread: range(200, 500),
  }),
  viscosityHigh: handling('injectionViscosity', null, 'Pa s', {
    ...memory,
    factor: 'highViscosity',
    spread: range(500, 2000),
  }),
  handPressure: handling('handPressure', null, 'MPa', { ...memory, spread: range(1, 3) }),
  shearThinning: handling('shearThinningIndex', null, '1', { ...memory, spread: range(0.4, 0.6) }),
  hardening: study({
    source: 'hardening37',
    year: null,
    design: 'bench',
    modality: 'bench',
    population: 'material',
  })('hardeningTime', 11, 'min', { ...model, relation: 'about' }),
  permeabilityAxial: baroud('permeability', 4.45e-8, 'm2', { ...model, spread: sd(1.72e-8) }),
  permeabilitySagittal: baroud('permeability', 3.44e-8, 'm2', { spread: sd(1.26e-8) }),
  permeabilityRange: nauman('permeability', null, 'm2', { spread: range(2.68e-11, 2e-8) }),
  permeabilityAnisotropy: nauman('permeabilityAnisotropy', 2.05, '1', model),
  heatAnterior: heat('peakTemperatureAnteriorCortex', null, 'degC', { spread: range(44, 113) }),
  heatCentre: heat('peakTemperatureCentre', null, 'degC', { spread: range(49, 112) }),
  heatCanal: heat('peakTemperatureCanal', null, 'degC', { spread: range(39, 57) }),
  heatTimeAnterior: heat('timeAbove50AnteriorCortex', null, 'min', { spread: range(0, 5.5) }),
  heatTimeCentre: heat('timeAbove50Centre', null, 'min', { spread: range(0, 8) }),
  heatTimeCanal: heat('timeAbove50Canal', null, 'min', { spread: range(0, 2.5) }),
  heatHotCements: inVivo('peakTemperatureCentre', 86.7, 'degC', { spread: sd(10.7) }),
  heatWarmCements: inVivo('peakTemperatureCentre', 60.5, 'degC', { spread: sd(3.7) }),
  heatCoolCements: inVivo('peakTemperatureCentre', 44.8, 'degC', { spread: sd(2.6) }),
  heatCanalMost: canal('peakTemperatureCanal', 43.2, 'degC', { relation: 'below' }),
  heatCanalLeak: canal('peakTemperaturePosteriorCortex', 59.1, 'degC', {
    population: 'animal',
    spread: sd(7.6),
  }),
} as const;
