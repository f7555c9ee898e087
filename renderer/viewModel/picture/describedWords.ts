/** Levels, places and contents of a picture as sentences. */
import { mapPlaces } from '../../../shared/anatomy/heights.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../formatQuantity.ts';
import type { DescribedContents, DescribedLevel, DescribedPlace } from './description.ts';

export function levelWords({ heightsMm, measured, fractured, treated }: DescribedLevel): string {
  const mm = mapPlaces((place) => formatQuantity(heightsMm[place], 'heightMm'));
  const kind = fractured ? 'fractured' : treated ? 'treated' : measured ? 'measured' : 'expected';
  return `${text(`drawings.levels.${kind}`)}: ${text('drawings.heights', mm)}`;
}

/** What lies in a treated body, for whoever cannot see it. */
export function contentsWords({ procedure, needles, inside }: DescribedContents): string {
  const parts = [
    ...(needles ? [text('drawings.inside.needles')] : []),
    ...inside.map(({ kind }) => text(`drawings.inside.${kind}`)),
  ];
  return text('drawings.contents', {
    procedure: text(`plan.procedureNames.${procedure}`),
    inside: parts.length > 0 ? parts.join(', ') : text('drawings.inside.nothing'),
  });
}

export function placeWords({ lateral, sagittal, vertical }: DescribedPlace): string {
  const mm = (value: number) => formatQuantity(value, 'heightMm');
  return [
    lateral.towards === 'midline'
      ? text('drawings.inMidline')
      : text(`drawings.lateral.${lateral.towards}`, { distance: mm(lateral.mm) }),
    text(`drawings.sagittal.${sagittal.towards}`, { distance: mm(sagittal.mm) }),
    text(`drawings.vertical.${vertical.towards}`, { distance: mm(vertical.mm) }),
  ].join(', ');
}
