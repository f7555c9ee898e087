/** A titled part of a panel. */
import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** Right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Section(props: SectionProps) {
  const id = useId();
  return (
    <section className={`section ${props.className ?? ''}`} aria-labelledby={id}>
      <header className="section-head">
        <h2 className="section-title" id={id}>
          {props.title}
        </h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
