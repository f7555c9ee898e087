/** Where harm was counted: leaks, embolism, new fractures, and the guidance drawn from it. */
import type { Source } from './source.ts';

export const SAFETY_SOURCES = {
  zhan2017: {
    citation: 'Zhan Y et al. 2017 (22 studies, 4187 vertebrae, rich in CT)',
    confidence: 'read',
  },
  leakTypes2021: {
    citation: 'J Orthop Surg Res 2021 (leak types on CT, 344 vertebrae)',
    confidence: 'read',
  },
  yeom2003: { citation: 'Yeom JS et al. 2003 (leaks on CT and radiograph)', confidence: 'read' },
  canalLeak2019: {
    citation: 'J Orthop Surg Res 2019 (posterior leaks, 3175 patients)',
    confidence: 'read',
  },
  cleftLeak: { citation: 'Leak by cleft, PMC8449924 (139 against 139)', confidence: 'read' },
  intraoperative: { citation: 'PMC3395994 (297 kyphoplasty patients)', confidence: 'read' },
  embolismSeries: {
    citation: 'Pulmonary cement embolism, series and reviews (1782 patients with CT)',
    confidence: 'read',
  },
  newFractureReview: {
    citation: 'New fractures after augmentation, pooled (9372 patients) and single series',
    confidence: 'read',
  },
  adjacency2024: {
    citation: 'Diagn Interv Radiol 2024 (new fractures by distance)',
    confidence: 'read',
  },
  newFractureRisk: {
    citation: 'Odds of a new fracture: leak, female sex, earlier fracture (pooled)',
    confidence: 'read',
  },
  viscosityReview: {
    citation: 'High- against low-viscosity cement in patients (pooled)',
    confidence: 'read',
  },
  accessTechnique: {
    citation: 'Technique of vertebral access: a Japanese review of the technique, and practice',
    confidence: 'read',
  },
  regionalAnatomy: {
    citation: 'Vessels, pleura and nerves beside the spine, textbook anatomy',
    confidence: 'memory',
  },
  complicationPractice: {
    citation: 'Complication rates of practice, general knowledge',
    confidence: 'memory',
  },
  worldNeurosurg2018: {
    citation: 'World Neurosurg 2018;114:e677 (130 patients)',
    confidence: 'read',
  },
  recollapse2020: {
    citation: 'PMC7427078 (endplate contact of the cement and recollapse)',
    confidence: 'read',
  },
  recollapseRisk: {
    citation: 'Odds of recollapse: solid lump, cleft, thoracolumbar junction',
    confidence: 'read',
  },
  cementPattern: {
    citation: 'Sponge against block pattern of cement and adjacent fracture',
    confidence: 'read',
  },
  kao2019: { citation: 'Kao FC et al. 2019 (plumb line and new fracture)', confidence: 'read' },
} as const satisfies Record<string, Source>;
