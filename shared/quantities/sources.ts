/** Every source a constant, a finding or a published number may name; long lists by domain in sources/. */
import { ANATOMY_SERIES } from './sources/anatomySeries.ts';
import { BENCH_SOURCES } from './sources/benchSources.ts';
import { OUTCOME_SOURCES } from './sources/outcomeSources.ts';
import { SAFETY_SOURCES } from './sources/safetySources.ts';
import type { Source } from './sources/source.ts';
import { TRIAL_SOURCES } from './sources/trialSources.ts';

export type { Confidence, Source } from './sources/source.ts';

export const SOURCES = {
  ...ANATOMY_SERIES,
  ...OUTCOME_SOURCES,
  ...TRIAL_SOURCES,
  ...SAFETY_SOURCES,
  ...BENCH_SOURCES,
  panjabi1992: {
    citation: 'Panjabi MM et al., Spine 1991;16:888 and 1992;17:299 (12 cadaver spines)',
    confidence: 'transcribed',
  },
  panjabi1991Thoracic: {
    citation: 'Panjabi MM et al., Spine 1991;16:888, thoracic digits',
    confidence: 'memory',
  },
  zindrick1987: { citation: 'Zindrick MR et al., Spine 1987;12:160', confidence: 'transcribed' },
  zindrick1987Thoracic: {
    citation: 'Zindrick MR et al., Spine 1987;12:160, thoracic digits',
    confidence: 'memory',
  },
  fletcher2015: { citation: 'Fletcher JGR et al., Eur Spine J 2015', confidence: 'read' },
  duman2026: {
    citation: 'Duman, Tomography 2026;12:109 (517 adults, CT)',
    confidence: 'transcribed',
  },
  asianSpine2019: {
    citation: 'Lumbar lordosis standing and recumbent, Asian Spine J 2019, PMC6680033 (n = 627)',
    confidence: 'read',
  },
  endplateAgeing: {
    citation: 'Widening of endplates with age, general knowledge',
    confidence: 'memoryWeak',
  },
  wang2019: {
    citation:
      'Genant HK et al., J Bone Miner Res 1993;8:1137, thresholds as given by Wáng, Quant Imaging Med Surg 2019',
    confidence: 'read',
  },
  wangModifiedSq: {
    citation: 'Wáng YXJ, modified semi-quantitative grade with a collapsed class',
    confidence: 'memoryWeak',
  },
  eastell1991: { citation: 'Eastell R et al., J Bone Miner Res 1991;6:207', confidence: 'memory' },
  mccloskey1993: {
    citation: 'McCloskey EV et al., Osteoporos Int 1993;3:138',
    confidence: 'memory',
  },
  schnake2018: {
    citation: 'Schnake KJ et al., Global Spine J 2018;8(2S):46S (AO Spine–DGOU OF, κ = 0.63)',
    confidence: 'read',
  },
  vaccaro2013: { citation: 'Vaccaro AR et al., Spine 2013;38:2028', confidence: 'read' },
  magerl1994: { citation: 'Magerl F et al., Eur Spine J 1994', confidence: 'memory' },
  kummellStages: { citation: 'Li, stages of Kümmell’s disease', confidence: 'memory' },
  beck1971: { citation: 'Beck E 1971, index of the body’s heights', confidence: 'memory' },
  farcy1990: { citation: 'Farcy JP et al. 1990, sagittal index', confidence: 'memory' },
  mumford1993: { citation: 'Mumford J et al. 1993, canal compromise', confidence: 'memory' },
  incidentFracture: {
    citation: 'Incident fracture by morphometry, general knowledge',
    confidence: 'memory',
  },
  yu2017: { citation: 'Yu 2017, recollapse after augmentation', confidence: 'read' },
  bagur2000: {
    citation: 'Bagur A et al. 2000 (morphometric precision 0.6 mm, 2.2–4.6 %)',
    confidence: 'read',
  },
  rotter2010: { citation: 'Rotter R et al., Eur Spine J 2010;19:916', confidence: 'read' },
  liu2014: { citation: 'Liu, J Korean Neurosurg Soc 2014;55(6)', confidence: 'read' },
  crandall2004: { citation: 'Crandall D et al., Spine J 2004;4:418', confidence: 'read' },
  free2013: { citation: 'Van Meirhaeghe J et al., Spine 2013;38:971 (FREE)', confidence: 'read' },
  kopperdahl1998: {
    citation: 'Kopperdahl DL, Keaveny TM, J Biomech 1998',
    confidence: 'memory',
  },
  kopperdahl2002: { citation: 'Kopperdahl DL et al., J Orthop Res 2002', confidence: 'memory' },
  allevo510k: { citation: '510(k) K192449: average diameter 16 mm at 6 mL', confidence: 'read' },
  pressurePractice: {
    citation: 'Inflation practice and instructions for use, general knowledge',
    confidence: 'memory',
  },
  needleGauge: { citation: 'Standard hypodermic needle gauges', confidence: 'memory' },
  deviceClass: {
    citation: 'Typical balloon sizes and limits, not a maker’s table',
    confidence: 'memoryWeak',
  },
  implantClass: {
    citation: 'Typical stent and jack sizes and limits, not a maker’s table',
    confidence: 'memoryWeak',
  },
  /** Of a device of the user's own: its numbers are never told under a published source. */
  enteredByUser: { citation: 'Entered by the user, not checked', confidence: 'memoryWeak' },
  contraindications: {
    citation: 'Consensus contraindications, general knowledge',
    confidence: 'memory',
  },
  cementVolumes: {
    citation: 'Clinical cement volumes and caps, general knowledge',
    confidence: 'memory',
  },
  fillFraction2017: {
    citation: 'Fill-fraction cut-off 25 % (thesis, n = 160)',
    confidence: 'read',
  },
  porosityRange: {
    citation: 'Porosity of vertebral bone, general knowledge',
    confidence: 'memory',
  },
  qctThresholds: {
    citation: 'QCT thresholds of osteoporosis and osteopenia, general knowledge',
    confidence: 'memory',
  },
  verse: {
    citation:
      'VerSe: Sekuboyina A et al., Med Image Anal 2021;73:102166; Loeffler MT et al., Radiol Artif Intell 2020;2(4):e190138; Liebl H et al., Sci Data 2021;8:284. CC BY-SA 4.0',
    confidence: 'read',
  },
  bernhardt1989: {
    citation: 'Bernhardt M, Bridwell KH, Spine 1989;14:717, pattern of the segment angles',
    confidence: 'memoryWeak',
  },
  clinicalScales: {
    citation:
      'Definitions of the scales: visual analogue scale 0–10, ASA physical status 1–5, modified frailty index of 5 items',
    confidence: 'memory',
  },
  upperBodyWeight: {
    citation: 'Share of body weight above a level, general knowledge of biomechanics',
    confidence: 'memory',
  },
  standardGravity: {
    citation: 'Standard acceleration of gravity, CGPM 1901',
    confidence: 'memory',
  },
  endplateStress: {
    citation: 'Endplate stress beside a stiff cemented body, finite elements, general knowledge',
    confidence: 'memory',
  },
  gibsonAshby: {
    citation: 'Gibson LJ, Ashby MF, Cellular Solids (densification strain)',
    confidence: 'memory',
  },
  humanRange: { citation: 'Plausible adult human range, chosen here', confidence: 'derived' },
  model: { citation: 'Kyphoplan model document (shared/MODEL.md)', confidence: 'derived' },
  nistAttenuation: {
    citation:
      'Attenuation coefficients of NIST at 60 and 80 keV for cortical bone and muscle, interpolated to 70 keV; other matter by its composition',
    confidence: 'memory',
  },
  cArmGeometry: { citation: 'Mobile C-arms, general knowledge', confidence: 'memory' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
