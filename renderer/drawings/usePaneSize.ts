/** The size of an element on the screen, as it changes. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface BoxSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Until the element has been laid out. */
const FIRST: BoxSize = { widthPx: 360, heightPx: 360 };

export function usePaneSize(element: RefObject<HTMLElement | null>): BoxSize {
  const [size, setSize] = useState(FIRST);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const read = () => {
      const { clientWidth, clientHeight } = box;
      if (clientWidth > 0 && clientHeight > 0)
        setSize({ widthPx: clientWidth, heightPx: clientHeight });
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
