/** The file of the open case may not be written to. */
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { text } from '../text/text.ts';

export function ReadOnlyMark() {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <Button className="read-only-mark" data-testid="read-only-mark">
        {text('readOnly.mark')}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {text('readOnly.why')}
      </Tooltip>
    </TooltipTrigger>
  );
}
