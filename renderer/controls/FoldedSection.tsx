/** A titled part of a panel that stays closed until somebody wants it; its aside says what lies inside. */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { foldSection, layoutStore } from '../state/layoutStore.ts';
import { SECTION_TITLES, type SectionId, sectionElementId } from '../state/sections.ts';
import { text } from '../text/text.ts';

interface FoldedSectionProps {
  readonly section: SectionId;
  readonly aside: string;
  readonly children: ReactNode;
  readonly testId?: string;
}

export function FoldedSection(props: FoldedSectionProps) {
  const { section } = props;
  const id = useId();
  const open = useStore(layoutStore, ({ openFolds }) => openFolds.includes(section));
  return (
    <section className="section" id={sectionElementId(section)} tabIndex={-1} aria-labelledby={id}>
      <h2 className="section-head">
        <Button
          className="section-fold"
          aria-expanded={open}
          data-testid={props.testId}
          onPress={() => foldSection(section, !open)}
        >
          <span className="section-title" id={id}>
            {text(SECTION_TITLES[section])}
          </span>
          <span className="section-aside">{props.aside}</span>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </h2>
      {open && props.children}
    </section>
  );
}
