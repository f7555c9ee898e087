/** The last small thing worth saying: shown in the footer and read out politely. Errors have dialogs. */
import { createStore } from 'zustand/vanilla';

export const noticeStore = createStore<{ readonly notice: string }>()(() => ({ notice: '' }));

export function say(notice: string): void {
  noticeStore.setState({ notice });
}
