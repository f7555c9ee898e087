/** Series of normal anatomy that the table of levels is compared with. */
import type { Source } from './source.ts';

export const ANATOMY_SERIES = {
  gilad1985: {
    citation: 'Gilad I, Nissan M, J Anat 1985;143:115 and Spine 1986;11:154 (157 men, radiographs)',
    confidence: 'transcribed',
  },
  busscher2010: {
    citation: 'Busscher I et al., Eur Spine J 2010;19:1104 (6 men, CT)',
    confidence: 'transcribed',
  },
  tan2004: {
    citation: 'Tan SH et al., Eur Spine J 2004;13:137 (10 Chinese Singaporean spines)',
    confidence: 'transcribed',
  },
  bonczar2024: {
    citation:
      'Bonczar M et al., Surg Radiol Anat 2024;47:22 (meta-analysis, 18 studies, 1481 people)',
    confidence: 'transcribed',
  },
  kunkel2011: {
    citation: 'Kunkel ME et al., J Anat 2011;219:375 (30 people, radiographs)',
    confidence: 'transcribed',
  },
  egwu2019: {
    citation: 'Egwu, J Anat Soc India 2019;68:110 (26 dry male spines)',
    confidence: 'read',
  },
  yadav2020: { citation: 'Yadav 2020 (endplates of 302 people)', confidence: 'transcribed' },
  chen2011Endplates: {
    citation: 'Chen 2011 (lumbar endplates of men and women)',
    confidence: 'transcribed',
  },
  vaccaro1995: {
    citation: 'Vaccaro AR et al., J Bone Joint Surg Am 1995;77:1193',
    confidence: 'memory',
  },
  kaur2016: {
    citation: 'Kaur K et al., J Clin Orthop Trauma 2016;7:101 (50 people, CT)',
    confidence: 'read',
  },
  lien2007: {
    citation: 'Lien SB et al., Eur Spine J 2007;16:1215 (pedicles, Taiwanese cadavers)',
    confidence: 'read',
  },
  twomey1985: { citation: 'Twomey 1985 (discs of young men)', confidence: 'transcribed' },
  heightRatios1998: {
    citation: 'Skeletal Radiol 1998;27:380 (height ratios of 142 men and 198 women)',
    confidence: 'read',
  },
  griffith2016: {
    citation: 'Griffith JF et al. 2016 (canal of 1080 people, CT)',
    confidence: 'transcribed',
  },
  shin2024: { citation: 'Shin 2024 (discs of 700 people, CT)', confidence: 'transcribed' },
  bach2019: { citation: 'Bach K et al. 2019 (discs of men and women)', confidence: 'transcribed' },
  vialle2005: {
    citation: 'Vialle R et al., J Bone Joint Surg Am 2005;87:260',
    confidence: 'memory',
  },
  chau2021: {
    citation: 'Chau LTC et al., BMC Musculoskelet Disord 2021;22:476',
    confidence: 'read',
  },
  open3dModel: {
    citation:
      'Open3DModel, AnatomyTOOL (anatomytool.org), CC BY-SA 4.0, from BodyParts3D: one adult, fitted here',
    confidence: 'derived',
  },
} as const satisfies Record<string, Source>;
