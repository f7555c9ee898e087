/** What a plan inflates: a balloon, or the balloon that opens a stent. */
import { BALLOONS, type Balloon, STENTS, type Stent } from '../devices/catalogue.ts';
import type { Plan } from './plan.ts';

/** null where nothing is inflated. */
export function inflatedDevice({ procedure, balloon, stent }: Plan): Balloon | Stent | null {
  switch (procedure) {
    case 'kyphoplasty':
      return BALLOONS[balloon];
    case 'stent':
      return STENTS[stent];
    case 'jack':
    case 'vertebroplasty':
      return null;
  }
}
