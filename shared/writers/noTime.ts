/** The least an archive can say, in the local time of any machine: the same plan gives the same bytes. */
export const NO_TIME = '1980-01-01T00:00:00';
