/** Cadaver and laboratory work: recoil, stiffness, cement. */
import type { Source } from './source.ts';

export const BENCH_SOURCES = {
  belkoff2001: {
    citation: 'Belkoff SM et al., Spine 2001;26:151 (16 osteoporotic bodies, tamp)',
    confidence: 'read',
  },
  belkoff2001Volume: {
    citation: 'Belkoff SM et al., Spine 2001;26:1537 (cement volume)',
    confidence: 'memory',
  },
  belkoff2003Heat: { citation: 'Belkoff SM, Molloy S 2003 (heat of 6–10 mL)', confidence: 'read' },
  steinmann2005: {
    citation: 'Steinmann J et al., J Spinal Disord Tech 2005;18:201 (30 bodies)',
    confidence: 'read',
  },
  chen2011: {
    citation: 'Chen B et al., Eur Spine J 2011;20:1272 (30 thoracic bodies)',
    confidence: 'read',
  },
  tohmeh1999: { citation: 'Tohmeh AG et al., Spine 1999;24:1772 (10 spines)', confidence: 'read' },
  cyclicLoading: {
    citation: 'Kim 2006, Spine 31:2079; Kettler 2006 (cyclic loading)',
    confidence: 'memoryWeak',
  },
  molloy2003: { citation: 'Molloy S et al., Spine 2003;28:1549', confidence: 'memory' },
  liebschner2001: { citation: 'Liebschner MA et al., Spine 2001;26:1547', confidence: 'memory' },
  kim2012: { citation: 'Kim 2012 (finite elements, T11–L1)', confidence: 'read' },
  softCement: {
    citation: 'PMMA and softened PMMA, PMC3698342',
    confidence: 'read',
  },
  iso5833: { citation: 'ISO 5833, acrylic bone cement', confidence: 'memory' },
  boger2007: { citation: 'Boger A et al. 2007 (functional units)', confidence: 'read' },
  nieuwenhuijse2012: {
    citation: 'Nieuwenhuijse MJ et al., Bone Joint Res 2012',
    confidence: 'memory',
  },
  myelomaVolume: {
    citation: 'Kyphoplasty in myeloma, unilateral against bilateral',
    confidence: 'read',
  },
  cleftStress2018: {
    citation: 'J Orthop Surg 2018 (supine stress films of clefts)',
    confidence: 'read',
  },
  cadaverVolumeL1: { citation: 'Cement volume of cadaver L1', confidence: 'read' },
  habib2010: { citation: 'Habib M, Baroud G et al. 2010 (leak on the bench)', confidence: 'read' },
  baroud2004: {
    citation: 'Baroud G et al. 2004 (permeability, 34 lumbar cores)',
    confidence: 'read',
  },
  nauman1999: { citation: 'Nauman EA et al. 1999 (permeability)', confidence: 'read' },
  cementHandling: {
    citation: 'Handling of acrylic cements, general knowledge',
    confidence: 'memory',
  },
  hardening37: {
    citation: 'Medium-viscosity cement, hardening at body temperature',
    confidence: 'read',
  },
  anselmetti2009: {
    citation: 'Anselmetti GC et al. 2009 (11 cements in vivo)',
    confidence: 'read',
  },
  canalHeat: {
    citation: 'Canal temperature during injection; porcine canal leak',
    confidence: 'read',
  },
  bilateralBench: {
    citation: 'Bilateral against unilateral balloons, maker’s bench',
    confidence: 'read',
  },
  posture2020: {
    citation: 'J Orthop Surg Res 2020 (15 acute fractures in three poses)',
    confidence: 'read',
  },
} as const satisfies Record<string, Source>;
