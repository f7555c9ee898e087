/** A titled part of a panel that stays closed until somebody wants it; its aside says what lies inside. */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';

interface FoldedSectionProps {
  readonly title: string;
  readonly aside: string;
  readonly children: ReactNode;
  readonly testId?: string;
}

export function FoldedSection(props: FoldedSectionProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className="section" aria-labelledby={id}>
      <h2 className="section-head">
        <Button
          className="section-fold"
          aria-expanded={open}
          data-testid={props.testId}
          onPress={() => setOpen(!open)}
        >
          <span className="section-title" id={id}>
            {props.title}
          </span>
          <span className="section-aside">{props.aside}</span>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </h2>
      {open && props.children}
    </section>
  );
}
