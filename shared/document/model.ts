/**
 * Identity of the model a case was last saved with: results are never stored, so a reader can tell when numbers will
 * differ. The same words as pipeline/modelVersion.ts, which this layer may not import; a test holds them together.
 */
export const MODEL: ModelIdentity = { id: 'kyphoplan-model', version: '1.0.0' };

export interface ModelIdentity {
  readonly id: string;
  readonly version: string;
}
