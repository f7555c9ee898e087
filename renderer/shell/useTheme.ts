/** Light, dark or high contrast: what was chosen, else what the system says. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Platform } from '../platform/platform.ts';
import { viewStore } from '../state/viewStore.ts';
import type { Theme } from '../viewport/viewportProps.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Marks the page and returns the theme of the picture, which knows only light and dark. */
export function useTheme(platform: Platform): Theme {
  const appearance = useStore(viewStore, (view) => view.appearance);
  const [systemDark, setSystemDark] = useState(() => matchMedia(DARK).matches);

  useEffect(() => {
    const query = matchMedia(DARK);
    const follow = () => setSystemDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    const root = document.documentElement;
    if (appearance === 'system') delete root.dataset.theme;
    else root.dataset.theme = appearance;
  }, [appearance]);

  // The platform is told of choices only: at the start it knows better than we do.
  useEffect(
    () =>
      viewStore.subscribe((view, before) => {
        if (view.appearance === before.appearance) return;
        platform.setAppearance(view.appearance === 'contrast' ? 'dark' : view.appearance);
      }),
    [platform],
  );

  if (appearance === 'system') return systemDark ? 'dark' : 'light';
  return appearance === 'light' ? 'light' : 'dark';
}
