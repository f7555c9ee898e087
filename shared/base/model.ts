/** Which model made a number. The version changes whenever any published number could change. */
export interface ModelIdentity {
  readonly id: string;
  readonly version: string;
}

/** Results are never stored: by this a reader can tell when the numbers of a saved case will differ. */
export const MODEL: ModelIdentity = { id: 'kyphoplan-model', version: '2.3.1' };
