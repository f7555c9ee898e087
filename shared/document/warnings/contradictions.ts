/** Facts of one fracture that do not go together: one of the two was misread or mistyped. */
import { QUANTITIES } from '../../quantities/table.ts';
import type { KyphoDocument } from '../document.ts';
import { type Expected, excerpt, pointer } from '../fault.ts';
import { DISC_CHANGE_AFTER_DAYS, OEDEMA_AT_MOST_DAYS } from './constants.ts';
import type { FileWarning } from './fileWarning.ts';

export function contradictions({ case: { fracture } }: KyphoDocument): FileWarning[] {
  const { daysSinceFracture: days, posteriorWall, endplatesBroken } = fracture;
  const [least, most] = QUANTITIES.daysSinceFracture.limits;
  const found: FileWarning[] = [];
  const tell = (code: FileWarning['code'], field: keyof typeof fracture, expected: Expected) =>
    found.push({
      code,
      path: pointer(['case', 'fracture', field]),
      expected,
      found: excerpt(fracture[field]),
      hint: null,
    });
  if (fracture.oedema === 'yes' && days !== null && days > OEDEMA_AT_MOST_DAYS.value)
    tell('oedemaInOldFracture', 'daysSinceFracture', between(least, OEDEMA_AT_MOST_DAYS.value));
  if (
    fracture.adjacentDiscChanged === 'yes' &&
    days !== null &&
    days <= DISC_CHANGE_AFTER_DAYS.value
  )
    tell(
      'discChangeInFreshFracture',
      'daysSinceFracture',
      between(DISC_CHANGE_AFTER_DAYS.value + 1, most),
    );
  if (posteriorWall === 'intact' && fracture.posteriorWallExtent !== null)
    tell('extentOfIntactWall', 'posteriorWall', words('fractured, retropulsed'));
  if (fracture.split === 'yes' && endplatesBroken !== null && endplatesBroken !== 'both')
    tell('splitOfWholeEndplate', 'endplatesBroken', words('both'));
  return found;
}

function between(min: number, max: number): Expected {
  return { kind: 'range', values: { min, max, unit: 'day' } };
}

function words(options: string): Expected {
  return { kind: 'oneOf', values: { options } };
}
