/** One side against both: what the reviews found. A value is unilateral minus bilateral. */
import { ci95, study } from '../study.ts';

const trials = study({
  source: 'unilateral2017',
  year: 2017,
  design: 'metaAnalysis',
  modality: 'trial',
  n: { studies: 14, patients: 1194 },
  treatment: 'augmentation',
});
const studies = study({
  source: 'unilateral2024',
  year: 2024,
  design: 'metaAnalysis',
  modality: 'mixed',
  n: { studies: 12, patients: 1391 },
  treatment: 'augmentation',
});
const myeloma = study({
  source: 'myelomaVolume',
  year: null,
  design: 'series',
  modality: 'clinical',
  population: 'myeloma',
  treatment: 'balloonKyphoplasty',
});
const unilateral = { factor: 'unilateral' } as const;
const used = { ...unilateral, tags: ['validation'] } as const;

export const APPROACH_OUTCOMES = {
  unilateralTime2017: trials('operatingTimeChange', -21.4, 'min', unilateral),
  unilateralCement2017: trials('cementVolumeChange', -1.9, 'mL', {
    ...used,
    spread: ci95(-2.26, -1.54),
  }),
  unilateralExposure2017: trials('exposureChange', -13.7, '1', unilateral),
  unilateralKyphosis2024: studies('localKyphosisChange', 2.27, 'deg', used),
  unilateralTime2024: studies('operatingTimeChange', -18.6, 'min', unilateral),
  unilateralCement2024: studies('cementVolumeChange', -1.2, 'mL', used),
  myelomaCementUnilateral: myeloma('cementVolume', 4.1, 'mL', unilateral),
  myelomaCementBilateral: myeloma('cementVolume', 4.9, 'mL', { factor: 'bilateral' }),
} as const;
