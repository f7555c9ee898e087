/** Between the document and its file: an empty aside is not written, and the plan id stands in the file once. */
import type { z } from 'zod';
import { type Aside, NOTHING_ASIDE } from '../../plan/aside.ts';
import type { asideSchema } from '../schema/asideSchema.ts';
import { carries } from '../unknown/riding.ts';

type AsideInFile = z.infer<typeof asideSchema>;

/** The key of the envelope, or nothing. */
export function asideToFile(aside: Aside): { readonly aside?: object } {
  const { variant, fractures, plans } = aside;
  const isBare = variant === NOTHING_ASIDE.variant && fractures.length === 0 && plans.length === 0;
  if (isBare && !carries(aside)) return {};
  const written = plans.map(({ plan: { planId: _, ...choices }, ...place }) => ({
    ...place,
    plan: choices,
  }));
  return { aside: { ...aside, plans: written } };
}

export function asideFromFile(aside: AsideInFile | undefined, planId: string): Aside {
  if (!aside) return NOTHING_ASIDE;
  return {
    ...aside,
    plans: aside.plans.map((each) => ({ ...each, plan: { planId, ...each.plan } })),
  };
}
