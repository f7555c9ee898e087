/** The sections of the two rails by name: what a fold is remembered by, and what a person can go to. */
import type { TextKey } from '../text/text.ts';

/** In the order of the window: the case on the left, then the plan on the right. */
export const SECTION_TITLES = {
  summary: 'sections.summary',
  heights: 'sections.heights',
  assessment: 'sections.assessment',
  fracture: 'sections.fracture',
  safety: 'sections.safety',
  features: 'sections.features',
  classification: 'sections.classification',
  comparison: 'comparison.title',
  earlier: 'sections.earlier',
  patient: 'sections.patient',
  boneDensity: 'sections.boneDensity',
  numbering: 'sections.numbering',
  plan: 'sections.plan',
  paths: 'sections.paths',
  outcome: 'sections.outcome',
  cement: 'sections.cement',
  after: 'sections.after',
  pictures: 'charts.title',
  findings: 'sections.findings',
  narrowing: 'sections.narrowing',
  afterwards: 'sections.afterwards',
} as const satisfies Readonly<Record<string, TextKey>>;

export type SectionId = keyof typeof SECTION_TITLES;
export const SECTION_IDS = Object.keys(SECTION_TITLES) as readonly SectionId[];

/** Id of the section's element in the page. */
export const sectionElementId = (section: SectionId): string => `section-${section}`;

/** A section that has nothing to say is not in the page. */
export function isShown(section: SectionId): boolean {
  return document.getElementById(sectionElementId(section)) !== null;
}
