/**
 * Whether the numbers beside have been painted once. A context of the graphics card is given by a call that waits, on a machine
 * without a card for most of a second: made before, nothing could be read or moved meanwhile.
 */
import { useEffect, useState } from 'react';

export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // The first frame comes before it is painted, the second after.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}
