/** A button that shows an icon and says its name in a tooltip. */
import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';

interface IconButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly testId?: string;
  /** Shown beside the icon where there is room. */
  readonly words?: string;
  readonly shortcut?: string;
}

export function IconButton(props: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className={props.words ? 'button button-quiet button-words' : 'button button-quiet'}
        aria-label={props.label}
        data-testid={props.testId}
        isDisabled={props.isDisabled ?? false}
        onPress={props.onPress}
      >
        {props.children}
        {props.words && <span className="button-text">{props.words}</span>}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {props.label}
        {props.shortcut && <kbd className="kbd">{props.shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
