/** A part that scrolls by itself. Without a control inside, the keyboard reaches its end only if the part takes the focus. */
import type { ReactNode, Ref } from 'react';

interface ScrolledProps {
  readonly label: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

export function Scrolled({ label, className = 'scroll', ref, children }: ScrolledProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section ref={ref} className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
