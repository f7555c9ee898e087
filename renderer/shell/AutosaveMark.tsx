/** Stands as long as changes cannot be kept against a crash: a notice would be gone with the next one. */
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useStore } from 'zustand';
import { autosaveStore } from '../state/autosave.ts';
import { text } from '../text/text.ts';

export function AutosaveMark() {
  const fault = useStore(autosaveStore, (state) => state.fault);
  if (fault === null) return null;
  const why = fault === 'diskFull' || fault === 'quota' ? fault : 'other';
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <Button className="autosave-mark" data-testid="autosave-mark">
        <span role="alert">{text('autosave.off')}</span>
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {text(`autosave.${why}`)}
      </Tooltip>
    </TooltipTrigger>
  );
}
