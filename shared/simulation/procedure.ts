/** What is done to the body, as far as the simulation tells procedures apart. */
export type ProcedureKind = 'kyphoplasty' | 'vertebroplasty' | 'stent' | 'jack';
/** Needles on both sides, or on one: the word is the patient's side it enters from. */
export type Approach = 'bilateral' | 'left' | 'right';
