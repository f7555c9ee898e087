/** The case as a level of it is computed: another treated level is a fracture, whether or not its measurement says so. */
import type { Case, KyphoDocument } from '../document/document.ts';
import { UNMEASURED } from '../fracture/facts.ts';

/** The very same case where nothing lies aside. */
export function treatedAsFractured({ case: kase, aside }: KyphoDocument): Case {
  const others = aside.fractures
    .map(({ facts }) => facts.level)
    .filter((level) => !kase.levels[level]?.fractured);
  if (others.length === 0) return kase;
  const marked = others.map(
    (level) => [level, { ...(kase.levels[level] ?? UNMEASURED), fractured: true }] as const,
  );
  return { ...kase, levels: { ...kase.levels, ...Object.fromEntries(marked) } };
}
