/** The measured heights of the segment. */
import type { Level } from '../../shared/anatomy/levels.ts';
import type { Numbering } from '../../shared/anatomy/numbering.ts';
import type { LevelMeasurements } from '../../shared/fracture/facts.ts';
import { Section } from '../controls/Section.tsx';
import { unitText } from '../viewModel/formatQuantity.ts';
import { HeightsTable } from './HeightsTable.tsx';

interface HeightsSectionProps {
  readonly fracturedLevel: Level;
  readonly treated: readonly Level[];
  readonly numbering: Numbering;
  readonly levels: LevelMeasurements;
  /** As the case uses them. */
  readonly used: LevelMeasurements;
}

export function HeightsSection(props: HeightsSectionProps) {
  return (
    <Section
      section="heights"
      aside={<span className="section-aside">{unitText('heightMm')}</span>}
    >
      <HeightsTable picture="present" {...props} />
    </Section>
  );
}
