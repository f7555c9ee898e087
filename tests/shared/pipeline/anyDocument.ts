/** Random documents for tests of the whole pipeline, and a walk over every number that comes out. */
import fc from 'fast-check';
import { segmentLevels } from '../../../shared/anatomy/levels.ts';
import type { KyphoDocument } from '../../../shared/document/document.ts';
import { NO_FILMS } from '../../../shared/film/film.ts';
import { NOTHING_ASIDE } from '../../../shared/plan/aside.ts';
import {
  clinicalStatuses,
  fracturesOf,
  measurement,
  patients,
  plans,
  safetyAnswers,
  spines,
} from '../document/arbitraries.ts';

/** Any document the schema would let through, however unlikely, measured where the segment lies. */
export const anyDocument: fc.Arbitrary<KyphoDocument> = spines.chain(({ numbering, level }) =>
  fc.record({
    case: fc.record({
      title: fc.constant('Any'),
      origin: fc.constant('constructed' as const),
      attribution: fc.constant(''),
      patient: patients,
      clinical: clinicalStatuses,
      safety: safetyAnswers,
      numbering: fc.constant(numbering),
      fracture: fracturesOf(level),
      levels: fc
        .tuple(
          ...segmentLevels(level, numbering).map((each) =>
            fc.option(measurement, { nil: undefined }).map((found) => [each, found] as const),
          ),
        )
        .map((entries) => Object.fromEntries(entries.filter(([, found]) => found !== undefined))),
      earlier: fc.constant(null),
    }),
    plan: plans,
    aside: fc.constant(NOTHING_ASIDE),
    films: fc.constant(NO_FILMS),
    pictures: fc.constant({}),
    afterwards: fc.constant({}),
    approvals: fc.constant([]),
    extensions: fc.constant({}),
  }),
);

/** Every number in a value, with where it is. */
export function eachNumber(
  value: unknown,
  path: string,
  visit: (n: number, path: string) => void,
): void {
  if (typeof value === 'number') visit(value, path);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) eachNumber(inner, `${path}.${key}`, visit);
}
