/** The files that were opened or saved last, as the platform tells of them; null: it tells of none. */
import { createStore } from 'zustand/vanilla';
import type { RecentChange, RecentFiles } from '../../shared/ipc/bridge.ts';
import type { Platform } from '../platform/platform.ts';

export const recentStore = createStore<RecentFiles | null>()(() => null);

type Recent = Pick<Platform, 'listRecent' | 'changeRecent' | 'onRecentChanged'>;

/** Keeps the store as the platform has it; what is returned changes the list. */
export function followRecent(platform: Recent): (change: RecentChange) => void {
  const show = async (asked: ReturnType<Recent['listRecent']>) => {
    const answer = await asked;
    if (answer.ok) recentStore.setState(answer.value, true);
  };
  platform.onRecentChanged(() => void show(platform.listRecent()));
  void show(platform.listRecent());
  return (change) => void show(platform.changeRecent(change));
}
