/** What a source is, and how well the project knows it. */

/**
 * read: seen on a public page (abstract, registry, table). transcribed: in a public transcription of the paper's tables.
 * memory: well known, not re-checked. memoryWeak: shape right, digits uncertain. derived: fitted or reasoned here, a model.
 */
export type Confidence = 'read' | 'transcribed' | 'memory' | 'memoryWeak' | 'derived';

export interface Source {
  readonly citation: string;
  /** The most that any number from it may claim. */
  readonly confidence: Confidence;
}
