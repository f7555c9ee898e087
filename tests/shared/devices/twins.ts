// Devices entered by hand with the very numbers of the catalogue.
import { ACCESS, BALLOONS, JACKS, STENTS } from '../../../shared/devices/catalogue.ts';
import type {
  OwnBalloon,
  OwnCannula,
  OwnCement,
  OwnJack,
  OwnStent,
} from '../../../shared/devices/ownDevice.ts';

function entered<Sizes extends { readonly source: string }>({ source, ...sizes }: Sizes) {
  return { label: `Mine, not ${source}`, statedSource: 'Leaflet of 2026', ...sizes };
}

export const OWN_BALLOON: OwnBalloon = entered(BALLOONS['gen-15']);
export const OWN_STENT: OwnStent = entered(STENTS['gen-stent-15']);
export const OWN_JACK: OwnJack = entered(JACKS['gen-jack-5']);
export const OWN_CANNULA: OwnCannula = entered(ACCESS['10G']);
/** As thick as the medium class where it starts and ends, by a slower clock. */
export const OWN_CEMENT: OwnCement = {
  label: 'Mine, slow',
  statedSource: 'Leaflet of 2026',
  viscosity: 'medium',
  injectionFromMin: 8,
  workingUntilMin: 16,
  hardAtMin: 21,
};
