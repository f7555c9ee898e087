/** Series and reviews of what augmentation did: heights, angles, pain. */
import type { Source } from './source.ts';

export const OUTCOME_SOURCES = {
  lieberman2001: { citation: 'Lieberman IH et al., Spine 2001;26:1631', confidence: 'memory' },
  ledlie2006: {
    citation: 'Ledlie JT, Renfro MB, J Neurosurg 2003;98S:36 and Spine 2006;31:57',
    confidence: 'memoryWeak',
  },
  phillips2003: { citation: 'Phillips FM et al., Spine 2003;28:2260', confidence: 'read' },
  voggenreiter2005: { citation: 'Voggenreiter G, Spine 2005;30:2806', confidence: 'read' },
  winkelmann2018: {
    citation: 'Winkelmann M et al., Asian Spine J 2018;12:862',
    confidence: 'read',
  },
  vbsReview2013: {
    citation: 'Vertebral body stenting, chart review, BMC Musculoskelet Disord 2013;14:233',
    confidence: 'read',
  },
  kyphoplastySeries: {
    citation: 'Gaitanis 2005; Berlemann 2004; Garfin 2006 (case series)',
    confidence: 'memoryWeak',
  },
  hulme2006: { citation: 'Hulme PA et al., Spine 2006;31:1983 (69 studies)', confidence: 'read' },
  bouza2006: { citation: 'Bouza C et al. 2006 (26 studies)', confidence: 'read' },
  papanastassiou2012: {
    citation: 'Papanastassiou ID et al. 2012 (27 studies)',
    confidence: 'read',
  },
  beall2018: { citation: 'Beall DP et al. 2018 (review)', confidence: 'read' },
  xing2013: { citation: 'Xing D et al. 2013 (meta-analysis)', confidence: 'read' },
  fourteenTrials: {
    citation: 'Review of fourteen randomised trials of vertebroplasty and kyphoplasty',
    confidence: 'read',
  },
  unilateral2017: {
    citation: 'Unilateral against bilateral, Medicine 2017 (14 trials, 1194 patients)',
    confidence: 'read',
  },
  unilateral2024: {
    citation: 'Unilateral against bilateral 2024 (12 studies, 1391 patients)',
    confidence: 'read',
  },
  evolve2019: {
    citation: 'Beall DP et al., Neurosurgery 2019;84:169 (EVOLVE)',
    confidence: 'read',
  },
  swissSpine2013: { citation: 'SWISSspine register 2013 (276 patients)', confidence: 'read' },
  alAli2009: { citation: 'Al-Ali F et al. 2009 (357 patients)', confidence: 'read' },
  frontSurg2022: { citation: 'Front Surg 2022;9:1035681', confidence: 'read' },
  posteriorWallSeries: {
    citation: 'Balloon kyphoplasty with posterior wall disruption (98 patients, 157 levels)',
    confidence: 'read',
  },
  burstA31: { citation: 'Kyphoplasty of A3.1 fractures, PMC2899985', confidence: 'read' },
  naturalCourse: {
    citation: 'Course of osteoporotic vertebral fractures without surgery, balanced patient facts',
    confidence: 'read',
  },
} as const satisfies Record<string, Source>;
