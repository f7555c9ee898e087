/** Keys of measuring: the picture has no focus of its own, so they are heard wherever no field, list or dialog wants them. */
import { useEffect } from 'react';
import { clearSpots, removeLastSpot, stopMeasuring } from '../state/measuring.ts';
import { viewStore } from '../state/viewStore.ts';

const WANTS_KEYS =
  'input:is([type="text"], [type="search"]), textarea, [role="listbox"], [role="menu"], [role="dialog"]';

export function useMeasureKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest(WANTS_KEYS)) return;
      if (key !== 'Escape' && key !== 'Backspace') return;
      event.preventDefault();
      const taken = viewStore.getState().measuring?.spots.length ?? 0;
      if (key === 'Backspace') removeLastSpot();
      else if (taken > 0) clearSpots();
      else stopMeasuring();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
