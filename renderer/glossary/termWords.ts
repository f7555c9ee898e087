/** A term in words, and the terms that were looked for. */
import { SOURCES } from '../../shared/quantities/sources.ts';
import { text } from '../text/text.ts';
import { TERM_IDS, TERMS, type Term, type TermId } from './terms.ts';

interface TermWords {
  readonly id: TermId;
  readonly name: string;
  readonly means: string;
  /** Empty where nothing is stated but what the word means. */
  readonly source: string;
}

export function termWords(id: TermId): TermWords {
  const { source, numbers = {} }: Term = TERMS[id];
  const values = Object.entries(numbers).map(([name, { value }]) => [name, value] as const);
  return {
    id,
    name: text(`glossary.terms.${id}.name`),
    means: text(`glossary.terms.${id}.means`, Object.fromEntries(values)),
    source: source === null ? '' : sourceWords(source),
  };
}

function sourceWords(source: keyof typeof SOURCES): string {
  if (source === 'model') return text('glossary.asUsed');
  const { citation, confidence } = SOURCES[source];
  const named = text('glossary.source', { source: citation });
  return confidence === 'memory' ? `${named}. ${text('classification.memory')}` : named;
}

const ALL = TERM_IDS.map(termWords).sort((a, b) => a.name.localeCompare(b.name));

/** By name or by what stands in the sentence, names first. */
export function findTerms(typed: string): readonly TermWords[] {
  const asked = typed.trim().toLocaleLowerCase();
  const has = (words: string) => words.toLocaleLowerCase().includes(asked);
  const named = ALL.filter(({ name }) => has(name));
  return [...named, ...ALL.filter((term) => !named.includes(term) && has(term.means))];
}
