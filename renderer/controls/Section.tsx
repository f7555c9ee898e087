/** A titled part of a panel, which the palette can go to. */
import { type ReactNode, useId } from 'react';
import { SECTION_TITLES, type SectionId, sectionElementId } from '../state/sections.ts';
import { text } from '../text/text.ts';

interface SectionProps {
  readonly section: SectionId;
  /** Right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Section(props: SectionProps) {
  const id = useId();
  return (
    <section
      className={`section ${props.className ?? ''}`}
      id={sectionElementId(props.section)}
      tabIndex={-1}
      aria-labelledby={id}
    >
      <header className="section-head">
        <h2 className="section-title" id={id}>
          {text(SECTION_TITLES[props.section])}
        </h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
