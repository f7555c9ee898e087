// Devices entered by hand with the very numbers of the catalogue.
import { ACCESS, BALLOONS, JACKS, STENTS } from '../../../shared/devices/catalogue.ts';
import type {
  OwnBalloon,
  OwnCannula,
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
