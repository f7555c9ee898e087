/** A word of the field, underlined with dots: pointing at it, reaching it by keyboard or tapping it says what it means. */
import { type ReactNode, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { TermId } from './terms.ts';
import { termWords } from './termWords.ts';

interface TermProps {
  /** undefined: this label has no term, and stays plain words. */
  readonly id: TermId | undefined;
  /** As the label says it. */
  readonly children: ReactNode;
}

export function Term({ id, children }: TermProps) {
  return id ? <ToggleTip id={id}>{children}</ToggleTip> : children;
}

function ToggleTip({ id, children }: TermProps & { readonly id: TermId }) {
  const [open, setOpen] = useState(false);
  const { name, means, source } = termWords(id);
  return (
    <TooltipTrigger
      delay={350}
      closeDelay={150}
      isOpen={open}
      onOpenChange={setOpen}
      shouldCloseOnPress={false}
    >
      {/* A finger hovers over nothing, so its tap is the only way in, and a second tap the way out. */}
      <Button
        className="term"
        data-term={id}
        onPress={({ pointerType }) => setOpen((was) => pointerType === 'mouse' || !was)}
        onBlur={() => setOpen(false)}
      >
        {children}
      </Button>
      <Tooltip className="term-tip" offset={6} placement="bottom start">
        <span className="term-name">{name}</span>
        <span>{means}</span>
        {source && <span className="term-source">{source}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
