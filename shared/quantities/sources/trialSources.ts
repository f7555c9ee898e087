/** Randomised trials and the reviews that pool them. */
import type { Source } from './source.ts';

export const TRIAL_SOURCES = {
  buchbinder2009: {
    citation: 'Buchbinder R et al., N Engl J Med 2009;361:557',
    confidence: 'read',
  },
  invest2009: {
    citation: 'Kallmes DF et al., N Engl J Med 2009;361:569 (INVEST)',
    confidence: 'read',
  },
  vertos2: { citation: 'Klazen CA et al., Lancet 2010;376:1085 (VERTOS II)', confidence: 'read' },
  vertos2Fractures: {
    citation: 'VERTOS II, new fractures and further height loss (sub-study)',
    confidence: 'read',
  },
  vertos4: {
    citation: 'Firanescu CE et al., BMJ 2018;361:k1551 (VERTOS IV)',
    confidence: 'read',
  },
  vapour2016: { citation: 'Clark W et al., Lancet 2016;388:1408 (VAPOUR)', confidence: 'read' },
  vope: { citation: 'VOPE, fifth placebo-controlled trial', confidence: 'memoryWeak' },
  free2009: {
    citation:
      'Wardlaw D et al., Lancet 2009 (FREE); Boonen 2011; Van Meirhaeghe, Spine 2013;38:971',
    confidence: 'read',
  },
  cafe: { citation: 'CAFE, kyphoplasty in cancer', confidence: 'memory' },
  kaviar2014: {
    citation: 'Dohm M et al., AJNR Am J Neuroradiol 2014;35:2227 (KAVIAR)',
    confidence: 'read',
  },
  sakos2019: {
    citation: 'Noriega D et al., Spine J 2019;19:1782 (SAKOS)',
    confidence: 'read',
  },
  cochrane2018: { citation: 'Cochrane review CD006349, 2018', confidence: 'read' },
  sanli2020: { citation: 'Sanli I et al. 2020 (18 studies, 2165 patients)', confidence: 'read' },
} as const satisfies Record<string, Source>;
