/** The three rooms side by side: the rails as wide as this user made them, the picture with the rest. */
import type { CSSProperties, ReactNode } from 'react';
import { useStore } from 'zustand';
import { layoutStore, RAILS } from '../state/layoutStore.ts';

export function Rooms({ children }: { readonly children: ReactNode }) {
  const railsPx = useStore(layoutStore, (layout) => layout.railsPx);
  const widths = RAILS.flatMap((rail) =>
    railsPx[rail] === null ? [] : [[`--rail-${rail}`, `${railsPx[rail]}px`]],
  );
  return (
    <div className="rooms" style={Object.fromEntries(widths) as CSSProperties}>
      {children}
    </div>
  );
}
