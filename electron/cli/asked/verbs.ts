/** The commands of the terminal, and the options that each of them takes. */
export const CASE_VERBS = [
  'plan',
  'quantify',
  'spine',
  'classify',
  'simulate',
  'cement',
  'timeline',
  'after',
  'beside',
  'explain',
] as const;
export type CaseVerb = (typeof CASE_VERBS)[number];
export const VERBS = [...CASE_VERBS, 'evidence', 'export', 'validate', 'report'] as const;
export type Verb = (typeof VERBS)[number];

export const FLAGS = ['--json', '--csv', '--html', '--steps', '--patient'] as const;
/** Options that a value follows. */
export const VALUED = [
  '--procedure',
  '--approach',
  '--volume',
  '--temperature',
  '--needle-length',
  '--format',
  '--stage',
  '--out',
] as const;
export type Option = (typeof FLAGS)[number] | (typeof VALUED)[number];

const OF_PLAN = ['--procedure', '--approach', '--volume'] as const;
export const TAKES: Readonly<Record<Verb, readonly Option[]>> = {
  plan: ['--json', '--csv', '--out'],
  quantify: ['--json', '--csv', '--out'],
  spine: ['--json'],
  classify: ['--json'],
  simulate: ['--json', '--steps', ...OF_PLAN],
  cement: ['--json', '--temperature', '--needle-length', ...OF_PLAN],
  timeline: ['--json', ...OF_PLAN],
  beside: ['--json'],
  after: ['--json', ...OF_PLAN],
  explain: ['--json'],
  evidence: ['--json', '--patient'],
  export: ['--format', '--stage', '--out'],
  validate: ['--json'],
  report: ['--html', '--out'],
};

export function isVerb(word: string): word is Verb {
  return (VERBS as readonly string[]).includes(word);
}

export function isCaseVerb(verb: Verb): verb is CaseVerb {
  return (CASE_VERBS as readonly string[]).includes(verb);
}
