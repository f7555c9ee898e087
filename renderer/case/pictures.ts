/** The two pictures whose heights a case may hold, and how each is edited and spoken of. */
export const PICTURES = {
  present: { edit: 'editLevel', words: 'heights', testId: 'height' },
  earlier: { edit: 'editEarlierLevel', words: 'earlier', testId: 'earlier-height' },
} as const;
export type Picture = keyof typeof PICTURES;
