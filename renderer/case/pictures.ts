/** The two pictures whose heights a case may hold, how each is edited and spoken of, and where the case file has it. */
export const PICTURES = {
  present: { edit: 'editLevel', words: 'heights', testId: 'height', place: '/case/levels' },
  earlier: {
    edit: 'editEarlierLevel',
    words: 'earlier',
    testId: 'earlier-height',
    place: '/case/earlier/levels',
  },
} as const;
export type Picture = keyof typeof PICTURES;
